// SPDX-License-Identifier: Apache-2.0
#include "tests/support/planner_zones.hpp"

#include "core/evaluation/start_schools.hpp"
#include "core/evaluation/zone_wording.hpp"
#include "core/scenario/assign_to_school.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/move_corners.hpp"

#include <algorithm>

namespace xuequ::test {
namespace {

constexpr int kUnitSize = 20'000;  // cm, as random worlds have it
constexpr int kTown = 4 * kUnitSize;

tl::unexpected<Error> nothing() { return failure(ErrorCode::NothingChanged); }

Result<Scenario> only(Result<ZoneMade> made) {
  return std::move(made).map([](ZoneMade with) { return std::move(with.scenario); });
}

/// Now and then a place that others have too: a corner of a unit.
Point somePlace(Dice& dice) {
  if (dice.oneIn(3)) return {dice.between(0, 4) * kUnitSize, dice.between(0, 4) * kUnitSize};
  return {dice.between(-kUnitSize, kTown + kUnitSize), dice.between(-kUnitSize, kTown + kUnitSize)};
}

/// Four corners, often not square; far from any other town.
Polygon someQuad(Dice& dice, Point p) {
  const auto far = [&] { return dice.between(4'000, 45'000); };
  const int skew = dice.oneIn(3) ? 0 : dice.between(-3'900, 3'900);
  return {{p, {p.x + far(), p.y + skew}, {p.x + far(), p.y + far()}, {p.x, p.y + far()}}, {}};
}

/// One part or two, with a hole now and then.
MultiPolygon someShape(Dice& dice) {
  MultiPolygon shape{someQuad(dice, somePlace(dice))};
  if (dice.oneIn(5)) {
    const Point p = shape.front().outer.front();
    shape.front().outer = {p, {p.x + 30'000, p.y}, {p.x + 30'000, p.y + 30'000}, {p.x, p.y + 30'000}};
    shape.front().holes = {
        {{p.x + 9'000, p.y + 9'000}, {p.x + 9'000, p.y + 21'000}, {p.x + 21'000, p.y + 15'000}}};
  }
  if (dice.oneIn(5)) shape.push_back(someQuad(dice, {boxOf(shape).high.x + 5'000, dice.between(0, kTown)}));
  return shape;
}

std::vector<SchoolId> someSchools(Dice& dice, const Desk& desk) {
  const auto schools = schoolsWith(desk);
  std::vector<SchoolId> chosen;
  if (schools.empty()) return chosen;
  for (int n = dice.oneIn(2) ? 1 : dice.between(1, 3); n > 0; --n) chosen.push_back(dice.of(schools));
  std::ranges::sort(chosen);
  chosen.erase(std::ranges::unique(chosen).begin(), chosen.end());
  return chosen;
}

SchoolYear someYear(Dice& dice, const Desk& desk) {
  return dice.oneIn(2) ? desk.area.baseYear : desk.area.baseYear + dice.between(0, desk.area.years() - 1);
}

std::vector<UnitId> someUnits(Dice& dice, const Desk& desk) {
  std::vector<UnitId> units;
  for (int n = dice.oneIn(2) ? 1 : dice.between(2, 6); n > 0; --n)
    units.emplace_back(dice.between(0, static_cast<int>(desk.area.units.size()) - 1));
  return units;
}

const std::vector<Zone>& zonesOf(const Desk& desk) { return *desk.scenario.zoning(desk.stage).zones; }

const Zone* someZone(Dice& dice, const Desk& desk) {
  return zonesOf(desk).empty() ? nullptr : &dice.of(zonesOf(desk));
}

/// The corners of a zone's boundary, outer rings and holes.
std::vector<Ring> ringsOf(const Zone& zone) {
  std::vector<Ring> rings;
  if (!zone.boundary) return rings;
  for (const Polygon& polygon : *zone.boundary) {
    rings.push_back(polygon.outer);
    rings.insert(rings.end(), polygon.holes.begin(), polygon.holes.end());
  }
  return rings;
}

}  // namespace

std::vector<SchoolId> schoolsWith(const Desk& desk) {
  std::vector<SchoolId> schools = allSchools(desk.area, desk.scenario);
  std::erase_if(schools, [&](SchoolId id) {
    return std::ranges::none_of(findSchool(desk.area, desk.scenario, id)->stages,
                                [&](const SchoolStage& s) { return s.stage == desk.stage; });
  });
  return schools;
}

Result<Scenario> tryCorner(Dice& dice, const Desk& desk) {
  const Zone* zone = someZone(dice, desk);
  if (!zone) return nothing();
  const auto rings = ringsOf(*zone);
  if (rings.empty()) return withBoundaries(desk.area, desk.scenario, desk.stage);
  const Ring& ring = dice.of(rings);
  const auto i = static_cast<std::size_t>(dice.between(0, static_cast<int>(ring.size()) - 1));
  const BorderEdge edge{ring[i], ring[(i + 1) % ring.size()]};
  const int far = dice.oneIn(3) ? 30'000 : dice.oneIn(4) ? 2 : 4'000;
  const int dx = dice.between(-far, far), dy = dice.between(-far, far);
  switch (dice.between(0, 4)) {
    case 0:
      return addVertex(desk.area, desk.scenario, desk.stage, edge, {edge.from.x + dx, edge.from.y + dy});
    case 1:
      return removeVertex(desk.area, desk.scenario, desk.stage, edge.from);
    case 2:
      return moveEdge(desk.area, desk.scenario, desk.stage, edge, dx, dy);
    default:
      return moveVertex(desk.area, desk.scenario, desk.stage, edge.from,
                        {edge.from.x + dx, edge.from.y + dy});
  }
}

Result<Scenario> tryDraw(Dice& dice, const Desk& desk) {
  ZoneDrawing drawing{someShape(dice), someSchools(dice, desk), someYear(dice, desk), {}, dice.oneIn(2)};
  if (dice.oneIn(2)) drawing.name = "drawn";
  return only(drawZone(desk.area, desk.scenario, desk.stage, drawing));
}

Result<Scenario> tryPaint(Dice& dice, const Desk& desk) {
  const Zone* zone = someZone(dice, desk);
  if (!zone) return nothing();
  if (dice.oneIn(4)) return redrawZone(desk.area, desk.scenario, desk.stage, zone->id, someShape(dice));
  return paintZone(desk.area, desk.scenario, desk.stage, dice.oneIn(5) ? kNoZone : zone->id, someShape(dice),
                   !dice.oneIn(4));
}

Result<Scenario> trySplit(Dice& dice, const Desk& desk) {
  const Zone* zone = someZone(dice, desk);
  if (!zone) return nothing();
  Line line;
  for (int n = dice.between(2, 4); n > 0; --n) line.push_back(somePlace(dice));
  return only(splitZone(desk.area, desk.scenario, desk.stage, zone->id, line, "half"));
}

Result<Scenario> tryMerge(Dice& dice, const Desk& desk) {
  const Zone *into = someZone(dice, desk), *other = someZone(dice, desk);
  if (!into) return nothing();
  return mergeZones(desk.area, desk.scenario, desk.stage, into->id, other->id);
}

Result<Scenario> tryUnits(Dice& dice, const Desk& desk) {
  const Zone* zone = someZone(dice, desk);
  return assignUnits(desk.area, desk.scenario, desk.stage, someUnits(dice, desk),
                     zone && !dice.oneIn(6) ? zone->id : kNoZone);
}

Result<Scenario> tryUnitsToSchool(Dice& dice, const Desk& desk) {
  const auto schools = schoolsWith(desk);
  if (schools.empty()) return nothing();
  return assignUnitsToSchool(desk.area, desk.scenario, desk.stage, someUnits(dice, desk), dice.of(schools));
}

Result<Scenario> tryZoneState(Dice& dice, const Desk& desk) {
  const Zone* zone = someZone(dice, desk);
  if (!zone) return nothing();
  switch (dice.between(0, 3)) {
    case 0:
      return renameZone(desk.scenario, desk.stage, zone->id, dice.oneIn(4) ? "" : "named");
    case 1:
      return waiveZoneParts(desk.scenario, desk.stage, zone->id, dice.oneIn(2));
    default:
      return setZoneLocked(desk.scenario, desk.stage, zone->id, dice.oneIn(3));
  }
}

Result<Scenario> tryService(Dice& dice, const Desk& desk) {
  const Zone* zone = someZone(dice, desk);
  if (!zone) return nothing();
  return setService(desk.area, desk.scenario, desk.stage, zone->id, someYear(dice, desk),
                    dice.oneIn(6) ? std::vector<SchoolId>{} : someSchools(dice, desk));
}

Result<Scenario> tryZonesAnew(Dice& dice, const Desk& desk) {
  const auto schools =
      schoolsToStartFrom(desk.area, desk.scenario, desk.stage, dice.between(0, desk.area.years() - 1));
  if (!schools) return failure(schools.error());
  if (dice.oneIn(2)) return zonesOfNearest(desk.area, desk.scenario, desk.stage, *schools);
  IdVector<UnitId, std::size_t> byUnit(desk.area.units.size());
  for (std::size_t& school : byUnit)
    school = static_cast<std::size_t>(dice.between(0, static_cast<int>(schools->size()) - 1));
  return zonesOfUnits(desk.area, desk.scenario, desk.stage, *schools, byUnit);
}

Result<Scenario> tryCopy(Dice& dice, const Desk& desk) {
  const auto& theirs = *desk.other.zoning(desk.stage).zones;
  if (theirs.empty() || dice.oneIn(2)) return copyZones(desk.area, desk.scenario, desk.stage, desk.other);
  return copyZone(desk.area, desk.scenario, desk.stage, desk.other, dice.of(theirs).id)
      .map([](CopiedZone copied) { return std::move(copied.scenario); });
}

/// A zone's own bounds in words, read back into it or into another one.
Result<Scenario> tryText(Dice& dice, const Desk& desk) {
  const Zone *told = someZone(dice, desk), *into = dice.oneIn(2) ? told : someZone(dice, desk);
  if (!told) return nothing();
  const auto wording = wordingOf(desk.area, desk.scenario, desk.stage, told->id);
  if (!wording) return failure(wording.error());
  const auto read = shapeOf(desk.area, wording->rings);
  if (!read) return failure(read.error());
  return redrawZone(desk.area, desk.scenario, desk.stage, into->id, read->shape);
}

/// Shapes of a file that nearly meet, overlap or miss each other.
Result<Scenario> tryShapes(Dice& dice, const Desk& desk) {
  std::vector<ZoneShape> shapes;
  int x = dice.between(-100, 100);
  for (int n = dice.between(1, 3); n > 0; --n) {
    const int right = x + dice.between(8'000, 40'000), top = dice.between(20'000, kTown);
    shapes.push_back({{{{{x, -3}, {right, dice.between(-3, 3)}, {right + 1, top}, {x + 2, top}}, {}}},
                      someSchools(dice, desk),
                      someYear(dice, desk),
                      dice.oneIn(2) ? "from a file" : ""});
    x = right + dice.between(-6, 3);
  }
  return withZoneShapes(desk.area, desk.scenario, desk.stage, shapes, dice.oneIn(2));
}

Result<Scenario> tryBoundaries(Dice&, const Desk& desk) {
  return withBoundaries(desk.area, desk.scenario, desk.stage);
}

}  // namespace xuequ::test
