// SPDX-License-Identifier: Apache-2.0
#include "app/output/headline.hpp"

#include "core/evaluation/summary.hpp"
#include "core/evaluation/targets.hpp"

#include <algorithm>

namespace xuequ::app {
namespace {

int deadline(const StudyArea& area) {
  std::optional<SchoolYear> latest;
  for (const Target& target : area.targets) {
    if (target.year && (!latest || *target.year > *latest)) latest = target.year;
  }
  return std::clamp(latest ? area.yearIndex(*latest) : area.years() - 1, 0, area.years() - 1);
}

void countTargets(Headline& headline, const std::vector<TargetValue>& values) {
  for (const TargetValue& value : values) {
    switch (value.state) {
      case TargetState::Met:
        ++headline.met;
        break;
      case TargetState::Open:
        ++headline.open;
        break;
      case TargetState::Text:
        ++headline.text;
        break;
      case TargetState::Missed:
        ++headline.missed;
        headline.missedKeys.push_back(value.target->key);
        break;
    }
  }
}

}  // namespace

Headline headlineOf(const StudyArea& area, const Scenario& scenario, const Outcome& outcome) {
  const Series series = seriesOfSchools(outcome);
  Headline headline;
  headline.year = deadline(area);
  const auto i = static_cast<std::size_t>(headline.year);
  headline.seatsAdded = series.seatsAdded[i];
  headline.usableSeats = series.usableSeats[i];
  headline.pupils = series.pupils[i];
  headline.oversized = series.oversized;
  headline.oversizedGone = series.oversizedGone;
  countTargets(headline, targetValues(area, scenario, outcome));
  return headline;
}

}  // namespace xuequ::app
