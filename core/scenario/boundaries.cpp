// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/boundaries.hpp"

#include "core/geometry/linework.hpp"
#include "core/geometry/overlay.hpp"
#include "core/geometry/partition.hpp"
#include "core/scenario/unit_ground.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

namespace xuequ {
namespace {

const MultiPolygon kNoShape;
constexpr Metres kHalfGap{25};
constexpr Box kEverywhere{
    {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::min()},
    {std::numeric_limits<std::int32_t>::max(), std::numeric_limits<std::int32_t>::max()}};

void addBoundaries(const std::vector<Zone>& zones, std::vector<Line>& lines) {
  for (const Zone& zone : zones)
    if (zone.boundary) addRings(*zone.boundary, lines);
}

/// The owner of the unit's point where that has no boundary of its own; what a boundary covers is not the
/// units' to say.
std::int32_t undrawnOwner(const Zoning& zoning, UnitId unit, std::size_t point) {
  const auto cut = zoning.owners->cutUnits.find(unit);
  const ZoneId owner = cut == zoning.owners->cutUnits.end() ? zoning.owners->unit[unit] : cut->second[point];
  const Zone* zone = zoning.find(owner);
  return zone && !zone->boundary ? owner.value() : kUnlabelled;
}

bool isConcerned(const Zone& zone, const Redrawn& asked) {
  return !asked.only || std::ranges::binary_search(*asked.only, zone.id);
}

std::vector<Zone> concerned(const std::vector<Zone>& zones, const Redrawn& asked) {
  std::vector<Zone> some;
  std::ranges::copy_if(zones, std::back_inserter(some),
                       [&](const Zone& zone) { return isConcerned(zone, asked); });
  return some;
}

class Owning {
 public:
  Owning(const StudyArea& area, const Zoning& before, const std::vector<Zone>& after, const Redrawn& asked)
      : m_area(area),
        m_before(before),
        m_within(asked.within),
        m_ground(concerned(after, asked)),
        m_had(concerned(*before.zones, asked)) {}

  Owners owners() const {
    Owners owners = *m_before.owners;
    for (std::size_t i = 0; i < m_area.units.size(); ++i) {
      const UnitId unit{static_cast<std::int32_t>(i)};
      const auto points = m_area.pointsOf(unit);
      const auto inside = [&](const DemandPoint& p) { return m_within.contains(p.at); };
      if (std::ranges::none_of(points, inside)) continue;
      const auto had = m_before.ownersOf(unit);
      std::vector<ZoneId> now;
      for (const DemandPoint& point : points) {
        const ZoneId owner = had.size() == 1 ? had.front() : had[now.size()];
        now.push_back(inside(point) ? ownerAt(point.at, owner) : owner);
      }
      setOwners(owners, unit, std::move(now));
    }
    return owners;
  }

 private:
  [[nodiscard]] ZoneId ownerAt(Point p, ZoneId had) const {
    if (const ZoneId now{m_ground.at(p)}; now != kNoZone) return now;
    return m_had.at(p) == had.value() ? kNoZone : had;
  }

