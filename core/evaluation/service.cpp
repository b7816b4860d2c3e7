// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/service.hpp"

#include <algorithm>
#include <bit>
#include <ranges>

namespace xuequ {
namespace {

/// The part itself, or who has taken over from it by that year. Receivers may close in turn, at most once
/// each.
std::int32_t inForce(const Roster& roster, std::int32_t part, int year) {
  for (std::size_t turns = 0; part >= 0 && turns < roster.parts().size(); ++turns) {
    const Part& p = roster.parts()[static_cast<std::size_t>(part)];
    if (p.closesIn < 0 || year < p.closesIn || p.receiver == kNoSchool) return part;
    part = roster.find(p.receiver, p.stage);
  }
  return -1;
}

std::int64_t weightOf(const YearSchedule& schedule) {
  const int openSteps = std::max(1, std::popcount(schedule.openSteps));
  return std::max<std::int64_t>(1, schedule.usable.count() / openSteps);
}

}  // namespace

void appendServingParts(const Roster& roster, Stage stage, SchoolYear baseYear, const Zone& zone, int year,
                        std::int32_t step, std::vector<Serving>& serving) {
  for (const Service& service : zone.services | std::views::reverse) {
    if (service.from > baseYear + year) continue;
    for (SchoolId school : service.schools) {
      const std::int32_t part = inForce(roster, roster.find(school, stage), year);
      if (part < 0) continue;
      const YearSchedule& schedule =
          roster.parts()[static_cast<std::size_t>(part)].years[static_cast<std::size_t>(year)];
      const bool listed = std::ranges::any_of(serving, [&](const Serving& s) { return s.part == part; });
      if (schedule.takes(step) && !listed) serving.push_back({part, weightOf(schedule)});
    }
    if (!serving.empty()) break;
  }
}

std::vector<Serving> servingParts(const Roster& roster, Stage stage, SchoolYear baseYear, const Zone& zone,
                                  int year, std::int32_t step) {
  std::vector<Serving> serving;
  appendServingParts(roster, stage, baseYear, zone, year, step, serving);
  return serving;
}

}  // namespace xuequ
