// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/walk_start.hpp"

#include "core/evaluation/school_walks.hpp"
#include "core/geometry/point_index.hpp"

#include <algorithm>
#include <map>

namespace xuequ {
namespace {

/// kNoSchool: no way from any of its points.
SchoolId nearestOnFoot(const StudyArea& area, const PointWalks& walks, UnitId unit) {
  std::map<std::int32_t, std::int64_t> weights;
  for (std::int32_t p = area.firstPoint[unit.index()]; p < area.firstPoint[unit.index() + 1]; ++p) {
    const PointId point{p};
    if (walks[point].found()) weights[walks[point].source] += area.points[point].weight;
  }
  if (weights.empty()) return kNoSchool;
  return SchoolId{std::ranges::max_element(weights, {}, [](const auto& of) { return of.second; })->first};
}

}  // namespace

Result<WalkStart> zonesOfShortestWalk(const StudyArea& area, const Scenario& before, const Walkers& walkers,
                                      Stage stage) {
  const auto starts = schoolsToStartFrom(area, stage);
  if (!starts) return failure(starts.error());
  OpenSchools open;
  for (const SchoolSite& start : *starts) {
    open.schools.push_back(start.school);
    open.sites.push_back(start.site);
  }
  const PointWalks walks = walksToNearest(area, walkers, open);
  const PointIndex sites(open.sites);
  std::vector<UnitId> straight;
  IdVector<UnitId, SchoolId> schools(area.units.size());
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    schools[unit] = nearestOnFoot(area, walks, unit);
    if (schools[unit] != kNoSchool) continue;
    straight.push_back(unit);
    const auto nearest = static_cast<std::size_t>(sites.nearest(area.units[unit].centre, 1).front());
    schools[unit] = open.schools[nearest];
  }
  return zonesOfUnits(area, before, stage, schools).map([&](Scenario after) {
    return WalkStart{std::move(after), std::move(straight)};
  });
}

}  // namespace xuequ
