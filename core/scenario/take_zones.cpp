// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/take_zones.hpp"

#include "core/geometry/overlay.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_faults.hpp"
#include "core/scenario/edit_zones.hpp"

#include <algorithm>
#include <map>

namespace xuequ {
namespace {

class ZoneTaking {
 public:
  ZoneTaking(const StudyArea& area, Scenario into, const Scenario& from, Stage stage)
      : m_area(area), m_scenario(std::move(into)), m_from(from), m_stage(stage) {}

  /// Whole units into the zone that stands for theirs (kNoZone: into none).
  Result<void> takeWhole(ZoneId theirs, const std::vector<UnitId>& units) {
    const auto ours = zoneFor(theirs);
    if (!ours) return failure(ours.error());
    return keepGoing(assignUnits(m_area, m_scenario, m_stage, units, *ours));
  }

  /// A unit that borders cut, as they cut it there.
  Result<void> takeCut(UnitId unit, const std::vector<ZoneId>& theirs) {
    for (const ZoneId zone : zoning().ownersOf(unit))
      if (const Zone* locked = zoning().find(zone); locked && locked->locked)
        return failure(ErrorCode::ZoneLocked, nameIn(*locked));
    std::map<ZoneId, ZoneId> ours;
    for (const ZoneId zone : theirs) {
      const auto here = zoneFor(zone);
      if (!here) return failure(here.error());
      ours[zone] = *here;
    }
    for (const auto& [zone, here] : ours)
      if (const auto drawn = draw(unit, zone, here); !drawn) return drawn;
    // Rounding may leave a point that lies on a border on its other side.
    std::vector<ZoneId> owners;
    for (const ZoneId zone : theirs) owners.push_back(ours[zone]);
    m_scenario.zonings[index(m_stage)].owners.edit(
        [&](Owners& all) { setOwners(all, unit, std::move(owners)); });
    return {};
  }

  [[nodiscard]] Scenario take() { return std::move(m_scenario); }

 private:
  [[nodiscard]] const Zoning& zoning() const { return m_scenario.zoning(m_stage); }

  Result<void> keepGoing(Result<Scenario> edited) {
    if (edited) m_scenario = std::move(*edited);
    const bool fine = edited || edited.error().code == ErrorCode::NothingChanged ||
                      edited.error().code == ErrorCode::PolygonZeroArea;
    return fine ? Result<void>{} : failure(edited.error());
  }

  /// The zone's part of the unit's ground there; of kNoZone what no zone has. Zones that are not drawn have
  /// none of their own.
  [[nodiscard]] MultiPolygon partOf(const MultiPolygon& unit, ZoneId theirs) const {
    if (const Zone* zone = m_from.zoning(m_stage).find(theirs))
      return zone->boundary ? intersection(unit, *zone->boundary) : MultiPolygon{};
    const auto drawn = boundariesOf(m_from.zoning(m_stage));
    return difference(unit, unionOf(drawn));
  }

  Result<void> draw(UnitId unit, ZoneId theirs, ZoneId ours) {
    const MultiPolygon part = partOf(m_area.units[unit].shape, theirs);
    if (part.empty()) return {};
    return keepGoing(paintZone(m_area, m_scenario, m_stage, ours, part));
  }

  /// The zone here with the services of theirs: of the same name if there is one, else the first, else a new
  /// one.
  Result<ZoneId> zoneFor(ZoneId id) {
    const Zone* theirs = m_from.zoning(m_stage).find(id);
    if (theirs == nullptr) return kNoZone;
    const auto services = servicesHere(m_area, m_scenario, m_from, *theirs);
    if (!services) return failure(services.error());
    const Zone* found = nullptr;
    for (const Zone& zone : *zoning().zones)
      if (zone.services == *services &&
          (!found || (found->name != theirs->name && zone.name == theirs->name)))
        found = &zone;
    if (found) return found->id;
    auto made = zoneMadeLike(m_area, m_scenario, m_from, m_stage, *theirs);
    if (!made) return failure(made.error());
    m_scenario = std::move(made->scenario);
    return made->zone;
  }

  const StudyArea& m_area;
  Scenario m_scenario;
  const Scenario& m_from;
  Stage m_stage;
};

}  // namespace

std::optional<SchoolId> sameSchool(const StudyArea& area, const Scenario& here, const Scenario& there,
                                   SchoolId id) {
  if (!isPlanned(id)) return id;
  const School* theirs = findSchool(area, there, id);
  if (theirs == nullptr) return std::nullopt;
  for (const Project& project : *here.projects) {
    const auto* open = std::get_if<OpenSchool>(&project.measure);
    if (open && open->school.key == theirs->key) return plannedSchool(project.id);
  }
  return std::nullopt;
}

Result<std::vector<Service>> servicesHere(const StudyArea& area, const Scenario& here, const Scenario& there,
                                          const Zone& theirs) {
  std::vector<Service> services = theirs.services;
  for (Service& service : services) {
    for (SchoolId& school : service.schools) {
      const auto ours = sameSchool(area, here, there, school);
      const School* known = findSchool(area, there, school);
      if (!ours) return failure(ErrorCode::SchoolUnknown, known ? known->key : std::string{});
      school = *ours;
    }
    std::ranges::sort(service.schools);
  }
  return services;
}

Result<ZoneMade> zoneMadeLike(const StudyArea& area, const Scenario& into, const Scenario& from, Stage stage,
                              const Zone& theirs) {
  const auto services = servicesHere(area, into, from, theirs);
  if (!services) return failure(services.error());
  ZoneMade made{into, nextZoneId(*into.zoning(stage).zones)};
  made.scenario.zonings[index(stage)].zones.edit([&](std::vector<Zone>& all) {
    all.push_back({made.zone, theirs.name, {}, nullptr});
  });
  for (const Service& service : *services) {
    auto served = setService(area, made.scenario, stage, made.zone, service.from, service.schools);
    if (!served) return failure(served.error());
    made.scenario = std::move(*served);
  }
  return made;
}

Result<Scenario> takeZones(const StudyArea& area, const Scenario& into, const Scenario& from, Stage stage,
                           std::span<const UnitId> units) {
  std::map<ZoneId, std::vector<UnitId>> whole;
  std::vector<UnitId> cut;
  for (const UnitId unit : units) {
    if (!area.units.contains(unit)) return unknown(ErrorCode::UnitUnknown, unit);
    const auto owners = from.zoning(stage).ownersOf(unit);
    if (owners.size() == 1)
      whole[owners.front()].push_back(unit);
    else
      cut.push_back(unit);
  }
  ZoneTaking taking(area, into, from, stage);
  for (const auto& [zone, of] : whole)
    if (const auto taken = taking.takeWhole(zone, of); !taken) return failure(taken.error());
  for (const UnitId unit : cut)
    if (const auto taken = taking.takeCut(unit, from.zoning(stage).ownersOf(unit)); !taken)
      return failure(taken.error());
  return taking.take();
}

}  // namespace xuequ
