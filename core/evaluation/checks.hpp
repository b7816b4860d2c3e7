// SPDX-License-Identifier: Apache-2.0
// Findings: where a scenario breaks a norm or leaves somebody without a school.
#pragma once

#include "core/evaluation/outcome.hpp"
#include "core/evaluation/safe_ways.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace xuequ {

enum class FindingCode : std::uint8_t {
  UnitWithoutZone,    ///< residents of a zoned stage in no zone
  ZoneWithoutSchool,  ///< in some year no school serves it
  SchoolWithoutZone,  ///< an open public day school that no zone names
  SchoolOutsideZone,  ///< its site lies in another school's zone: within its boundary, or in a unit of it
  OverSeats,          ///< more pupils than usable seats
  OversizedClasses,
  RoomsShort,       ///< more sections than rooms
  TooManySections,  ///< above the pack's largest school
  BeyondRadius,  ///< residents of the unit farther from their school than the service radius, straight line
  Unserved,      ///< nowhere placed
  ZoneInParts,  ///< its drawn boundary has several parts that do not touch along a line, and nobody waived it
  CrossesBarrier,  ///< the shortest walk to the zone's school crosses a trunk road, railway or water where
                   ///< there is no bridge, underpass or crossing
  NearTrunkRoad,   ///< a school nearer to a trunk road than the norm
  NearRailway,     ///< or to a railway
  ZoneFull,        ///< places are given by tiers, and not all of the zone's own first tier (人户一致) fit
  ZonePartsAllowed,  ///< its drawn boundary has several parts, and somebody let it: breaks no norm
};
enum class Severity : std::uint8_t { Error, Warning, Remark };

struct Finding {
  FindingCode code{};
  Severity severity{};
  Stage stage{};
  std::optional<SchoolId> school;
  std::optional<UnitId> unit;
  std::optional<ZoneId> zone;
  std::optional<SchoolYear> year;  ///< first year of it
  double amount =
      0;  ///< in that year: residents, seats, pupils or sections too many, classes, metres: as the code says
  std::optional<std::int32_t> units;  ///< whose residents they are, where several are counted together
  std::optional<Point> at;
  bool operator==(const Finding&) const = default;
};

/// With the severity that the code has.
Finding findingOf(FindingCode, Stage);

/// By severity, code, stage, then school, unit, zone.
void sortFindings(std::vector<Finding>&);

/// As sortFindings() has them. Without ways nothing is said of crossings.
std::vector<Finding> findings(const StudyArea&, const Scenario&, const Outcome&, const SafeWays* = nullptr);

}  // namespace xuequ
