// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/edit_boundaries.hpp"

#include "core/geometry/linework.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_faults.hpp"
#include "core/scenario/redrawing.hpp"
#include "core/scenario/unit_ground.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace xuequ {
namespace {

constexpr std::int32_t kBeside = 6'000;  ///< cm: how far from a unit's box its share of the gaps may reach

Zone* findIn(std::vector<Zone>& zones, ZoneId id) {
  const auto found = std::ranges::find(zones, id, &Zone::id);
  return found == zones.end() ? nullptr : &*found;
}

Box widened(Box box, std::int32_t by) {
  return {{box.low.x - by, box.low.y - by}, {box.high.x + by, box.high.y + by}};
}

/// Around the land of those zones that have boundaries, a little wider.
Box around(const Zoning& zoning, std::initializer_list<ZoneId> ids) {
  Box box;
  for (const ZoneId id : ids)
    if (const auto& boundary = zoning.find(id)->boundary) box.add(boxOf(*boundary));
  return widened(box, 1);
}

bool isStraight(const Ring& ring) {
  return std::ranges::all_of(ring, [&](Point p) { return turn(ring[0], ring[1], p) == 0; });
}

/// The fault names its place, or the zone where nothing has one.
Result<MultiPolygon> checkedOutline(const StudyArea& area, const MultiPolygon& outline,
                                    const std::string& zone) {
  MultiPolygon shape = normalised(outline);
  std::erase_if(shape, [](const Polygon& polygon) { return isStraight(polygon.outer); });
  if (shape.empty()) {
    const bool placed = !outline.empty() && !outline.front().outer.empty();
    return failure(ErrorCode::PolygonZeroArea,
                   placed ? placeText(area, outline.front().outer.front()) : zone);
  }
  if (const auto crossing = selfCrossing(shape))
    return failure(ErrorCode::PolygonCrossesItself, placeText(area, *crossing));
  return shape;
}

Result<const Zone*> changeable(const Zoning& zoning, ZoneId id) {
  const Zone* zone = zoning.find(id);
  if (!zone) return unknown(ErrorCode::ZoneUnknown, id);
  if (zone->locked) return failure(ErrorCode::ZoneLocked, nameIn(*zone));
  return zone;
}

/// The zones, with the land of the outline given to one of them.
Scenario painted(Redrawing& draft, std::vector<Zone> zones, const MultiPolygon& shape, ZoneId to,
                 bool takes) {
  const LabelAt zoneAt = [&](Point p) {
    const std::int32_t now = draft.zoneAt(p);
    const bool free = !draft.isLocked(now) && (takes || now == kUnlabelled);
    return free && contains(shape, p) ? to.value() : now;
  };
  return draft.redrawnAs(std::move(zones), zoneAt);
}

/// Left of the line, as seen from the nearest piece of it.
bool leftOf(const Line& line, Point p) {
  std::size_t nearest = 0;
  Metres least{std::numeric_limits<double>::infinity()};
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const Line piece{line[i], line[i + 1]};
    if (const Metres away = distanceToLine(p, piece); away < least) least = away, nearest = i;
  }
  return turn(line[nearest], line[nearest + 1], p) > 0;
}

std::optional<Point> siteOf(const StudyArea& area, const Scenario& scenario, const Zone& zone) {
  for (const Service& service : zone.services)
    for (const SchoolId id : service.schools)
      if (const School* school = findSchool(area, scenario, id); school && school->site) return school->site;
  return std::nullopt;
}

/// Whether the part left of the line remains the zone.
bool leftRemains(const StudyArea& area, const Scenario& scenario, const Zone& zone, const MultiPolygon& left,
                 const MultiPolygon& right) {
  const auto site = siteOf(area, scenario, zone);
  if (site && contains(left, *site)) return true;
  if (site && contains(right, *site)) return false;
  return xuequ::area(left) >= xuequ::area(right);
}

MultiPolygon shapeOf(const std::vector<LabelledShape>& shapes, std::int32_t label) {
  const auto found = std::ranges::find(shapes, label, &LabelledShape::label);
  return found == shapes.end() ? MultiPolygon{} : found->shape;
}

std::vector<SchoolId> schoolsIn(const Zone& zone, SchoolYear year) {
  std::vector<SchoolId> schools;
  for (const Service& service : zone.services)
    if (service.from <= year) schools = service.schools;
  return schools;
}

