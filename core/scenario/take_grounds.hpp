// SPDX-License-Identifier: Apache-2.0
// Zones themselves as another scenario has them: name, schools, lock, land and the people on it.
#pragma once

#include "core/scenario/zone_pairs.hpp"

#include <optional>
#include <set>
#include <span>
#include <string>

namespace xuequ {

/// Zones of one stage, in two steps, since units may be taken over between them. A locked zone keeps its land
/// and its schools; what only the other scenario lacks goes once nobody lives in it.
class ZonesTaken {
 public:
  ZonesTaken(const StudyArea&, const Scenario& into, const Scenario& from, Stage);

  /// Chooses by the name of the pair. ZoneUnknown.
  Result<void> choose(std::span<const std::string> names);
  /// Names and schools; zones that are not here yet are made, without land. ZoneLocked, SchoolUnknown,
  /// SchoolWithoutStage.
  Result<Scenario> withTerms(Scenario) const;
  /// Then land, people, locks. What a zone gives up goes to the one that has it there. Where all
  /// zones that differ are chosen, those that were the same stay the same. ZoneLocked.
  Result<Scenario> withGrounds(Scenario) const;

 private:
  [[nodiscard]] bool keeps(const ZonePair&) const;
  [[nodiscard]] std::optional<std::string> keptByLock(const Scenario&) const;
  void takeStates(Scenario&) const;

  const StudyArea& m_area;
  const Scenario& m_from;
  Stage m_stage;
  std::vector<ZoneDifference> m_all;
  std::set<std::size_t> m_chosen;  ///< positions in m_all
};

}  // namespace xuequ
