// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/compare_findings.hpp"

#include "core/evaluation/decision_text.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace xuequ {
namespace {

using Subject = std::tuple<FindingCode, Stage, std::string, std::int32_t, std::string>;

/// What a finding is about, in words that mean the same in every scenario.
Subject subjectOf(const StudyArea& area, const Scenario& scenario, const Finding& finding) {
  const Zone* zone = finding.zone ? scenario.zoning(finding.stage).find(*finding.zone) : nullptr;
  return {finding.code, finding.stage,
          finding.school ? schoolKey(area, scenario, *finding.school) : std::string{},
          finding.unit ? finding.unit->value() : -1, zone != nullptr ? zone->name : std::string{}};
}

bool sameExtent(const Finding& a, const Finding& b) { return a.year == b.year && a.amount == b.amount; }

int rank(const FindingDifference& d) {
  if (!d.before) return 0;
  return d.after ? 2 : 1;
}

}  // namespace

std::vector<FindingDifference> compareFindings(const StudyArea& area, const Side& before, const Side& after) {
  std::multimap<Subject, Finding> had;
  for (Finding& finding : findings(area, before.scenario, before.outcome))
    had.emplace(subjectOf(area, before.scenario, finding), std::move(finding));
  std::vector<FindingDifference> differences;
  for (const Finding& finding : findings(area, after.scenario, after.outcome)) {
    const auto known = had.find(subjectOf(area, after.scenario, finding));
    if (known == had.end()) {
      differences.push_back({std::nullopt, finding});
      continue;
    }
    if (!sameExtent(known->second, finding)) differences.push_back({known->second, finding});
    had.erase(known);
  }
  std::vector<Finding> kept;
  for (const auto& [subject, finding] : had) kept.push_back(finding);
  std::ranges::stable_sort(kept, {},
                           [](const Finding& f) { return std::tuple(f.severity, f.code, f.stage); });
  for (const Finding& finding : kept) differences.push_back({finding, std::nullopt});
  std::ranges::stable_sort(differences, {}, rank);
  return differences;
}

}  // namespace xuequ
