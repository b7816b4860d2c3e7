// SPDX-License-Identifier: Apache-2.0
// Which shapes border on which, and along how much.
#pragma once

#include "core/geometry/polygon.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace xuequ {

struct SharedBorder {
  std::int32_t a = 0, b = 0;  ///< positions of the shapes, a < b
  Metres length;
};

/// Stretches that lie on borders of two shapes, whether or not they have the same corners there; by a, then
/// b. Only borders on exactly the same line count: shapes that nearly meet share nothing. O(n log n) in
/// edges.
std::vector<SharedBorder> sharedBorders(std::span<const MultiPolygon* const>);

}  // namespace xuequ
