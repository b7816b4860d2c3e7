// SPDX-License-Identifier: Apache-2.0
#include "app/map/service_areas.hpp"

#include "core/evaluation/point_residents.hpp"
#include "core/evaluation/school_walks.hpp"

#include <algorithm>

namespace xuequ::app {
namespace {

constexpr Metres kWithoutRadius{1000};

OpenSchools only(const OpenSchools& open, SchoolId school) {
  OpenSchools one;
  for (std::size_t i = 0; i < open.schools.size(); ++i)
    if (open.schools[i] == school) one = {{school}, {open.sites[i]}, 0};
  return one;
}

void addWays(const StudyArea& area, const Outcome& outcome, const StageStandard& stage, int year,
             const OpenSchools& open, const Walkers& walkers, ServiceAreas& shown) {
  const Walk limit = walkOf(shown.limit);
  for (const Catchment& catchment :
       catchmentsOf(area, *outcome.demand, stage, year, walkers, open, {&limit, 1}))
    for (const Piece& piece : catchment.rings.front().area.pieces)
      shown.ways.push_back(lineOf(walkers.network(), piece));
  const PointWalks walks = walksToNearest(area, walkers, open);
  const auto residents = residentsByPoint(area, *outcome.demand, stage, year);
  for (std::size_t i = 0; i < walks.size(); ++i) {
    const PointId point{static_cast<std::int32_t>(i)};
    if (walks[point].found() && walks[point].walk <= limit) shown.onFoot += residents[point];
  }
}

void addCircles(const StudyArea& area, const Outcome& outcome, const StageStandard& stage, int year,
                const OpenSchools& open, ServiceAreas& shown) {
  for (const Point site : open.sites) shown.circles.push_back({site, shown.limit});
  const auto residents = residentsByPoint(area, *outcome.demand, stage, year);
  for (std::size_t i = 0; i < area.points.size(); ++i) {
    const PointId point{static_cast<std::int32_t>(i)};
    const auto near = [&](Point site) { return distance(site, area.points[point].at) <= shown.limit; };
    if (std::ranges::any_of(open.sites, near)) shown.withinRadius += residents[point];
  }
}

}  // namespace

std::optional<ServiceAreas> serviceAreasOf(const StudyArea& area, const Scenario& scenario,
                                           const Outcome& outcome, Stage stage, int year,
                                           std::optional<SchoolId> school, const Walkers* walkers) {
  const StageStandard* standard = area.standards.find(stage);
  if (standard == nullptr) return std::nullopt;
  OpenSchools open = openSchools(area, scenario, *outcome.roster, stage, year);
  if (school) open = only(open, *school);
  if (open.schools.empty()) return std::nullopt;
  const bool hasRadius = standard->serviceRadius.value > 0;
  ServiceAreas shown;
  shown.limit = hasRadius ? Metres{standard->serviceRadius.value} : kWithoutRadius;
  if (hasRadius) addCircles(area, outcome, *standard, year, open, shown);
  if (walkers != nullptr) addWays(area, outcome, *standard, year, open, *walkers, shown);
  if (hasRadius && !school) {
    const auto coverage = radiusCoverage(area, scenario, *outcome.roster, *outcome.demand,
                                         {.stage = stage, .year = year, .radius = shown.limit});
    for (std::size_t i = 0; i < coverage.units.size(); ++i) {
      const UnitId unit{static_cast<std::int32_t>(i)};
      const Reached& reached = coverage.units[unit];
      if (reached.residents.count() > 0 && 2 * reached.within.count() < reached.residents.count())
        shown.gap.push_back(unit);
    }
  }
  return shown;
}

}  // namespace xuequ::app
