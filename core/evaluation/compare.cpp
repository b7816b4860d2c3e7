// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/compare.hpp"

#include "core/evaluation/decision_text.hpp"
#include "core/scenario/zone_pairs.hpp"

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
Texts unitTexts(const StudyArea& area, const Scenario& scenario, Stage stage) {
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

/// In what two zones differ, as it is in each of them, with a comma between.
class ZoneTexts {
 public:
  void add(Phrase before, Phrase after) {
    append(m_before, std::move(before));
    append(m_after, std::move(after));
  }
  [[nodiscard]] std::pair<Phrase, Phrase> take() { return {std::move(m_before), std::move(m_after)}; }

 private:
  static void append(Phrase& to, Phrase piece) {
    if (piece.empty()) return;
    if (!to.empty()) to << std::string(", ");
    to << piece;
  }
  Phrase m_before, m_after;
};

Phrase phraseOf(std::string text) {
  Phrase phrase;
  if (!text.empty()) phrase << std::move(text);
  return phrase;
}
Phrase phraseOf(Word word) { return Phrase{} << std::move(word); }

Phrase hectares(SquareMetres area) {
  return Phrase{} << fmt::format("{:.2f} ", area.count() / 10'000) << Word{"hectares"};
}

/// "12.40 ha, +0.35 −0.29 ha": of the ground after, what is gained and lost.
Phrase groundAfter(const GroundDifference& ground) {
  return hectares(ground.after) << fmt::format(" (+{:.2f} −{:.2f})", ground.gained.count() / 10'000,
                                               ground.lost.count() / 10'000);
}

Phrase schoolsText(const StudyArea& area, const Scenario& scenario, const Zone& zone) {
  const std::string text = decisionText(area, scenario, zone);
  return text.empty() ? phraseOf(Word{"no_school"}) : phraseOf(text);
}

/// A zone that only one of them has: name, schools, land.
Phrase zoneText(const StudyArea& area, const Scenario& scenario, const Zone& zone, SquareMetres land) {
  Phrase text = phraseOf(zone.name);
  if (!text.empty()) text << std::string(", ");
  text << schoolsText(area, scenario, zone);
  if (land.count() > 0) text << std::string(", ") << hectares(land);
  return text;
}

std::pair<Phrase, Phrase> zoneTexts(const StudyArea& area, const Scenario& before, const Scenario& after,
                                    Stage stage, const ZoneDifference& of) {
  const Zone *was = before.zoning(stage).find(of.zones.before),
             *is = after.zoning(stage).find(of.zones.after);
  if (!was) return {Phrase{}, zoneText(area, after, *is, of.ground.after)};
  if (!is) return {zoneText(area, before, *was, of.ground.before), Phrase{}};
  const auto eitherWord = [](bool holds, const char* yes, const char* no) {
    return phraseOf(Word{holds ? yes : no});
  };
  ZoneTexts texts;
  if (of.name) texts.add(phraseOf(was->name), phraseOf(is->name));
  if (of.locked)
    texts.add(eitherWord(was->locked, "state_locked", "state_free"),
              eitherWord(is->locked, "state_locked", "state_free"));
  if (of.parts)
    texts.add(eitherWord(was->partsWaived, "state_may_have_parts", "state_one_part"),
              eitherWord(is->partsWaived, "state_may_have_parts", "state_one_part"));
  if (of.ground.any()) texts.add(hectares(of.ground.before), groundAfter(of.ground));
  if (of.units > 0) texts.add({}, Phrase{} << fmt::format("{} ", of.units) << Word{"units_otherwise"});
  return texts.take();
}

/// Zones themselves, beside the units that are in them. Of a zone that has other schools in one row, before
/// and after.
void addZones(const StudyArea& area, const Scenario& before, const Scenario& after, Stage stage,
              std::vector<DecisionDifference>& to) {
  std::map<std::string, std::size_t> gone;
  for (const ZoneDifference& of : zoneDifferences(area, before, after, stage)) {
    if (!of.any()) continue;
    auto [was, is] = zoneTexts(area, before, after, stage, of);
    if (of.zones.after == kNoZone) gone[of.zones.name] = to.size();
    if (const auto same = gone.find(of.zones.name); of.zones.before == kNoZone && same != gone.end())
      to[same->second].after = std::move(is);
    else
      to.push_back({{DecisionKind::Boundary, stage, of.zones.name}, std::move(was), std::move(is)});
  }
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

}  // namespace

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

std::vector<DecisionDifference> decisionDifferences(const StudyArea& area, const Scenario& before,
                                                    const Scenario& after) {
  std::vector<DecisionDifference> differences;
  addDifferences(DecisionKind::Project, std::nullopt, projectTexts(area, before), projectTexts(area, after),
                 differences);
  addDifferences(DecisionKind::Assumption, std::nullopt, assumptionTexts(before), assumptionTexts(after),
                 differences);
  for (const Stage stage : kAllStages) {
    const bool same = before.zoning(stage) == after.zoning(stage) && before.projects == after.projects;
    if (same) continue;
    addDifferences(DecisionKind::Zone, stage, unitTexts(area, before, stage), unitTexts(area, after, stage),
                   differences);
    addZones(area, before, after, stage, differences);
  }
  return differences;
}

ScenarioComparison compareOutcomes(const StudyArea& area, const Side& before, const Side& after) {
  return {.decisions = {},
          .before = seriesOfSchools(before.outcome),
          .after = seriesOfSchools(after.outcome),
          .schools = schoolDifferences(area, before, after)};
}

ScenarioComparison compare(const StudyArea& area, const Scenario& before, const Outcome& outcomeBefore,
                           const Scenario& after, const Outcome& outcomeAfter) {
  ScenarioComparison comparison = compareOutcomes(area, {before, outcomeBefore}, {after, outcomeAfter});
  comparison.decisions = decisionDifferences(area, before, after);
  return comparison;
}

}  // namespace xuequ
