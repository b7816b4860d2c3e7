// SPDX-License-Identifier: Apache-2.0
// Ways along lines that meet in their corners: a road, a shore.
#pragma once

#include "core/geometry/polygon.hpp"

#include <map>
#include <vector>

namespace xuequ {

class Tracks {
 public:
  /// A piece of a line, with these stops on it: places from which or to which a way is asked for.
  void add(Point from, Point to, std::span<const Point> stops = {});
  /// With both ends; empty: the two do not hang together, or one of them is neither corner nor stop.
  [[nodiscard]] Line shortest(Point from, Point to) const;

 private:
  std::map<Point, std::vector<Point>> m_ways;
};

}  // namespace xuequ
