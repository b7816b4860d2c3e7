// SPDX-License-Identifier: Apache-2.0
// The plan's targets in a scenario: value, state, and how the value comes about.
#pragma once

#include "core/evaluation/outcome.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xuequ {

enum class TargetState : std::uint8_t {
  Met,
  Missed,
  Open,
  Text
};  ///< Open: nothing entered yet, or no number to hold it against

struct TargetValue {
  const Target* target = nullptr;
  std::optional<double> value;  ///< in the target's year (else at the horizon)
  std::vector<double> byYear;   ///< for computed measures, by year index
  TargetState state{};
};

/// Measures that a target can name:
///   seats_added                       nominal seats of primary, junior and senior since the base year
///   seats_added:STAGE                 of one stage
///   oversized_classes, super_oversized_classes
///   schools_opened:STAGE              schools that projects have opened for the stage
///   school_open:KEY                   1 once the school (or project with that key) is open
///   rooms_added:KEY                   rooms that projects have added to the school
///   kindergartens_opened:OWNERSHIP    public, inclusive, private
///   childcare_opened
///   preschool_rate                    pupils in kindergartens / residents of the kindergarten ages, %
///   inclusive_rate, public_rate       pupils of public and inclusive (of public) kindergartens / all
///   kindergarten pupils, % coverage:STAGE                    residents of the stage within its service
///   radius of an open school, straight line, % seat_balance_ok                   1 where no stage with zones
///   has fewer usable seats than pupils school_size_ok                    schools within the pack's largest
///   number of sections, % commitments:NAME                  schools that keep the commitment, %
///   entered_series_not_falling        entered: 1 or 0
/// MeasureUnknown.
Result<std::vector<double>> measure(const StudyArea&, const Scenario&, const Outcome&, std::string_view name);

/// In the order of the area's targets.
std::vector<TargetValue> targetValues(const StudyArea&, const Scenario&, const Outcome&);

/// Teachers and other staff needed by stage and year: pupils / pupils per staff member (pack), rounded up.
std::vector<std::int64_t> staffNeeded(const StudyArea&, const Outcome&, Stage);

}  // namespace xuequ
