// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/edit_zones.hpp"

#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_faults.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace xuequ {
namespace {

Zone* findZone(std::vector<Zone>& zones, ZoneId id) {
  const auto found = std::ranges::lower_bound(zones, id, {}, &Zone::id);
  return found != zones.end() && found->id == id ? &*found : nullptr;
}

Zoning& zoningOf(Scenario& scenario, Stage stage) { return scenario.zonings[index(stage)]; }

std::string nameOf(const StudyArea& area, const Scenario& scenario, const std::vector<SchoolId>& schools) {
  std::string name;
  for (SchoolId id : schools)
    if (const School* school = findSchool(area, scenario, id))
      name += (name.empty() ? "" : "; ") + school->name;
  return name;
}

/// Every school exists and has the stage.
Result<void> canServe(const StudyArea& area, const Scenario& scenario, Stage stage,
                      const std::vector<SchoolId>& schools) {
  for (SchoolId id : schools) {
    const School* school = findSchool(area, scenario, id);
    if (!school) return unknown(ErrorCode::SchoolUnknown, id);
    const bool has =
        std::ranges::any_of(school->stages, [&](const SchoolStage& s) { return s.stage == stage; });
    const bool gains = std::ranges::any_of(*scenario.projects, [&](const Project& p) {
      if (const auto* convert = std::get_if<ConvertRooms>(&p.measure))
        return convert->school == id && convert->to == stage;
      if (const auto* extend = std::get_if<ExtendSchool>(&p.measure))
        return extend->school == id &&
               std::ranges::any_of(extend->rooms, [&](const StageRooms& r) { return r.stage == stage; });
      return false;
    });
    if (!has && !gains)
      return failure(ErrorCode::SchoolWithoutStage, school->name, std::string(keyOf(stage)));
  }
  return {};
}

using Services = std::vector<Service>;

/// Rows of one unit, sorted into services by year; rows of the same year join their schools.
Services servicesOf(const std::vector<const ZoneRow*>& rows) {
  std::map<SchoolYear, std::set<SchoolId>> byYear;
  for (const ZoneRow* row : rows) byYear[row->from].insert(row->schools.begin(), row->schools.end());
  Services services;
  for (const auto& [year, schools] : byYear) services.push_back({year, {schools.begin(), schools.end()}});
  return services;
}

/// What the unit had, with these on top.
Services merged(Services had, const Services& added) {
  for (const Service& service : added) {
    std::erase_if(had, [&](const Service& s) { return s.from == service.from; });
    had.push_back(service);
  }
  std::ranges::sort(had, {}, &Service::from);
  return had;
}

/// The zone with exactly these services, made where there is none.
ZoneId zoneWith(std::vector<Zone>& zones, std::map<Services, ZoneId>& known, const Services& services,
                std::string name) {
  const auto [entry, isNew] = known.try_emplace(services, nextZoneId(zones));
  if (isNew) zones.push_back({entry->second, std::move(name), services, nullptr});
  return entry->second;
}

/// Neither a zone that has some of the unit's points nor the one that gets them is locked.
Result<void> movable(const Zoning& zoning, UnitId unit, ZoneId to) {
  auto touched = zoning.ownersOf(unit);
  touched.push_back(to);
  for (const ZoneId id : touched)
    if (const Zone* zone = zoning.find(id); zone && zone->locked)
      return failure(ErrorCode::ZoneLocked, nameIn(*zone));
  return {};
}

void dropUnusedZones(Zoning& zoning) {
  std::set<ZoneId> used(zoning.owners->unit.begin(), zoning.owners->unit.end());
  for (const auto& [unit, owners] : zoning.owners->cutUnits) used.insert(owners.begin(), owners.end());
  const auto unused = [&](const Zone& zone) {
    return !used.contains(zone.id) && !zone.locked && (!zone.boundary || zone.boundary->empty());
  };
  if (std::ranges::any_of(*zoning.zones, unused))
    zoning.zones.edit([&](std::vector<Zone>& zones) { std::erase_if(zones, unused); });
}

/// No demand point lies in two of the shapes, nor is taken from a locked zone.
Result<void> mayTake(const StudyArea& area, const Zoning& zoning, const std::vector<Zone>& added) {
  std::vector<Box> boxes;
  for (const Zone& zone : added) boxes.push_back(boxOf(*zone.boundary));
  for (std::size_t u = 0; u < area.units.size(); ++u) {
    const UnitId unit{static_cast<std::int32_t>(u)};
    const auto had = zoning.ownersOf(unit);
    for (std::size_t p = 0; p < area.pointsOf(unit).size(); ++p) {
      const Point at = area.pointsOf(unit)[p].at;
      bool hit = false;
      for (std::size_t i = 0; i < added.size(); ++i) {
        if (!boxes[i].contains(at) || !contains(*added[i].boundary, at)) continue;
        if (hit) return failure(ErrorCode::ZonesOverlap, added[i].name, area.units[unit].name);
        hit = true;
      }
      const Zone* owner = zoning.find(had.size() == 1 ? had.front() : had[p]);
      if (hit && owner && owner->locked) return failure(ErrorCode::ZoneLocked, nameIn(*owner));
    }
  }
  return {};
}

/// In the order in which they keep land that two claim: locked zones, those that are added, the others.
std::vector<Zone> ranked(const std::vector<Zone>& zones, std::vector<Zone> added) {
  std::vector<Zone> all;
  for (const Zone& zone : zones)
    if (zone.locked) all.push_back(zone);
  std::ranges::move(added, std::back_inserter(all));
  for (const Zone& zone : zones)
    if (!zone.locked) all.push_back(zone);
  return all;
}

/// Points belong to the zone that contains them; of those in none, who lay in his zone has none any more.
Owners ownersAfter(const StudyArea& area, const Zoning& before, const std::vector<Zone>& zones) {
  const ZoneGround now(zones), had(*before.zones);
  Owners owners = *before.owners;
  for (std::size_t u = 0; u < area.units.size(); ++u) {
    const UnitId unit{static_cast<std::int32_t>(u)};
    const auto old = before.ownersOf(unit);
    std::vector<ZoneId> ofPoints;
    for (const DemandPoint& point : area.pointsOf(unit)) {
      const ZoneId owner = old.size() == 1 ? old.front() : old[ofPoints.size()];
      const ZoneId at{now.at(point.at)};
      ofPoints.push_back(at != kNoZone || had.at(point.at) == owner.value() ? at : owner);
    }
    setOwners(owners, unit, std::move(ofPoints));
  }
  return owners;
}

std::map<UnitId, std::vector<const ZoneRow*>> byUnit(std::span<const ZoneRow> rows) {
  std::map<UnitId, std::vector<const ZoneRow*>> result;
  for (const ZoneRow& row : rows) result[row.unit].push_back(&row);
  return result;
}

}  // namespace

