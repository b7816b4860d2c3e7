// SPDX-License-Identifier: Apache-2.0
// Geometry of a file as core has it: rings, lines and points on the centimetre grid.
#pragma once

#include "core/geometry/grid.hpp"
#include "core/geometry/polygon.hpp"
#include "gis/import/row.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

class OGRGeometry;

namespace xuequ::gis {

struct DestroyGeometry {
  void operator()(OGRGeometry*) const;
};
using Geometry = std::unique_ptr<OGRGeometry, DestroyGeometry>;

/// Null where the bytes or the text are no geometry.
Geometry geometryFromWkb(std::string_view);
Geometry geometryFromWkt(std::string_view);
Geometry pointAt(double x, double y);

enum class ShapeKind : std::uint8_t { None, Point, Line, Polygon, Mixed };
/// Collections of one kind are of that kind; of several, Mixed.
ShapeKind kindOf(const OGRGeometry*);

struct Shaped {
  MultiPolygon polygons;
  bool repaired = false;
};
/// Coordinates are in the grid's CRS. A closed line passes for a polygon, as drawings have them.
/// GeometryMissing, GeometryWrongKind, RingOpen, RingTooShort, PolygonCrossesItself (unless `repair`),
/// PolygonZeroArea.
std::optional<Shaped> polygonsOf(const OGRGeometry*, const Grid&, bool repair, const Row&);
/// GeometryMissing, GeometryWrongKind, GeometryZeroLength counts as missing.
std::optional<std::vector<Line>> linesOf(const OGRGeometry*, const Grid&, const Row&);
/// One point. GeometryMissing, GeometryWrongKind.
std::optional<Point> pointOf(const OGRGeometry*, const Grid&, const Row&);

/// The parts as one shape without inner borders. Touching and overlapping ones are joined.
MultiPolygon united(std::vector<MultiPolygon> parts);

}  // namespace xuequ::gis
