// SPDX-License-Identifier: Apache-2.0
// How wide roads are drawn, from which scale on.
#pragma once

#include "core/facts/land.hpp"

namespace xuequ::app {

/// Pixels; 0: not drawn at this scale.
double roadWidth(RoadClass, double metresPerPixel);

/// From this width on a road has a line along its edges.
inline constexpr double kCasedFrom = 2.6;

}  // namespace xuequ::app
