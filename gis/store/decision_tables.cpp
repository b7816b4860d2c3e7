// SPDX-License-Identifier: Apache-2.0
#include "gis/store/decision_tables.hpp"

#include "gis/store/geometry_blob.hpp"
#include "gis/store/schema.hpp"
#include "gis/store/zone_outlines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace xuequ::gis {
namespace {

constexpr std::array kTables{"scenarios", "zones", "services", "zone_units", "projects", "assumptions"};

struct Decisions {
  Database& db;
  const StudyArea& area;
  GeometryEncoder encode;
};

std::string keyOf(const StudyArea& area, const Scenario& scenario, SchoolId id) {
  const School* school = findSchool(area, scenario, id);
  return school == nullptr ? std::string() : school->key;
}

void showHead(Database& db, const Scenario& scenario) {
  Statement(db, "DELETE FROM scenarios WHERE scenario = ?").with(scenario.id.value()).run();
  Statement insert(db, "INSERT INTO scenarios VALUES (NULL, ?, ?, ?, ?)");
  insert.with(scenario.id.value(), scenario.name, std::nullopt, scenario.note);
  if (scenario.parent) insert.bind(3, scenario.parent->value());
  insert.run();
}

void showAssumptions(Database& db, const Scenario& scenario) {
  Statement(db, "DELETE FROM assumptions WHERE scenario = ?").with(scenario.id.value()).run();
  Statement insert(db, "INSERT INTO assumptions VALUES (NULL, ?, ?, ?)");
  for (const AssumptionValue& row : listed(scenario.assumptions))
    insert.with(scenario.id.value(), row.name, row.value).run();
}

std::string_view kindOf(const Measure& measure) {
  constexpr std::array<std::string_view, std::variant_size_v<Measure>> kKinds{"open", "extend", "close",
                                                                              "merge", "convert"};
  return kKinds[measure.index()];
}

/// Rooms that the project adds, over all stages.
std::int32_t roomsOf(const Measure& measure) {
  Sections rooms;
  if (const auto* open = std::get_if<OpenSchool>(&measure)) {
    for (const SchoolStage& part : open->school.stages) rooms += part.rooms;
  } else if (const auto* extend = std::get_if<ExtendSchool>(&measure)) {
    for (const StageRooms& part : extend->rooms) rooms += part.rooms;
  }
  return rooms.count();
}

void showProjects(const Decisions& d, const Scenario& scenario) {
  Statement(d.db, "DELETE FROM projects WHERE scenario = ?").with(scenario.id.value()).run();
  Statement insert(d.db, "INSERT INTO projects VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const Project& project : *scenario.projects) {
    const School* school = findSchool(d.area, scenario, schoolOf(project));
    insert
        .with(school != nullptr && school->site ? d.encode.point(*school->site) : Bytes(),
              scenario.id.value(), project.key, project.name, kindOf(project.measure), project.year.value(),
              keyOf(d.area, scenario, schoolOf(project)), roomsOf(project.measure), project.land.count(),
              project.cost.count())
        .run();
  }
}

/// The points that each zone has of the unit; those in no zone are left out.
std::map<ZoneId, std::int64_t> pointsByZone(const StudyArea& area, const Zoning& zoning, UnitId unit) {
  std::map<ZoneId, std::int64_t> points;
  const auto cut = zoning.owners->cutUnits.find(unit);
  if (cut == zoning.owners->cutUnits.end()) {
    points[zoning.owners->unit[unit]] = static_cast<std::int64_t>(area.pointsOf(unit).size());
  } else {
    for (const ZoneId zone : cut->second) ++points[zone];
  }
  points.erase(kNoZone);
  return points;
}

bool sameOwners(const Zoning& a, const Zoning& b, UnitId unit) {
  if (a.owners->unit[unit] != b.owners->unit[unit]) return false;
  const bool whole = a.owners->cutUnits.empty() && b.owners->cutUnits.empty();
  return whole || a.ownersOf(unit) == b.ownersOf(unit);
}

/// Shows whose units differ, and returns the zones that lost or gained some.
ZoneSet showOwners(const Decisions& d, std::int32_t scenario, std::string_view stage, const Zoning& before,
                   const Zoning& now) {
  ZoneSet touched;
  if (before.owners.sameAs(now.owners)) return touched;
  Statement remove(d.db, "DELETE FROM zone_units WHERE scenario = ? AND stage = ? AND unit = ?");
  Statement insert(d.db, "INSERT INTO zone_units VALUES (NULL, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < d.area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    if (sameOwners(before, now, unit)) continue;
    const auto had = pointsByZone(d.area, before, unit);
    if (!had.empty()) remove.with(scenario, stage, d.area.units[unit].key).run();
    for (const auto& [zone, points] : had) touched.insert(zone);
    for (const auto& [zone, points] : pointsByZone(d.area, now, unit)) {
      insert.with(scenario, stage, d.area.units[unit].key, zone.value(), points).run();
      touched.insert(zone);
    }
  }
  return touched;
}

void addChangedZones(const Zoning& before, const Zoning& now, ZoneSet& touched) {
  if (before.zones.sameAs(now.zones)) return;
  for (const Zone& zone : *before.zones) {
    if (now.find(zone.id) == nullptr) touched.insert(zone.id);
  }
  for (const Zone& zone : *now.zones) {
    const Zone* old = before.find(zone.id);
    if (old == nullptr || *old != zone) touched.insert(zone.id);
  }
}

void showServices(const Decisions& d, const Scenario& scenario, std::string_view stage, const Zone& zone) {
  Statement insert(d.db, "INSERT INTO services VALUES (NULL, ?, ?, ?, ?, ?)");
  for (const Service& service : zone.services) {
    for (const SchoolId school : service.schools)
      insert
          .with(scenario.id.value(), stage, zone.id.value(), service.from.value(),
                keyOf(d.area, scenario, school))
          .run();
  }
}

void showZones(const Decisions& d, const Scenario& scenario, std::string_view stage, const Zoning& zoning,
               const ZoneSet& zones) {
  const auto outlines = outlinesOf(d.area, zoning, zones);
  Statement removeZone(d.db, "DELETE FROM zones WHERE scenario = ? AND stage = ? AND zone = ?");
  Statement removeServices(d.db, "DELETE FROM services WHERE scenario = ? AND stage = ? AND zone = ?");
  Statement insert(d.db, "INSERT INTO zones VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)");
  for (const ZoneId id : zones) {
    removeZone.with(scenario.id.value(), stage, id.value()).run();
    removeServices.with(scenario.id.value(), stage, id.value()).run();
    const Zone* zone = zoning.find(id);
    if (zone == nullptr) continue;
    insert
        .with(d.encode.polygons(outlines.at(id)), scenario.id.value(), stage, id.value(), zone->name,
              schoolKeys(d.area, scenario, *zone), zone->boundary != nullptr)
        .run();
    showServices(d, scenario, stage, *zone);
  }
}

void showZonings(const Decisions& d, const Scenario* before, const Scenario& now) {
  const Zoning none = emptyZoning(d.area);
  for (const Stage stage : kAllStages) {
    const Zoning& had = before == nullptr ? none : before->zoning(stage);
    ZoneSet touched = showOwners(d, now.id.value(), xuequ::keyOf(stage), had, now.zoning(stage));
    addChangedZones(had, now.zoning(stage), touched);
    if (!touched.empty()) showZones(d, now, xuequ::keyOf(stage), now.zoning(stage), touched);
  }
}

void showScenario(const Decisions& d, const Scenario* before, const Scenario& now) {
  const bool sameHead = before != nullptr && before->name == now.name && before->parent == now.parent &&
                        before->note == now.note;
  if (!sameHead) showHead(d.db, now);
  if (before == nullptr || before->assumptions != now.assumptions) showAssumptions(d.db, now);
  if (before == nullptr || before->projects != now.projects) showProjects(d, now);
  showZonings(d, before, now);
}

void removeScenario(Database& db, ScenarioId scenario) {
  for (const char* table : kTables)
    Statement(db, fmt::format("DELETE FROM {} WHERE scenario = ?", table)).with(scenario.value()).run();
}

}  // namespace

void showDecisions(Database& db, const Plan& before, const Plan& now) {
  const Decisions decisions{db, *now.area, GeometryEncoder(now.area->grid, srsIdIn(db))};
  for (const auto& scenario : before.scenarios) {
    if (!now.find(scenario->id)) removeScenario(db, scenario->id);
  }
  for (const auto& scenario : now.scenarios) {
    const auto had = before.find(scenario->id);
    if (had != scenario) showScenario(decisions, had.get(), *scenario);
  }
}

void emptyDecisions(Database& db) {
  for (const char* table : kTables) db.run(fmt::format("DELETE FROM {}", table));
}

}  // namespace xuequ::gis
