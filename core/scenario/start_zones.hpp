// SPDX-License-Identifier: Apache-2.0
// Zones to start from: those of another scenario, the ground nearest to each school, or whole units dealt
// out.
#pragma once

#include "core/scenario/scenario.hpp"

#include <span>
#include <vector>

namespace xuequ {

/// The stage's zones as the other scenario of the same area has them. SchoolUnknown where they name a school
/// that only the other one opens; NothingChanged.
Result<Scenario> copyZones(const StudyArea&, const Scenario& before, Stage, const Scenario& from);

/// One zone as another scenario has it, ground and schools, under the next free id; it takes from the zones
/// it lies over. SchoolUnknown, ZoneUnknown, ZoneNotDrawn where it has no ground, ZoneVanishes.
struct CopiedZone {
  Scenario scenario;
  ZoneId zone;
};
Result<CopiedZone> copyZone(const StudyArea&, const Scenario& before, Stage, const Scenario& from, ZoneId);

/// A school that a zone starts from: where it stands, and who takes the zone's intake from which year on.
struct StartSchool {
  SchoolId school;
  Point site;
  std::vector<Service> services;
};

/// A zone for each of the schools (at least one): the ground that is nearer to it, as the crow flies, than to
/// any other (Voronoi), up to the study area's boundary. Replaces the stage's zones; ZoneLocked where one of
/// them is locked.
Result<Scenario> zonesOfNearest(const StudyArea&, const Scenario& before, Stage,
                                std::span<const StartSchool>);

/// Each unit whole in the zone of its school, by unit the position among them; zones are not drawn, they
/// stand for their units, and a school without any has none. Replaces the stage's zones; ZoneLocked as above.
Result<Scenario> zonesOfUnits(const StudyArea&, const Scenario& before, Stage, std::span<const StartSchool>,
                              const IdVector<UnitId, std::size_t>& schools);

}  // namespace xuequ
