// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/start_zones.hpp"

#include "core/geometry/linework.hpp"
#include "core/geometry/point_index.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_zones.hpp"

#include <algorithm>

namespace xuequ {
namespace {

/// Zones name schools by id; one that a project opens is the same school where the same project opens it.
Result<void> knowsSchools(const StudyArea& area, const Scenario& here, const Scenario& there,
                          const Zone& zone) {
  for (const Service& service : zone.services)
    for (const SchoolId id : service.schools) {
      const School* ours = findSchool(area, here, id);
      const School* theirs = findSchool(area, there, id);
      if (!ours || !theirs || ours->key != theirs->key)
        return failure(ErrorCode::SchoolUnknown, theirs ? theirs->key : std::string{});
    }
  return {};
}

Result<void> noneLocked(const Zoning& zoning) {
  for (const Zone& zone : *zoning.zones)
    if (zone.locked) return failure(ErrorCode::ZoneLocked, zone.name);
  return {};
}

}  // namespace

Result<Scenario> copyZones(const StudyArea& area, const Scenario& before, Stage stage, const Scenario& from) {
  if (const auto free = noneLocked(before.zoning(stage)); !free) return failure(free.error());
  for (const Zone& zone : *from.zoning(stage).zones)
    if (const auto known = knowsSchools(area, before, from, zone); !known) return failure(known.error());
  if (before.zoning(stage) == from.zoning(stage)) return failure(ErrorCode::NothingChanged);
  Scenario after = before;
  after.zonings[index(stage)] = from.zoning(stage);
  return after;
}

Result<CopiedZone> copyZone(const StudyArea& area, const Scenario& before, Stage stage, const Scenario& from,
                            ZoneId id) {
  const Scenario drawn = withBoundaries(area, from, stage);
  const Zone* zone = drawn.zoning(stage).find(id);
  if (!zone) return failure(ErrorCode::ZoneUnknown);
  if (zone->boundary->empty()) return failure(ErrorCode::ZoneNotDrawn, zone->name);
  if (const auto known = knowsSchools(area, before, from, *zone); !known) return failure(known.error());
  auto made = drawZone(area, before, stage, {*zone->boundary, {}, area.baseYear, zone->name, true});
  if (!made) return failure(made.error());
  made->scenario.zonings[index(stage)].zones.edit([&](std::vector<Zone>& zones) {
    std::ranges::find(zones, made->zone, &Zone::id)->services = zone->services;
  });
  return CopiedZone{std::move(made->scenario), made->zone};
}

Result<std::vector<SchoolSite>> schoolsToStartFrom(const StudyArea& area, Stage stage) {
  std::vector<SchoolSite> found;
  for (std::size_t i = 0; i < area.schools.size(); ++i) {
    const SchoolId id{static_cast<std::int32_t>(i)};
    const School& school = area.schools[id];
    const bool teaches =
        std::ranges::any_of(school.stages, [&](const SchoolStage& s) { return s.stage == stage; });
    const bool there = !school.opened || *school.opened <= area.baseYear;
    if (teaches && there && school.site && admitsByZone(school)) found.push_back({id, *school.site});
  }
  if (found.empty()) return failure(ErrorCode::SchoolUnknown, {}, std::string(keyOf(stage)));
  return found;
}

Result<Scenario> zonesOfNearest(const StudyArea& area, const Scenario& before, Stage stage) {
  if (const auto free = noneLocked(before.zoning(stage)); !free) return failure(free.error());
  const auto schools = schoolsToStartFrom(area, stage);
  if (!schools) return failure(schools.error());
  std::vector<Zone> zones;
  std::vector<Point> sites;
  for (const SchoolSite& start : *schools) {
    const ZoneId id{static_cast<std::int32_t>(zones.size())};
    zones.push_back({id, area.schools[start.school].name, {{area.baseYear, {start.school}}}, nullptr});
    sites.push_back(start.site);
  }
  const PointIndex nearest(sites);
  const MultiPolygon ground = groundOf(area);
  Box box = boxOf(ground);
  box.add(area.box);
  Redrawn asked{{}, {}, box};
  addRings(ground, asked.lines);
  for (const Segment& piece : voronoiEdges(sites, box)) asked.lines.push_back({piece.from, piece.to});
  asked.zoneAt = [&](Point p) { return contains(ground, p) ? nearest.nearest(p, 1).front() : kUnlabelled; };
  Scenario after = before;
  Zoning& zoning = after.zonings[index(stage)];
  zoning = redrawn(area, emptyZoning(area), std::move(zones), asked);
  zoning.zones.edit([](std::vector<Zone>& made) {
    for (Zone& zone : made)
      if (!zone.boundary) zone.boundary = std::make_shared<const MultiPolygon>();
  });
  return after;
}

Result<Scenario> zonesOfUnits(const StudyArea& area, const Scenario& before, Stage stage,
                              const IdVector<UnitId, SchoolId>& schools) {
  if (const auto free = noneLocked(before.zoning(stage)); !free) return failure(free.error());
  std::vector<ZoneRow> rows;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    rows.push_back({unit, {schools[unit]}, area.baseYear, {}});
  }
  return withZoneRows(area, before, stage, rows, true);
}

}  // namespace xuequ
