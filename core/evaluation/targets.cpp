// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/targets.hpp"

#include <cmath>

namespace xuequ {
namespace {

bool holds(Comparison comparison, double value, double number) {
  switch (comparison) {
    case Comparison::AtLeast:
      return value >= number;
    case Comparison::AtMost:
      return value <= number;
    case Comparison::Equal:
      return value == number;
  }
  return false;
}

/// In the target's year; a year outside the run has no value.
std::optional<double> valueIn(const StudyArea& area, const Target& target,
                              const std::vector<double>& byYear) {
  const int year = target.year ? area.yearIndex(*target.year) : area.years() - 1;
  if (year < 0 || year >= static_cast<int>(byYear.size())) return std::nullopt;
  return byYear[static_cast<std::size_t>(year)];
}

TargetValue valueOf(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                    const Target& target) {
  TargetValue result{.target = &target, .value = target.entered, .byYear = {}, .state = TargetState::Text};
  if (target.tracking == Tracking::Text) return result;
  if (target.tracking == Tracking::Computed) {
    result.byYear = measure(area, scenario, outcome, target.measure).value_or(std::vector<double>{});
    if (!result.byYear.empty()) result.value = valueIn(area, target, result.byYear);
  }
  result.state = TargetState::Open;
  if (result.value && target.number)
    result.state =
        holds(target.comparison, *result.value, *target.number) ? TargetState::Met : TargetState::Missed;
  return result;
}

}  // namespace

std::vector<TargetValue> targetValues(const StudyArea& area, const Scenario& scenario,
                                      const Outcome& outcome) {
  std::vector<TargetValue> values;
  for (const Target& target : area.targets) values.push_back(valueOf(area, scenario, outcome, target));
  return values;
}

std::vector<std::int64_t> staffNeeded(const StudyArea& area, const Outcome& outcome, Stage stage) {
  const StageStandard* standard = area.standards.find(stage);
  const double each = standard != nullptr ? standard->pupilsPerStaff.value : 0;
  std::vector<std::int64_t> needed;
  for (const StageYear& year : outcome.stages[index(stage)])
    needed.push_back(each > 0 ? std::llround(std::ceil(static_cast<double>(year.pupils.rounded()) / each))
                              : 0);
  return needed;
}

}  // namespace xuequ
