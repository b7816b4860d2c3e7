// SPDX-License-Identifier: Apache-2.0
// 大班额台账: the ledger of oversized classes, each with the year it is struck off and the decision that does
// it.
#pragma once

#include "core/evaluation/outcome.hpp"

#include <optional>
#include <vector>

namespace xuequ {

enum class StrikeOffCause : std::uint8_t {
  NotStruckOff,  ///< still there at the horizon
  Project,       ///< a school opened for its zone, or rooms added to it
  ZoneChange,    ///< its zone passed to another existing school
  CohortLeft,    ///< smaller intakes, larger cohorts gone: no decision
};

/// One grade of one school that has oversized classes in some year.
struct LedgerEntry {
  SchoolId school;
  Grade grade;
  SchoolYear since;                     ///< first year of the run with oversized classes that begins first
  std::int32_t classes = 0;             ///< oversized classes in that year
  std::int32_t sections = 0;            ///< of the grade in that year
  std::int32_t largest = 0;             ///< the largest class in any year
  std::optional<SchoolYear> struckOff;  ///< 销号: the year from which the grade has none, to the horizon
  StrikeOffCause cause{};
  std::optional<ProjectId> project;
  std::vector<std::int32_t> byYear;  ///< oversized classes by year index
  bool operator==(const LedgerEntry&) const = default;
};

/// By school and grade.
std::vector<LedgerEntry> oversizedLedger(const StudyArea&, const Scenario&, const Outcome&);

}  // namespace xuequ
