// SPDX-License-Identifier: Apache-2.0
// Zones to start from: those of another scenario, the ground nearest to each school, or whole units dealt
// out.
#pragma once

#include "core/scenario/scenario.hpp"

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

/// Where a school stands.
struct SchoolSite {
  SchoolId school;
  Point site;
};
/// The schools with the stage that admit by zone, are there in the base year and have a place, by id: zones
/// can start from them. SchoolUnknown where there is none.
Result<std::vector<SchoolSite>> schoolsToStartFrom(const StudyArea&, Stage);

/// A zone for each school to start from: the ground that is nearer to it, as the crow flies, than to any
/// other (Voronoi), up to the study area's boundary. Replaces the stage's zones; ZoneLocked where one of them
/// is locked. SchoolUnknown.
Result<Scenario> zonesOfNearest(const StudyArea&, const Scenario& before, Stage);

/// Each unit whole in the zone of its school, by unit; zones are not drawn, they stand for their units, and a
/// school without any has none. Replaces the stage's zones; ZoneLocked as above.
Result<Scenario> zonesOfUnits(const StudyArea&, const Scenario& before, Stage,
                              const IdVector<UnitId, SchoolId>& schools);

}  // namespace xuequ
