// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/walk_start.hpp"

#include "core/evaluation/school_walks.hpp"
#include "core/geometry/point_index.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace xuequ {
namespace {

/// The position among the schools; none: no way from any of its points.
std::optional<std::size_t> nearestOnFoot(const StudyArea& area, const PointWalks& walks,
                                         const std::vector<SchoolId>& schools, UnitId unit) {
  std::map<std::int32_t, std::int64_t> weights;
  for (std::int32_t p = area.firstPoint[unit.index()]; p < area.firstPoint[unit.index() + 1]; ++p) {
    const PointId point{p};
    if (walks[point].found()) weights[walks[point].source] += area.points[point].weight;
  }
  if (weights.empty()) return std::nullopt;
  const SchoolId most{std::ranges::max_element(weights, {}, [](const auto& of) { return of.second; })->first};
  return static_cast<std::size_t>(std::ranges::find(schools, most) - schools.begin());
}

}  // namespace

Result<WalkStart> zonesOfShortestWalk(const StudyArea& area, const Scenario& before, const Walkers& walkers,
                                      Stage stage, std::span<const StartSchool> starts) {
  OpenSchools open;
  for (const StartSchool& start : starts) {
    open.schools.push_back(start.school);
    open.sites.push_back(start.site);
  }
  const PointWalks walks = walksToNearest(area, walkers, open);
  const PointIndex sites(open.sites);
  std::vector<UnitId> straight;
  IdVector<UnitId, std::size_t> schools(area.units.size());
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const auto onFoot = nearestOnFoot(area, walks, open.schools, unit);
    if (!onFoot) straight.push_back(unit);
    schools[unit] =
        onFoot ? *onFoot : static_cast<std::size_t>(sites.nearest(area.units[unit].centre, 1).front());
  }
  return zonesOfUnits(area, before, stage, starts, schools).map([&](Scenario after) {
    return WalkStart{std::move(after), std::move(straight)};
  });
}

}  // namespace xuequ
