// SPDX-License-Identifier: Apache-2.0
#include "app/map/map_difference.hpp"

#include <algorithm>

namespace xuequ::app {
namespace {

std::optional<Point> nearestSite(const StudyArea& area, const Scenario& scenario,
                                 const std::vector<SchoolId>& schools, Point from) {
  std::optional<Point> nearest;
  for (const SchoolId id : schools) {
    const auto& site = findSchool(area, scenario, id)->site;
    if (site && (!nearest || distance(from, *site) < distance(from, *nearest))) nearest = site;
  }
  return nearest;
}

MovedUnit movedUnit(const StudyArea& area, const Side& before, const Side& after, Stage stage,
                    const UnitMove& move) {
  MovedUnit moved{.unit = move.unit, .part = {}, .from = area.units[move.unit].centre};
  if (!move.whole) moved.part = landOf(area, before.scenario, after.scenario, stage, move);
  if (!moved.part.empty()) moved.from = innerPoint(moved.part);
  moved.to = nearestSite(area, after.scenario, move.to, moved.from);
  return moved;
}

/// Where the school stands; one of the scenario before may be no school of the other.
std::optional<Point> siteOf(const StudyArea& area, const Side& before, const Side& after,
                            const SchoolDifference& difference) {
  for (const Side* side : {&after, &before}) {
    const School* school = findSchool(area, side->scenario, difference.school);
    if (school && school->name == difference.name) return school->site;
  }
  return std::nullopt;
}

SchoolFate fateOf(const SchoolDifference& difference) {
  if (difference.usableBefore.count() == 0) return SchoolFate::Opened;
  return difference.usableAfter.count() == 0 ? SchoolFate::Closed : SchoolFate::Resized;
}

}  // namespace

MapDifference mapDifference(const StudyArea& area, const Side& before, const Side& after, Stage stage,
                            int year) {
  MapDifference difference{before.scenario.name, {}, {}, {}};
  for (const UnitMove& move : unitMoves(area, before, after, stage, year).rows) {
    difference.units.push_back(movedUnit(area, before, after, stage, move));
    difference.residents += move.residents;
  }
  for (const SchoolDifference& school : schoolDifferences(area, before, after)) {
    if (school.stage != stage || school.year != year || school.usableBefore == school.usableAfter) continue;
    if (const auto site = siteOf(area, before, after, school))
      difference.schools.push_back({*site, fateOf(school)});
  }
  std::ranges::sort(difference.schools);
  return difference;
}

}  // namespace xuequ::app
