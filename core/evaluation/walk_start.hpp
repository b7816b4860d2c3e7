// SPDX-License-Identifier: Apache-2.0
// Zones to start from by the walk to school: each unit to the school that is nearest on foot.
#pragma once

#include "core/evaluation/walkers.hpp"
#include "core/scenario/start_zones.hpp"

#include <vector>

namespace xuequ {

struct WalkStart {
  Scenario scenario;
  std::vector<UnitId> straight;  ///< no way from there to any school: to the nearest by straight line
};

/// Units stay whole: the school with the shortest walk from most of a unit's people (the weight of its
/// points) takes all of it, of two with as many the first. As zonesOfUnits().
Result<WalkStart> zonesOfShortestWalk(const StudyArea&, const Scenario& before, const Walkers&, Stage,
                                      std::span<const StartSchool>);

}  // namespace xuequ
