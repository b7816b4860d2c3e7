// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/compare_findings.hpp"

#include "core/evaluation/decision_text.hpp"
#include "core/evaluation/site_distances.hpp"
#include "core/scenario/change.hpp"

#include <algorithm>
#include <map>
#include <set>
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

bool sameExtent(const Finding& a, const Finding& b) {
  return a.year == b.year && a.amount == b.amount && a.units == b.units;
}

int rank(const FindingDifference& d) {
  if (!d.before) return 0;
  return d.after ? 2 : 1;
}

std::vector<FindingDifference> differences(const StudyArea& area, const Scenario& before,
                                           const std::vector<Finding>& were, const Scenario& after,
                                           const std::vector<Finding>& are) {
  std::multimap<Subject, Finding> had;
  for (const Finding& finding : were) had.emplace(subjectOf(area, before, finding), finding);
  std::vector<FindingDifference> differences;
  for (const Finding& finding : are) {
    const auto known = had.find(subjectOf(area, after, finding));
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

/// What breaks a norm: that parts are allowed does not.
std::vector<Finding> broken(std::vector<Finding> found) {
  std::erase_if(found, [](const Finding& finding) { return finding.code == FindingCode::ZonePartsAllowed; });
  return found;
}

/// Those whose ground, points, name or schools the edit changes, ascending; kNoZone where points leave it or
/// come to it.
std::vector<ZoneId> zonesTouched(const Scenario& before, const Scenario& after, const StageChange& change,
                                 Stage stage) {
  std::set<ZoneId> zones(change.zones.begin(), change.zones.end());
  zones.insert(change.drawn.begin(), change.drawn.end());
  for (const UnitId unit : change.units)
    for (const Scenario* scenario : {&before, &after})
      for (const ZoneId zone : scenario->zoning(stage).ownersOf(unit)) zones.insert(zone);
  return {zones.begin(), zones.end()};
}

void addSchools(const Zone* zone, std::set<SchoolId>& schools) {
  if (!zone) return;
  for (const Service& service : zone->services)
    schools.insert(service.schools.begin(), service.schools.end());
}

/// Those that other zones may name than before, and those that may stand elsewhere: on the ground of zones
/// that the edit does not touch, nothing is found of any other that was not found before.
std::vector<SchoolId> schoolsTouched(const Scenario& before, const Scenario& after, const Change& change,
                                     const std::vector<ZoneId>& zones, Stage stage) {
  std::set<SchoolId> schools;
  for (const ZoneId id : zones) {
    const Zone *was = before.zoning(stage).find(id), *is = after.zoning(stage).find(id);
    if (was && is && was->services == is->services) continue;
    addSchools(was, schools);
    addSchools(is, schools);
  }
  for (const Scenario* scenario : {&before, &after})
    for (const Project& project : *scenario->projects)
      if (change.projects && std::holds_alternative<OpenSchool>(project.measure))
        schools.insert(schoolOf(project));
  return {schools.begin(), schools.end()};
}

}  // namespace

std::vector<FindingDifference> compareFindings(const StudyArea& area, const Side& before, const Side& after,
                                               const SafeWays* ways) {
  return differences(area, before.scenario, broken(findings(area, before.scenario, before.outcome, ways)),
                     after.scenario, broken(findings(area, after.scenario, after.outcome, ways)));
}

std::vector<FindingDifference> zoneFindingDifferences(const StudyArea& area, const Side& before,
                                                      const Side& after, const StageStandard& stage,
                                                      const Crosses& crosses) {
  const Change change = difference(before.scenario, after.scenario);
  const auto zones =
      zonesTouched(before.scenario, after.scenario, change.stages[index(stage.stage)], stage.stage);
  const ZoneQuestion asked{zones, crosses,
                           schoolsTouched(before.scenario, after.scenario, change, zones, stage.stage)};
  // Only a school that a project opens is ever elsewhere.
  const auto ways = change.projects ? std::optional<NoisyWays>(area) : std::nullopt;
  const auto of = [&](const Side& side) {
    std::vector<Finding> found;
    checkZones(area, side.scenario, side.outcome, stage, asked, found);
    if (ways) checkSites(area, side.scenario, side.outcome, stage, *ways, found);
    sortFindings(found);
    return broken(std::move(found));
  };
  return differences(area, before.scenario, of(before), after.scenario, of(after));
}

}  // namespace xuequ
