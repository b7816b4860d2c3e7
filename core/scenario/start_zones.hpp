// SPDX-License-Identifier: Apache-2.0
// Zones to start from: those of another scenario, or the ground nearest to each school.
#pragma once

#include "core/scenario/scenario.hpp"

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

/// A zone for each school with the stage that admits by zone, is there in the base year and has a place: the
/// ground that is nearer to it, as the crow flies, than to any other (Voronoi), up to the study area's
/// boundary. Replaces the stage's zones; ZoneLocked where one of them is locked. SchoolUnknown where there is
/// no such school.
Result<Scenario> zonesOfNearest(const StudyArea&, const Scenario& before, Stage);

}  // namespace xuequ