Result<Scenario> assignUnits(const StudyArea& area, const Scenario& before, Stage stage,
                             std::span<const UnitId> units, ZoneId to) {
  const Zoning& zoning = before.zoning(stage);
  if (to != kNoZone && !zoning.find(to)) return unknown(ErrorCode::ZoneUnknown, to);
  std::set<ZoneId> touched;
  bool moved = false;
  for (UnitId unit : units) {
    if (!area.units.contains(unit)) return unknown(ErrorCode::UnitUnknown, unit);
    const auto owners = zoning.ownersOf(unit);
    moved = moved || owners.size() > 1 || owners.front() != to;
    touched.insert(owners.begin(), owners.end());
  }
  if (!moved) return failure(ErrorCode::NothingChanged);
  for (const UnitId unit : units)
    if (const auto free = movable(zoning, unit, to); !free) return failure(free.error());
  touched.insert(to);
  const auto isTouchedDrawn = [&](const Zone& z) { return z.boundary && touched.contains(z.id); };
  if (std::ranges::any_of(*zoning.zones, isTouchedDrawn))
    return withUnitsMoved(area, before, stage, units, to);
  Scenario after = before;
  zoningOf(after, stage).owners.edit([&](Owners& owners) {
    for (UnitId unit : units) setOwners(owners, unit, {to});
  });
  return after;
}

Result<ZoneMade> zoneOfSchools(const StudyArea& area, const Scenario& before, Stage stage,
                               std::vector<SchoolId> schools) {
  if (const auto able = canServe(area, before, stage, schools); !able) return failure(able.error());
  std::ranges::sort(schools);
  for (const Zone& zone : *before.zoning(stage).zones) {
    const bool same = zone.services.size() == 1 && zone.services.front().from <= area.baseYear &&
                      zone.services.front().schools == schools;
    if (same) return ZoneMade{before, zone.id};
  }
  ZoneMade made{before, nextZoneId(*before.zoning(stage).zones)};
  zoningOf(made.scenario, stage).zones.edit([&](std::vector<Zone>& zones) {
    zones.push_back({made.zone, nameOf(area, before, schools), {{area.baseYear, schools}}, nullptr});
  });
  return made;
}

