// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/point_residents.hpp"

#include "core/base/apportion.hpp"
#include "core/evaluation/coverage.hpp"

namespace xuequ {

IdVector<PointId, Pupils> residentsByPoint(const StudyArea& area, const Demand& demand,
                                           const StageStandard& stage, int year) {
  IdVector<PointId, Pupils> residents(area.points.size());
  std::vector<std::int64_t> weights;
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    weights.clear();
    for (const DemandPoint& point : area.pointsOf(unit)) weights.push_back(point.weight);
    const auto shares = apportioned(residentsOf(demand, unit, stage, year).count(), weights);
    for (std::size_t at = 0; at < shares.size(); ++at)
      residents[PointId{area.firstPoint[i] + static_cast<std::int32_t>(at)}] = Pupils{shares[at]};
  }
  return residents;
}

}  // namespace xuequ
