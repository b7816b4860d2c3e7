// SPDX-License-Identifier: Apache-2.0
// Edits of attendance zones. Each returns a new scenario or says why not; the old one is untouched.
#pragma once

#include "core/scenario/scenario.hpp"

#include <span>
#include <string>
#include <vector>

namespace xuequ {

/// Moves whole units into a zone (kNoZone: out of all). Where one of the zones has a drawn boundary, the
/// stage's boundaries follow: the ground of the units changes hands. UnitUnknown, ZoneUnknown, ZoneLocked,
/// NothingChanged.
Result<Scenario> assignUnits(const StudyArea&, const Scenario&, Stage, std::span<const UnitId>, ZoneId);

/// The zone whose first service is exactly these schools from the area's base year or earlier; a new one
/// where there is none.
struct ZoneMade {
  Scenario scenario;
  ZoneId zone;
};
Result<ZoneMade> zoneOfSchools(const StudyArea&, const Scenario&, Stage, std::vector<SchoolId>);

Result<Scenario> renameZone(const Scenario&, Stage, ZoneId, std::string name);
/// From the year on these schools take the zone's intake; an empty list takes the service of that year away.
Result<Scenario> setService(const StudyArea&, const Scenario&, Stage, ZoneId, SchoolYear from,
                            std::vector<SchoolId>);

/// One row of a zoning given as a table.
struct ZoneRow {
  UnitId unit;
  std::vector<SchoolId> schools;
  SchoolYear from;
  std::string name;
};
/// Units with the same schools from the same years make one zone. Keeps what the stage's zoning had unless
/// `replace`. ZoneLocked where a locked zone would win, lose or be replaced.
Result<Scenario> withZoneRows(const StudyArea&, const Scenario&, Stage, std::span<const ZoneRow>,
                              bool replace);

/// A zone drawn as a polygon.
struct ZoneShape {
  MultiPolygon boundary;
  std::vector<SchoolId> schools;
  SchoolYear from;
  std::string name;
};
/// Points go to the zone that contains them, also from zones that were there. ZonesOverlap where a demand
/// point lies in two shapes, ZoneLocked where one lies in a locked zone; of land that two claim, a locked
/// zone keeps its own, then the first shape has it. Borders that nearly meet are made to.
Result<Scenario> withZoneShapes(const StudyArea&, const Scenario&, Stage, std::span<const ZoneShape>,
                                bool replace);

}  // namespace xuequ
