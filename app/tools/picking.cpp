// SPDX-License-Identifier: Apache-2.0
#include "app/tools/picking.hpp"

#include <algorithm>

namespace xuequ::app {
namespace {

struct Nearest {
  std::optional<SchoolId> school;
  Metres away;
  void offer(SchoolId id, Metres distance) {
    if (school && distance >= away) return;
    school = id;
    away = distance;
  }
};

}  // namespace

bool hasStage(const School& school, Stage stage) {
  return std::ranges::any_of(school.stages, [&](const SchoolStage& s) { return s.stage == stage; });
}

std::optional<SchoolId> schoolAt(const Context& context, Point at, Metres tolerance) {
  Nearest ofStage;
  Nearest any;
  for (const SchoolId id : allSchools(context.area, context.scenario)) {
    const School* school = findSchool(context.area, context.scenario, id);
    if (!school->site) continue;
    const Metres away = distance(*school->site, at);
    if (away > tolerance) continue;
    any.offer(id, away);
    if (hasStage(*school, context.stage)) ofStage.offer(id, away);
  }
  return ofStage.school ? ofStage.school : any.school;
}

std::optional<UnitId> unitAt(const StudyArea& area, Point at, Metres tolerance) {
  std::optional<UnitId> place;
  Metres nearest = tolerance;
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId id{static_cast<std::int32_t>(i)};
    const PlanningUnit& unit = area.units[id];
    if (contains(unit.shape, at)) return id;
    const Metres away = distance(unit.centre, at);
    if (!unit.shape.empty() || away > nearest) continue;
    place = id;
    nearest = away;
  }
  return place;
}

std::vector<UnitId> unitsWithin(const StudyArea& area, const Ring& ring) {
  const Box box = boxOf(ring);
  std::vector<UnitId> within;
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const Point middle = area.units[unit].centre;
    if (box.contains(middle) && contains(ring, middle)) within.push_back(unit);
  }
  return within;
}

std::optional<ZoneId> zoneAt(const Context& context, Point at, Metres tolerance) {
  for (const Zone& zone : *context.scenario.zoning(context.stage).zones)
    if (zone.boundary && contains(*zone.boundary, at)) return zone.id;
  const auto unit = unitAt(context.area, at, tolerance);
  if (!unit) return std::nullopt;
  const auto owners = context.scenario.zoning(context.stage).ownersOf(*unit);
  const auto points = context.area.pointsOf(*unit);
  ZoneId zone = owners.empty() ? kNoZone : owners.front();
  if (owners.size() == points.size() && !points.empty()) {
    const auto nearest =
        std::ranges::min_element(points, {}, [&](const DemandPoint& p) { return distance(p.at, at); });
    zone = owners[static_cast<std::size_t>(nearest - points.begin())];
  }
  return zone == kNoZone ? std::nullopt : std::optional(zone);
}

const Project* projectOpening(const Scenario& scenario, SchoolId school) {
  const auto found = std::ranges::find_if(*scenario.projects, [&](const Project& project) {
    return std::holds_alternative<OpenSchool>(project.measure) && schoolOf(project) == school;
  });
  return found == scenario.projects->end() ? nullptr : &*found;
}

}  // namespace xuequ::app
