// SPDX-License-Identifier: Apache-2.0
// Polygons on the centimetre grid, and the half-open rule by which each point of a partition has exactly one
// owner.
#pragma once

#include "core/geometry/point.hpp"

#include <optional>
#include <span>
#include <vector>

namespace xuequ {

/// Corners without the closing one. Outer rings run counter-clockwise, holes clockwise (see normalised()).
using Ring = std::vector<Point>;
using Line = std::vector<Point>;

struct Polygon {
  Ring outer;
  std::vector<Ring> holes;
  bool operator==(const Polygon&) const = default;
};

/// Parts that do not overlap.
using MultiPolygon = std::vector<Polygon>;

/// Twice the area, signed: positive for counter-clockwise rings. Exact.
std::int64_t doubleArea(const Ring&);
SquareMetres area(const MultiPolygon&);
Metres length(std::span<const Point> line);
Metres perimeter(const MultiPolygon&);

Box boxOf(std::span<const Point>);
Box boxOf(const MultiPolygon&);

/// Half-open ray crossing with each edge taken low to high: of polygons that share borders and tile the place
/// around a point, exactly one contains it.
bool contains(const Ring&, Point);
bool contains(const MultiPolygon&, Point);

/// Centre of area; of the corners where the area is nought.
Point centroid(const MultiPolygon&);
/// A point inside, near the middle: for labels and for the residents of a unit without buildings.
Point innerPoint(const MultiPolygon&);

/// Rings without repeated corners, turned the way Polygon says; rings of fewer than three corners are
/// dropped.
MultiPolygon normalised(MultiPolygon);

/// Where the ring crosses or touches itself, if it does. O(n log n) by a sweep over x.
std::optional<Point> selfCrossing(const MultiPolygon&);

/// Nearest distance from the point to the line (or, closed, to the ring).
Metres distanceToLine(Point, std::span<const Point> line, bool closed = false);

}  // namespace xuequ
