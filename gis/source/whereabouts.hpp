// SPDX-License-Identifier: Apache-2.0
// Where a base map lies, as someone is told who chose the wrong one.
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/grid.hpp"

#include <optional>
#include <utility>

namespace xuequ::gis {

using Spot = std::pair<double, double>;  ///< east, north

/// Places over the box, edge to edge, in the plan's system: enough to find its box in another.
std::vector<Spot> netOver(const Grid&, const Box&);

/// OutsideBoundary, with the middle of it in degrees, and how far that is from the middle of the plan's box.
Error liesElsewhere(const std::optional<Spot>& degrees, const std::optional<Spot>& onPlan, const Grid&,
                    const Box&);

}  // namespace xuequ::gis