/// In every year in which either changes schools, those of both.
std::vector<Service> joined(const Zone& a, const Zone& b) {
  std::set<SchoolYear> years;
  for (const Zone* zone : {&a, &b})
    for (const Service& service : zone->services) years.insert(service.from);
  std::vector<Service> services;
  for (const SchoolYear year : years) {
    std::set<SchoolId> schools;
    for (const Zone* zone : {&a, &b})
      for (const SchoolId school : schoolsIn(*zone, year)) schools.insert(school);
    services.push_back({year, {schools.begin(), schools.end()}});
  }
  return services;
}

/// Its own, else its first school's.
std::string nameOf(const StudyArea& area, const Scenario& scenario, const ZoneDrawing& drawing) {
  if (!drawing.name.empty() || drawing.schools.empty()) return drawing.name;
  const School* school = findSchool(area, scenario, drawing.schools.front());
  return school ? school->name : std::string{};
}

template <class Change>
Result<Scenario> withZone(const Scenario& before, Stage stage, ZoneId id, const Change& change) {
  const Zone* zone = before.zoning(stage).find(id);
  if (!zone) return unknown(ErrorCode::ZoneUnknown, id);
  Zone changed = *zone;
  change(changed);
  if (changed == *zone) return failure(ErrorCode::NothingChanged);
  Scenario after = before;
  after.zonings[index(stage)].zones.edit([&](std::vector<Zone>& zones) { *findIn(zones, id) = changed; });
  return after;
}

}  // namespace

Result<Scenario> paintZone(const StudyArea& area, const Scenario& before, Stage stage, ZoneId to,
                           const MultiPolygon& outline, bool takes) {
  std::string name;
  if (to != kNoZone) {
    const auto zone = changeable(before.zoning(stage), to);
    if (!zone) return failure(zone.error());
    name = nameIn(**zone);
  }
  const auto shape = checkedOutline(area, outline, name);
  if (!shape) return failure(shape.error());
  Redrawing draft(
      area, before, stage, [&](const Zoning&) { return widened(boxOf(*shape), 1); }, to);
  std::vector<Line> rings;
  addRings(*shape, rings);
  for (Line& ring : rings) draft.addLine(std::move(ring));
  Scenario after = painted(draft, *draft.zoning().zones, *shape, to, takes);
  if (after.zoning(stage) == draft.zoning()) return failure(ErrorCode::NothingChanged);
  return after;
}

Result<Scenario> redrawZone(const StudyArea& area, const Scenario& before, Stage stage, ZoneId id,
                            const MultiPolygon& outline) {
  const auto zone = changeable(before.zoning(stage), id);
  if (!zone) return failure(zone.error());
  const auto shape = checkedOutline(area, outline, nameIn(**zone));
  if (!shape) return failure(shape.error());
  const auto reach = [&](const Zoning& zoning) {
    Box box = around(zoning, {id});
    box.add(widened(boxOf(*shape), 1));
    return box;
  };
  Redrawing draft(area, before, stage, reach);
  std::vector<Line> rings;
  addRings(*shape, rings);
  for (Line& ring : rings) draft.addLine(std::move(ring));
  const LabelAt zoneAt = [&](Point p) {
    const std::int32_t now = draft.zoneAt(p);
    if (contains(*shape, p)) return draft.isLocked(now) ? now : id.value();
    return now == id.value() ? kUnlabelled : now;
  };
  Scenario after = draft.redrawnAs(*draft.zoning().zones, zoneAt);
  if (after.zoning(stage) == draft.zoning()) return failure(ErrorCode::NothingChanged);
  return after;
}

Result<ZoneMade> drawZone(const StudyArea& area, const Scenario& before, Stage stage,
                          const ZoneDrawing& drawing) {
  const ZoneId id = nextZoneId(*before.zoning(stage).zones);
  Scenario with = before;
  with.zonings[index(stage)].zones.edit([&](std::vector<Zone>& all) {
    all.push_back({id, nameOf(area, before, drawing), {}, std::make_shared<const MultiPolygon>()});
  });
  auto served = setService(area, with, stage, id, drawing.from, drawing.schools);
  if (!served) return failure(served.error());
  auto after = paintZone(area, *served, stage, id, drawing.outline, drawing.takes);
  if (!after && after.error().code == ErrorCode::NothingChanged)
    return failure(ErrorCode::ZoneVanishes, nameIn(*served->zoning(stage).find(id)));
  if (!after) return failure(after.error());
  return ZoneMade{std::move(*after), id};
}

