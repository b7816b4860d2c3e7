// SPDX-License-Identifier: Apache-2.0
// Discs laid over one another: what is within reach of any of many places, with true arcs and no polygon in
// the stead of a circle.
#pragma once

#include "core/geometry/point_index.hpp"
#include "core/geometry/polygon.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace xuequ {

struct Disc {
  Point centre;
  Metres radius;  ///< nought or less: nothing is within
  bool operator==(const Disc&) const = default;
};

/// A stretch of a disc's edge, counter-clockwise, along which the same number of other discs lie over it.
struct Arc {
  std::int32_t disc = 0;
  double from = 0;  ///< radians, 0 … 2π
  double to = 0;    ///< from < to ≤ 2π
};

/// How much of a shape lies in one disc or more, and in two or more.
struct DiscCover {
  SquareMetres once;
  SquareMetres twice;
};

class Discs {
 public:
  explicit Discs(std::vector<Disc>);

  [[nodiscard]] const std::vector<Disc>& all() const { return m_discs; }
  /// The edge of the union: each stretch that lies in no other disc, disc by disc.
  [[nodiscard]] const std::vector<Arc>& outline() const { return m_edges[0]; }
  /// Whether a disc holds the point; its edge belongs to it.
  [[nodiscard]] bool contains(Point) const;
  /// Of the union and of what lies in two discs or more.
  [[nodiscard]] DiscCover area() const;
  /// Of the shape. Green's theorem along the shape's edges inside the discs and the discs' arcs inside the
  /// shape: exact but for the rounding of doubles, at worst a few cm² a corner.
  [[nodiscard]] DiscCover areaWithin(const MultiPolygon&) const;

 private:
  void addArcs(std::int32_t disc);
  /// Those of the disc with so many others over them: none or one.
  [[nodiscard]] std::span<const Arc> arcsOf(std::int32_t disc, std::size_t over) const;
  /// Discs that reach into the box, in order.
  [[nodiscard]] std::vector<std::int32_t> meeting(const Box&) const;

  std::vector<Disc> m_discs;
  double m_largest = 0;  ///< cm
  PointIndex m_index;
  std::array<std::vector<Arc>, 2> m_edges;           ///< with no other disc over them, and with one
  std::array<std::vector<std::int32_t>, 2> m_first;  ///< by disc, and one more at the end
};

/// A polygon with its corners on the disc's edge, nowhere farther inside it than the tolerance.
Ring inscribed(const Disc&, Metres tolerance);

}  // namespace xuequ
