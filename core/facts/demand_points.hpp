// SPDX-License-Identifier: Apache-2.0
// Where the residents of each unit are: at its buildings, where they are known, else at points laid over its
// shape.
#pragma once

#include "core/base/ids.hpp"
#include "core/facts/records.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace xuequ {

struct DemandPoints {
  IdVector<PointId, DemandPoint> points;  ///< those of a unit side by side, in the order of units
  std::vector<std::int32_t> firstPoint;   ///< by unit, and one more at the end
  std::int64_t buildingsOutside = 0;      ///< in no unit: not used
};

/// A building belongs to the unit that contains its place (the first of several). Units without weight in
/// buildings get about a point for every 2 ha, nine at most and one at least, or only one where there are
/// very many units. Units without a shape have their centre.
DemandPoints demandPointsOf(std::span<const PlanningUnit>, std::span<const BuildingRecord>);

}  // namespace xuequ