Result<ZoneMade> splitZone(const StudyArea& area, const Scenario& before, Stage stage, ZoneId id,
                           const Line& line, std::string name) {
  const auto whole = changeable(before.zoning(stage), id);
  if (!whole) return failure(whole.error());
  if (line.size() < 2) return failure(ErrorCode::LineMissesZone, nameIn(**whole));
  Redrawing draft(area, before, stage, [&](const Zoning& zoning) { return around(zoning, {id}); });
  const Zone& zone = *draft.zoning().find(id);
  std::vector<Line> lines{line};
  addRings(*zone.boundary, lines);
  const auto sides = arranged(lines, [&](Point p) {
    if (draft.zoneAt(p) != id.value()) return kUnlabelled;
    return leftOf(line, p) ? 1 : 0;
  });
  const MultiPolygon left = shapeOf(sides, 1);
  const MultiPolygon right = shapeOf(sides, 0);
  if (left.empty() || right.empty()) return failure(ErrorCode::LineMissesZone, nameIn(zone));
  const bool keepsLeft = leftRemains(area, before, zone, left, right);
  std::vector<Zone> zones = *draft.zoning().zones;
  Zone made = zone;
  made.id = nextZoneId(zones);
  made.name = std::move(name);
  zones.push_back(made);
  draft.addLine(line);
  const LabelAt zoneAt = [&](Point p) {
    const std::int32_t now = draft.zoneAt(p);
    return now == id.value() && leftOf(line, p) != keepsLeft ? made.id.value() : now;
  };
  return ZoneMade{draft.redrawnAs(std::move(zones), zoneAt), made.id};
}

Result<Scenario> mergeZones(const StudyArea& area, const Scenario& before, Stage stage, ZoneId into,
                            ZoneId other) {
  if (into == other) return failure(ErrorCode::NothingChanged);
  for (const ZoneId id : {into, other})
    if (const auto zone = changeable(before.zoning(stage), id); !zone) return failure(zone.error());
  Redrawing draft(area, before, stage, [&](const Zoning& zoning) { return around(zoning, {into, other}); });
  std::vector<Zone> zones = *draft.zoning().zones;
  Zone* kept = findIn(zones, into);
  const Zone gone = *findIn(zones, other);
  kept->services = joined(*kept, gone);
  std::erase_if(zones, [&](const Zone& zone) { return zone.id == other; });
  const LabelAt zoneAt = [&](Point p) {
    const std::int32_t now = draft.zoneAt(p);
    return now == other.value() ? into.value() : now;
  };
  Scenario after = draft.redrawnAs(std::move(zones), zoneAt);
  after.zonings[index(stage)].owners.edit([&](Owners& owners) {  // points of the zone outside its boundary
    std::ranges::replace(owners.unit, other, into);
    for (auto& [unit, ofPoints] : owners.cutUnits) std::ranges::replace(ofPoints, other, into);
    std::erase_if(owners.cutUnits, [](const auto& cut) {
      return std::ranges::all_of(cut.second, [&](ZoneId z) { return z == cut.second.front(); });
    });
  });
  return after;
}

Result<Scenario> setZoneLocked(const Scenario& before, Stage stage, ZoneId id, bool locked) {
  return withZone(before, stage, id, [&](Zone& zone) { zone.locked = locked; });
}

Result<Scenario> waiveZoneParts(const Scenario& before, Stage stage, ZoneId id, bool waived) {
  return withZone(before, stage, id, [&](Zone& zone) { zone.partsWaived = waived; });
}

Scenario withUnitsMoved(const StudyArea& area, const Scenario& before, Stage stage,
                        std::span<const UnitId> units, ZoneId to) {
  const std::set<UnitId> moving(units.begin(), units.end());
  Box box;
  for (const UnitId unit : units) {
    box.add(boxOf(area.units[unit].shape));
    box.add(area.units[unit].centre);
  }
  const GroupOf groupOf = [&](UnitId unit, std::size_t) { return moving.contains(unit) ? 1 : 0; };
  const Box within = widened(box, kBeside);
  const UnitGround ground(area, within, groupOf);
  Redrawing draft(
      area, before, stage, [&](const Zoning&) { return within; }, to);
  for (const Line& line : ground.lines()) draft.addLine(line);
  const LabelAt zoneAt = [&](Point p) {
    const std::int32_t now = draft.zoneAt(p);
    if (draft.isLocked(now)) return now;
    const bool beside = within.contains(p) && ground.groupAt(p) == 1;
    return beside && (ground.inUnit(p) || now != kUnlabelled) ? to.value() : now;
  };
  Scenario after = draft.redrawnAs(*draft.zoning().zones, zoneAt);
  after.zonings[index(stage)].owners.edit([&](Owners& owners) {  // points outside their unit's shape, too
    for (const UnitId unit : units) setOwners(owners, unit, {to});
  });
  return after;
}

}  // namespace xuequ
