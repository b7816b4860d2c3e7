// SPDX-License-Identifier: Apache-2.0
// Coordinates: whole centimetres from the study area's local origin in a metric CRS.
#pragma once

#include "core/base/units.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <limits>

namespace xuequ {

struct Point {
  std::int32_t x = 0;  ///< east, cm
  std::int32_t y = 0;  ///< north, cm
  friend auto operator<=>(const Point&, const Point&) = default;
};

struct Box {
  Point low{std::numeric_limits<std::int32_t>::max(), std::numeric_limits<std::int32_t>::max()};
  Point high{std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::min()};

  [[nodiscard]] constexpr bool empty() const { return low.x > high.x || low.y > high.y; }
  constexpr void add(Point p) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  constexpr void add(const Box& b) {
    if (b.empty()) return;
    add(b.low);
    add(b.high);
  }
  [[nodiscard]] constexpr bool contains(Point p) const {
    return p.x >= low.x && p.x <= high.x && p.y >= low.y && p.y <= high.y;
  }
  [[nodiscard]] constexpr bool overlaps(const Box& b) const {
    return low.x <= b.high.x && b.low.x <= high.x && low.y <= b.high.y && b.low.y <= high.y;
  }
  bool operator==(const Box&) const = default;
};

/// Twice the signed area of the triangle a, b, c: positive where c is left of a→b. Exact up to 10,000 km.
constexpr std::int64_t turn(Point a, Point b, Point c) {
  return (std::int64_t{b.x} - a.x) * (std::int64_t{c.y} - a.y) -
         (std::int64_t{b.y} - a.y) * (std::int64_t{c.x} - a.x);
}

Metres distance(Point, Point);

/// In cm²; exact for points less than 20,000 km apart.
constexpr std::int64_t squaredDistance(Point a, Point b) {
  const std::int64_t dx = std::int64_t{a.x} - b.x;
  const std::int64_t dy = std::int64_t{a.y} - b.y;
  return dx * dx + dy * dy;
}

}  // namespace xuequ
