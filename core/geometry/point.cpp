// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/point.hpp"

#include <cmath>

namespace xuequ {

// Not std::hypot: sqrt is the one that every machine rounds alike.
Metres distance(Point a, Point b) {
  const double dx = static_cast<double>(a.x) - b.x;
  const double dy = static_cast<double>(a.y) - b.y;
  return Metres{std::sqrt(dx * dx + dy * dy) / 100};
}

}  // namespace xuequ
