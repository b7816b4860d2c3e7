// SPDX-License-Identifier: Apache-2.0
// Where planning units border on each other. Zones are sets of units, so the border of zones is those borders
// whose two sides have different owners: no overlay while an edit is being drawn.
#pragma once

#include "core/base/ids.hpp"
#include "core/facts/planning_unit.hpp"

#include <optional>
#include <vector>

namespace xuequ::app {

struct UnitBorder {
  UnitId left;
  std::optional<UnitId> right;  ///< none: nobody across, not even on the other side of a road
  Line line;                    ///< with `left` on its left
};

/// A border that both units draw with the same corners comes once. Where their corners differ, or a road lies
/// between them, it comes once from each side, with the nearest unit that lies within kWidestGap across.
inline constexpr double kWidestGap = 50;  ///< m
std::vector<UnitBorder> unitBorders(const IdVector<UnitId, PlanningUnit>&);

}  // namespace xuequ::app