Result<Scenario> renameZone(const Scenario& before, Stage stage, ZoneId id, std::string name) {
  if (!before.zoning(stage).find(id)) return unknown(ErrorCode::ZoneUnknown, id);
  Scenario after = before;
  zoningOf(after, stage).zones.edit([&](std::vector<Zone>& zones) {
    findZone(zones, id)->name = std::move(name);
  });
  return after;
}

Result<Scenario> setService(const StudyArea& area, const Scenario& before, Stage stage, ZoneId id,
                            SchoolYear from, std::vector<SchoolId> schools) {
  if (!before.zoning(stage).find(id)) return unknown(ErrorCode::ZoneUnknown, id);
  if (const auto able = canServe(area, before, stage, schools); !able) return failure(able.error());
  std::ranges::sort(schools);
  Scenario after = before;
  zoningOf(after, stage).zones.edit([&](std::vector<Zone>& zones) {
    Services& services = findZone(zones, id)->services;
    std::erase_if(services, [&](const Service& s) { return s.from == from; });
    if (!schools.empty()) services.push_back({from, std::move(schools)});
    std::ranges::sort(services, {}, &Service::from);
  });
  return after;
}

Result<Scenario> withZoneRows(const StudyArea& area, const Scenario& before, Stage stage,
                              std::span<const ZoneRow> rows, bool replace) {
  Scenario after = before;
  Zoning& zoning = zoningOf(after, stage);
  if (const auto free = noneLocked(zoning); replace && !free) return failure(free.error());
  if (replace) zoning = emptyZoning(area);
  std::map<Services, ZoneId> known;
  for (const Zone& zone : *zoning.zones) known.try_emplace(zone.services, zone.id);
  std::vector<Zone> zones = *zoning.zones;
  Owners owners = *zoning.owners;
  std::map<ZoneId, std::vector<UnitId>> movedTo;
  for (const auto& [unit, unitRows] : byUnit(rows)) {
    if (!area.units.contains(unit)) return unknown(ErrorCode::UnitUnknown, unit);
    for (const ZoneRow* row : unitRows)
      if (const auto able = canServe(area, after, stage, row->schools); !able) return failure(able.error());
    const Zone* had = zoning.find(owners.unit[unit]);
    const Services services = merged(had ? had->services : Services{}, servicesOf(unitRows));
    std::string name = unitRows.back()->name;
    if (name.empty()) name = nameOf(area, after, services.back().schools);
    const ZoneId to = zoneWith(zones, known, services, std::move(name));
    if (const auto free = movable(zoning, unit, to); !free) return failure(free.error());
    setOwners(owners, unit, {to});
    movedTo[to].push_back(unit);
  }
  const bool drawn = std::ranges::any_of(zones, [](const Zone& zone) { return zone.boundary != nullptr; });
  if (drawn) {
    zoning.zones = std::move(zones);
    for (const auto& [to, units] : movedTo) after = withUnitsMoved(area, after, stage, units, to);
    dropUnusedZones(zoning);
    return after;
  }
  zoning = {.zones = std::move(zones), .owners = std::move(owners)};
  dropUnusedZones(zoning);
  return after;
}

Result<Scenario> withZoneShapes(const StudyArea& area, const Scenario& before, Stage stage,
                                std::span<const ZoneShape> shapes, bool replace) {
  Scenario after = before;
  Zoning& zoning = zoningOf(after, stage);
  if (const auto free = noneLocked(zoning); replace && !free) return failure(free.error());
  if (replace) zoning = emptyZoning(area);
  std::vector<Zone> added;
  for (const ZoneShape& shape : shapes) {
    if (const auto able = canServe(area, after, stage, shape.schools); !able) return failure(able.error());
    std::vector<SchoolId> schools = shape.schools;
    std::ranges::sort(schools);
    std::string name = shape.name.empty() ? nameOf(area, after, schools) : shape.name;
    added.push_back({ZoneId{nextZoneId(*zoning.zones).value() + static_cast<std::int32_t>(added.size())},
                     std::move(name),
                     {{shape.from, std::move(schools)}},
                     std::make_shared<const MultiPolygon>(shape.boundary)});
  }
  if (const auto fits = mayTake(area, zoning, added); !fits) return failure(fits.error());
  std::vector<Zone> zones = nodedBoundaries(ranked(*zoning.zones, std::move(added)));
  std::ranges::sort(zones, {}, &Zone::id);
  Owners owners = ownersAfter(area, zoning, zones);
  zoning = {.zones = std::move(zones), .owners = std::move(owners)};
  dropUnusedZones(zoning);
  return after;
}

}  // namespace xuequ
