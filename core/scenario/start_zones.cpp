// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/start_zones.hpp"

#include "core/geometry/linework.hpp"
#include "core/geometry/point_index.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_faults.hpp"
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
  if (!zone) return unknown(ErrorCode::ZoneUnknown, id);
  if (zone->boundary->empty()) return failure(ErrorCode::ZoneNotDrawn, nameIn(*zone));
  if (const auto known = knowsSchools(area, before, from, *zone); !known) return failure(known.error());
  auto made = drawZone(area, before, stage, {*zone->boundary, {}, area.baseYear, zone->name, true});
  if (!made) return failure(made.error());
  made->scenario.zonings[index(stage)].zones.edit([&](std::vector<Zone>& zones) {
    std::ranges::find(zones, made->zone, &Zone::id)->services = zone->services;
  });
  return CopiedZone{std::move(made->scenario), made->zone};
}

Result<Scenario> zonesOfNearest(const StudyArea& area, const Scenario& before, Stage stage,
                                std::span<const StartSchool> schools) {
  if (const auto free = noneLocked(before.zoning(stage)); !free) return failure(free.error());
  std::vector<Zone> zones;
  std::vector<Point> sites;
  for (const StartSchool& start : schools) {
    const ZoneId id{static_cast<std::int32_t>(zones.size())};
    zones.push_back({id, findSchool(area, before, start.school)->name, start.services, nullptr});
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
                              std::span<const StartSchool> schools,
                              const IdVector<UnitId, std::size_t>& byUnit) {
  if (const auto free = noneLocked(before.zoning(stage)); !free) return failure(free.error());
  std::vector<ZoneRow> rows;
  for (std::size_t i = 0; i < byUnit.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const StartSchool& start = schools[byUnit[unit]];
    for (const Service& service : start.services)
      rows.push_back({unit, service.schools, service.from, findSchool(area, before, start.school)->name});
  }
  return withZoneRows(area, before, stage, rows, true);
}

}  // namespace xuequ
