// SPDX-License-Identifier: Apache-2.0
// 采纳: single decisions of another scenario of the same area, taken over into this one.
#pragma once

#include "core/scenario/scenario.hpp"

#include <span>
#include <string>

namespace xuequ {

enum class DecisionKind : std::uint8_t {
  Project,
  Assumption,
  Zone,     ///< whose zone a planning unit is in
  Boundary  ///< a zone itself: name, schools, lock, land
};

/// A decision by what it is about, so that it can be looked up in any scenario.
struct Decision {
  DecisionKind kind{};
  std::optional<Stage> stage;  ///< of a zone
  std::string subject;         ///< project key, assumption name, unit key, zone as ZonePair names it
  bool operator==(const Decision&) const = default;
};

/// "project:KEY", "assumption:NAME", "zone:STAGE:UNIT", "boundary:STAGE:ZONE". ValueUnknown, StageUnknown.
Result<Decision> decisionNamed(std::string_view text);

/// The scenario with these decisions as the other one has them: a project added, changed or removed, an
/// assumption set or left to the pack, a unit in a zone with the same schools from the same years. In a zone
/// that the other one draws through a unit, so is the unit's ground here. A zone itself with its name,
/// schools, lock and land; what it gives up goes to the zone that has it there. Schools that projects open
/// are the same by key. The order does not matter: what others build on is taken first. SchoolUnknown,
/// ProjectNeeded, DuplicateKey where a decision rests on one that is not taken over; ProjectUnknown,
/// AssumptionUnknown, UnitUnknown, ZoneUnknown; ZoneLocked; NothingChanged.
Result<Scenario> takeOver(const StudyArea&, const Scenario& into, const Scenario& from,
                          std::span<const Decision>);

}  // namespace xuequ
