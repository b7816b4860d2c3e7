// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/point_residents.hpp"

#include "core/base/apportion.hpp"
#include "core/evaluation/coverage.hpp"

#include <numeric>

namespace xuequ {
namespace {

template <class OfUnit>
IdVector<PointId, Pupils> sharedOverPoints(const StudyArea& area, const OfUnit& ofUnit) {
  IdVector<PointId, Pupils> people(area.points.size());
  std::vector<std::int64_t> weights;
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const Pupils all = ofUnit(unit);
    if (all == Pupils{}) continue;
    weights.clear();
    for (const DemandPoint& point : area.pointsOf(unit)) weights.push_back(point.weight);
    const auto shares = apportioned(all.count(), weights);
    for (std::size_t at = 0; at < shares.size(); ++at)
      people[PointId{area.firstPoint[i] + static_cast<std::int32_t>(at)}] = Pupils{shares[at]};
  }
  return people;
}

}  // namespace

IdVector<PointId, Pupils> residentsByPoint(const StudyArea& area, const Demand& demand,
                                           const StageStandard& stage, int year) {
  return sharedOverPoints(area, [&](UnitId unit) { return residentsOf(demand, unit, stage, year); });
}

IdVector<PointId, Pupils> peopleByPoint(const StudyArea& area, const Demand& demand, int year) {
  return sharedOverPoints(area, [&](UnitId unit) {
    const auto byAge = demand.residents(unit, year);
    return Pupils{std::accumulate(byAge.begin(), byAge.end(), std::int64_t{0})};
  });
}

}  // namespace xuequ
