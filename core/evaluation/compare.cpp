// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/compare.hpp"

#include "core/evaluation/decision_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace xuequ {
namespace {

using Texts = std::map<std::string, Phrase>;

/// What stands under each key before and after, where it is not the same.
void addDifferences(DecisionKind kind, std::optional<Stage> stage, const Texts& before, const Texts& after,
                    std::vector<DecisionDifference>& to) {
  std::set<std::string> keys;
  for (const auto& [key, text] : before) keys.insert(key);
  for (const auto& [key, text] : after) keys.insert(key);
  const auto textIn = [](const Texts& texts, const std::string& key) {
    const auto found = texts.find(key);
    return found == texts.end() ? Phrase{} : found->second;
  };
  for (const std::string& key : keys) {
    Phrase was = textIn(before, key), is = textIn(after, key);
    if (was != is) to.push_back({{kind, stage, key}, std::move(was), std::move(is)});
  }
}

Texts projectTexts(const StudyArea& area, const Scenario& scenario) {
  Texts texts;
  for (const Project& project : *scenario.projects)
    texts[project.key] = decisionText(area, scenario, project);
  return texts;
}

Texts assumptionTexts(const Scenario& scenario) {
  Texts texts;
  for (AssumptionValue& value : listed(scenario.assumptions)) texts[value.name] << std::move(value.value);
  return texts;
}

/// By unit, who serves it. Units in no zone are not there.
Texts zoneTexts(const StudyArea& area, const Scenario& scenario, Stage stage) {
  const Zoning& zoning = scenario.zoning(stage);
  std::map<ZoneId, std::string> ofZone;
  for (const Zone& zone : *zoning.zones) ofZone[zone.id] = decisionText(area, scenario, zone);
  Texts texts;
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    std::set<std::string> of;
    for (const ZoneId zone : zoning.ownersOf(unit))
      if (zone != kNoZone) of.insert(ofZone[zone]);
    if (!of.empty()) texts[area.units[unit].key] << fmt::format("{}", fmt::join(of, " | "));
  }
  return texts;
}

/// A part of either outcome. Schools that projects open are told apart by key: the same id may be another
/// school there.
struct Pair {
  SchoolId school;
  std::int32_t before = -1, after = -1;  ///< positions in the rosters
};
using PairKey = std::tuple<bool, std::string, Stage>;  ///< planned ones last

std::map<PairKey, Pair> pairs(const StudyArea& area, const Side& before, const Side& after) {
  std::map<PairKey, Pair> pairs;
  const auto add = [&](const Side& side, std::int32_t Pair::*position) {
    for (std::size_t p = 0; p < side.outcome.parts.size(); ++p) {
      const Part& part = side.outcome.roster->parts()[p];
      Pair& pair =
          pairs[{isPlanned(part.school), findSchool(area, side.scenario, part.school)->key, part.stage}];
      pair.school = part.school;
      pair.*position = static_cast<std::int32_t>(p);
    }
  };
  add(before, &Pair::before);
  add(after, &Pair::after);
  return pairs;
}

struct Numbers {
  Pupils pupils;
  Seats usable;
  std::int32_t oversized = 0;
  Pupils sent;
  bool operator==(const Numbers&) const = default;
};

Numbers numbersOf(const Outcome& outcome, std::int32_t part, int year) {
  if (part < 0) return {};
  const auto p = static_cast<std::size_t>(part), y = static_cast<std::size_t>(year);
  const PartYear& of = outcome.parts[p]->years[y];
  const auto& admissions = outcome.parts[p]->admissions;
  return {of.pupils, outcome.roster->parts()[p].years[y].usable, of.oversized,
          admissions.empty() ? Pupils{} : admissions[y].sent()};
}

std::vector<SchoolDifference> schoolDifferences(const StudyArea& area, const Side& before,
                                                const Side& after) {
  std::vector<SchoolDifference> differences;
  for (const auto& [key, pair] : pairs(area, before, after)) {
    const Scenario& known = pair.after >= 0 ? after.scenario : before.scenario;
    for (int year = 0; year < after.outcome.years; ++year) {
      const Numbers was = numbersOf(before.outcome, pair.before, year),
                    is = numbersOf(after.outcome, pair.after, year);
      if (was == is) continue;
      differences.push_back({.school = pair.school,
                             .stage = std::get<Stage>(key),
                             .year = year,
                             .pupilsBefore = was.pupils,
                             .pupilsAfter = is.pupils,
                             .usableBefore = was.usable,
                             .usableAfter = is.usable,
                             .oversizedBefore = was.oversized,
                             .oversizedAfter = is.oversized,
                             .sentBefore = was.sent,
                             .sentAfter = is.sent,
                             .name = findSchool(area, known, pair.school)->name});
    }
  }
  return differences;
}

}  // namespace

std::vector<DecisionDifference> decisionDifferences(const StudyArea& area, const Scenario& before,
                                                    const Scenario& after) {
  std::vector<DecisionDifference> differences;
  addDifferences(DecisionKind::Project, std::nullopt, projectTexts(area, before), projectTexts(area, after),
                 differences);
  addDifferences(DecisionKind::Assumption, std::nullopt, assumptionTexts(before), assumptionTexts(after),
                 differences);
  for (const Stage stage : kAllStages) {
    const bool same = before.zoning(stage) == after.zoning(stage) && before.projects == after.projects;
    if (!same)
      addDifferences(DecisionKind::Zone, stage, zoneTexts(area, before, stage), zoneTexts(area, after, stage),
                     differences);
  }
  return differences;
}

ScenarioComparison compare(const StudyArea& area, const Scenario& before, const Outcome& outcomeBefore,
                           const Scenario& after, const Outcome& outcomeAfter) {
  return {.decisions = decisionDifferences(area, before, after),
          .before = seriesOfSchools(outcomeBefore),
          .after = seriesOfSchools(outcomeAfter),
          .schools = schoolDifferences(area, {before, outcomeBefore}, {after, outcomeAfter})};
}

}  // namespace xuequ
