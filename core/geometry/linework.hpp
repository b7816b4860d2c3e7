// SPDX-License-Identifier: Apache-2.0
// Lines cut where they meet, and the lines half-way between sites. By GEOS; the results are on the centimetre
// grid.
#pragma once

#include "core/geometry/polygon.hpp"

#include <compare>
#include <span>
#include <vector>

namespace xuequ {

/// A straight piece between two grid points; from < to.
struct Segment {
  Point from;
  Point to;
  friend auto operator<=>(const Segment&, const Segment&) = default;
};

/// The lines cut into pieces that meet only in their ends, each once and in ascending order. Crossings are
/// rounded to the grid, and a line that passes a corner within the same centimetre goes through it (snap
/// rounding), so a piece may lie up to a centimetre beside its line. Repeated corners are no piece.
std::vector<Segment> noded(std::span<const Line>);

/// The closed line of a ring; of all rings of a shape.
Line closedLine(const Ring&);
void addRings(const MultiPolygon&, std::vector<Line>& lines);

/// Where two of the sites are equally near and no other is nearer, about the box; rounded to the grid, so
/// three pieces that meet may miss each other by a centimetre: noded() joins them.
std::vector<Segment> voronoiEdges(std::span<const Point> sites, const Box&);

}  // namespace xuequ
