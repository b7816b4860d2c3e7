// SPDX-License-Identifier: Apache-2.0
// How round and how whole a shape is, each figure between 0 and 1.
#pragma once

#include "core/geometry/polygon.hpp"

#include <span>

namespace xuequ {

struct Circle {
  double x = 0, y = 0;  ///< centre, cm
  Metres radius;
};

/// Convex hull, counter-clockwise, without corners on its sides. Exact. Fewer than three corners where all
/// points lie on a line.
Ring convexHull(std::vector<Point>);

/// The smallest circle around all points (Welzl 1991); no point is outside it by more than rounding.
Circle smallestCircle(std::vector<Point>);

/// Of a shape without area all are nought.
struct Compactness {
  double polsbyPopper = 0;  ///< 4π · area / perimeter², holes counted in both; 1 for a disc, π/4 for a square
  double reock = 0;         ///< area / area of the smallest circle around it; 2/π for a square
  double hull = 0;          ///< area / area of the convex hull of all parts; 1 for a convex shape
};
Compactness compactnessOf(const MultiPolygon&);

}  // namespace xuequ
