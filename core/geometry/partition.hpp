// SPDX-License-Identifier: Apache-2.0
// Shapes that share their borders corner by corner, and moving corners of all that have them.
#pragma once

#include "core/geometry/polygon.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace xuequ {

using Shapes = std::span<const MultiPolygon* const>;

/// Every border between two shapes has the same corners in both, and no two borders cross, touch beside a
/// corner or lie on each other. Such shapes have no overlap; whether there are gaps is not asked.
bool isPartition(Shapes);

struct CornerMove {
  Point from;
  Point to;
};

enum class MoveFault : std::uint8_t {
  NoCorner,  ///< no shape has a corner at one of the places
  Crosses,   ///< borders would cross or meet
  Overturns  ///< a shape would be turned inside out, or something between would be jumped over
};

/// A ring of one of the shapes that a move changes: what lies within `swept` by the odd-even rule changes
/// sides.
struct MovedShape {
  std::size_t shape = 0;
  MultiPolygon after;
  std::vector<Ring> swept;
};

struct MoveOutcome {
  std::vector<MovedShape> moved;  ///< by position
  std::optional<MoveFault> fault;
  Point at;  ///< where the fault is
};

/// Moves corners of a partition in all shapes that have them; nothing else moves, and what comes out is a
/// partition again. Two moves may be the ends of one edge.
MoveOutcome withMovedCorners(Shapes, std::span<const CornerMove>);

/// The corner of the shapes nearest to the place, and the edge; none where none is within reach.
std::optional<Point> cornerNear(Shapes, Point, Metres reach);
struct EdgeNear {
  Point from;
  Point to;
  Point foot;  ///< on the edge, nearest to the place
};
std::optional<EdgeNear> edgeNear(Shapes, Point, Metres reach);

}  // namespace xuequ