  const StudyArea& m_area;
  const Zoning& m_before;
  Box m_within;
  ZoneGround m_ground;
  ZoneGround m_had;
};

}  // namespace

void setOwners(Owners& owners, UnitId unit, std::vector<ZoneId> ofPoints) {
  owners.unit[unit] = ofPoints.empty() ? kNoZone : ofPoints.front();
  const bool whole = std::ranges::all_of(ofPoints, [&](ZoneId z) { return z == ofPoints.front(); });
  if (whole)
    owners.cutUnits.erase(unit);
  else
    owners.cutUnits[unit] = std::move(ofPoints);
}

ZoneGround::ZoneGround(const std::vector<Zone>& zones) {
  for (const Zone& zone : zones)
    if (zone.boundary && !zone.boundary->empty())
      m_grounds.push_back({zone.id.value(), boxOf(*zone.boundary), PolygonRows(*zone.boundary)});
}

std::int32_t ZoneGround::at(Point p) const {
  const auto found = std::ranges::find_if(
      m_grounds, [&](const Ground& a) { return a.box.contains(p) && a.rows.contains(p); });
  return found == m_grounds.end() ? kUnlabelled : found->zone;
}

std::vector<const MultiPolygon*> boundariesOf(const Zoning& zoning) {
  std::vector<const MultiPolygon*> shapes;
  for (const Zone& zone : *zoning.zones) shapes.push_back(zone.boundary ? zone.boundary.get() : &kNoShape);
  return shapes;
}

bool isDrawn(const Zoning& zoning) { return zoning.allHaveBoundaries() && isPartition(boundariesOf(zoning)); }

MultiPolygon groundOf(const StudyArea& area) {
  if (!area.boundary.empty()) return area.boundary;
  std::vector<const MultiPolygon*> shapes;
  for (const PlanningUnit& unit : area.units) shapes.push_back(&unit.shape);
  const MultiPolygon units = unionOf(shapes);
  return unionOf(buffered(buffered(units, kHalfGap, 4), -kHalfGap, 4), units);  // arcs cut corners off
}

Zoning redrawn(const StudyArea& area, const Zoning& before, std::vector<Zone> zones, const Redrawn& asked) {
  const auto shapes = arranged(asked.lines, asked.zoneAt);
  for (Zone& zone : zones) {
    if (!isConcerned(zone, asked)) continue;
    const auto found = std::ranges::find(shapes, zone.id.value(), &LabelledShape::label);
    const MultiPolygon shape = found == shapes.end() ? MultiPolygon{} : found->shape;
    const bool keeps = zone.boundary ? *zone.boundary == shape : shape.empty();
    if (!keeps) zone.boundary = std::make_shared<const MultiPolygon>(shape);
  }
  Owners owners = Owning(area, before, zones, asked).owners();
  return {.zones = std::move(zones), .owners = std::move(owners)};
}

Scenario withBoundaries(const StudyArea& area, const Scenario& before, Stage stage) {
  const Zoning& zoning = before.zoning(stage);
  if (isDrawn(zoning)) return before;
  const GroupOf groupOf = [&](UnitId unit, std::size_t point) { return undrawnOwner(zoning, unit, point); };
  const UnitGround units(area, kEverywhere, groupOf);
  const ZoneGround drawn(*zoning.zones);
  const MultiPolygon ground = groundOf(area);
  const PolygonRows inGround(ground);
  Redrawn asked{units.lines(),
                [&](Point p) {
                  if (const std::int32_t zone = drawn.at(p); zone != kUnlabelled) return zone;
                  const bool near = inGround.contains(p) || units.inUnit(p);
                  return near ? units.groupAt(p).value_or(kUnlabelled) : kUnlabelled;
                },
                kEverywhere};
  addRings(ground, asked.lines);
  addBoundaries(*zoning.zones, asked.lines);
  Scenario after = before;
  Zoning& made = after.zonings[index(stage)] = redrawn(area, zoning, *zoning.zones, asked);
  made.zones.edit([](std::vector<Zone>& zones) {
    for (Zone& zone : zones)
      if (!zone.boundary) zone.boundary = std::make_shared<const MultiPolygon>();
  });
  return after;
}

std::vector<Zone> nodedBoundaries(std::vector<Zone> zones) {
  std::vector<const MultiPolygon*> shapes;
  std::vector<Line> lines;
  for (const Zone& zone : zones)
    if (zone.boundary) shapes.push_back(zone.boundary.get());
  if (isPartition(shapes)) return zones;
  for (const MultiPolygon* shape : shapes) addRings(*shape, lines);
  const ZoneGround drawn(zones);
  const auto noded = arranged(lines, [&](Point p) { return drawn.at(p); });
  for (Zone& zone : zones) {
    if (!zone.boundary) continue;
    const auto found = std::ranges::find(noded, zone.id.value(), &LabelledShape::label);
    zone.boundary =
        std::make_shared<const MultiPolygon>(found == noded.end() ? MultiPolygon{} : found->shape);
  }
  return zones;
}

}  // namespace xuequ
