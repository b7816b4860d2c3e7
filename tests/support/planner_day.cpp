// SPDX-License-Identifier: Apache-2.0
#include "tests/support/planner_day.hpp"

#include "core/evaluation/compare.hpp"
#include "core/facts/norms.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/take_over.hpp"
#include "tests/support/planner_zones.hpp"

#include <algorithm>
#include <set>

namespace xuequ::test {
namespace {

constexpr std::size_t kMostUnits = 9;
constexpr std::size_t kMostSchools = 7;
constexpr int kMostYears = 6;

/// Rows that name what is there no more.
template <class Rows, class Kept, class KeyOf>
void dropOthers(Rows& rows, const Kept& kept, const KeyOf& keyOf) {
  std::set<std::string> keys;
  for (const auto& item : kept) keys.insert(item.key);
  std::erase_if(rows, [&](const auto& row) { return !keys.contains(keyOf(row)); });
}

Result<Scenario> tryProject(Dice& dice, const Desk& desk) {
  return randomProjectEdit(dice, desk.area, desk.scenario);
}

/// The same project in another year.
Result<Scenario> tryProjectYear(Dice& dice, const Desk& desk) {
  if (desk.scenario.projects->empty()) return failure(ErrorCode::NothingChanged);
  Project moved = dice.of(*desk.scenario.projects);
  moved.year = desk.area.baseYear + dice.between(0, desk.area.years() + 1);
  return changeProject(desk.area, desk.scenario, moved);
}

Result<Scenario> tryAssumption(Dice& dice, const Desk& desk) {
  static constexpr std::pair<const char*, const char*> kSettings[] = {{"away:primary", "0.05"},
                                                                      {"private:primary", "0.1"},
                                                                      {"private:junior", "1"},
                                                                      {"participation:primary", "0.9"},
                                                                      {"class_size:junior", "40"},
                                                                      {"class_size:primary", "1"},
                                                                      {"yield:primary", "0.5"},
                                                                      {"yield:high-rise:junior", "2"},
                                                                      {"entry:primary", "0.7"},
                                                                      {"entry:junior", "history"},
                                                                      {"birth_trend", "0.97"},
                                                                      {"occupancy", "0.6"},
                                                                      {"migration", "-0.02"},
                                                                      {"progression", "ones"},
                                                                      {"progression_years", "2"},
                                                                      {"progression_shrink", "0"},
                                                                      {"entry_shrink", "0"},
                                                                      {"sections", "best"},
                                                                      {"sections", "keep"},
                                                                      {"oversized_inclusive", "no"},
                                                                      {"entry:senior", "participation"},
                                                                      {"away:junior", "1"},
                                                                      {"class_size:primary", "45"},
                                                                      {"birth_trend", "0"}};
  const auto& [name, value] = dice.of(kSettings);
  if (!dice.oneIn(8)) return setAssumption(desk.scenario, name, value);
  Scenario after = desk.scenario;
  after.assumptions = withoutAssumption(after.assumptions, name);
  return after;
}

Result<Scenario> tryTiers(Dice& dice, const Desk& desk) {
  static constexpr std::pair<const char*, const char*> kSettings[] = {
      {"admission:", "tiers"},  {"admission:", "tiers"}, {"admission:", "tiers"}, {"admission:", "all"},
      {"mismatched:", "0.3"},   {"mismatched:", "0.9"},  {"migrant:", "0.25"},    {"migrant:", "0"},
      {"migrant:", "0.000001"}, {"mismatched:", "0"}};
  const auto& [name, value] = dice.of(kSettings);
  return setAssumption(desk.scenario, name + std::string(keyOf(desk.stage)), value);
}

Result<Scenario> tryTakeOver(Dice& dice, const Desk& desk) {
  std::vector<Decision> decisions;
  for (DecisionDifference& difference : decisionDifferences(desk.area, desk.scenario, desk.other))
    if (dice.oneIn(3)) decisions.push_back(std::move(difference.decision));
  if (decisions.empty()) return failure(ErrorCode::NothingChanged);
  return takeOver(desk.area, desk.scenario, desk.other, decisions);
}

struct Kind {
  const char* what;
  int weight;
  Result<Scenario> (*attempt)(Dice&, const Desk&);
};

constexpr Kind kKinds[] = {{"corner", 5, tryCorner},
                           {"draw", 4, tryDraw},
                           {"paint", 4, tryPaint},
                           {"split", 3, trySplit},
                           {"merge", 2, tryMerge},
                           {"units", 6, tryUnits},
                           {"units to a school", 3, tryUnitsToSchool},
                           {"lock, parts or name", 3, tryZoneState},
                           {"service", 4, tryService},
                           {"zones anew", 2, tryZonesAnew},
                           {"zones of another scenario", 1, tryCopy},
                           {"zone from a text", 1, tryText},
                           {"shapes", 2, tryShapes},
                           {"boundaries", 1, tryBoundaries},
                           {"project", 5, tryProject},
                           {"year of a project", 2, tryProjectYear},
                           {"assumption", 3, tryAssumption},
                           {"tiers", 4, tryTiers},
                           {"take over", 2, tryTakeOver}};

const Kind& someKind(Dice& dice) {
  int weights = 0;
  for (const Kind& kind : kKinds) weights += kind.weight;
  int left = dice.between(1, weights);
  return *std::ranges::find_if(kKinds, [&](const Kind& kind) { return (left -= kind.weight) <= 0; });
}

}  // namespace

Records smallRecords(Dice& dice) {
  Records records = randomRecords(dice);
  records.horizon = std::min(records.horizon, records.baseYear + (kMostYears - 1));
  if (records.units.size() > kMostUnits) records.units.resize(kMostUnits);
  records.schools.resize(kMostSchools);
  dropOthers(records.enrolment, records.schools, [](const EnrolmentRecord& row) { return row.school; });
  dropOthers(records.housing, records.units, [](const HousingRecord& row) { return row.unit; });
  return records;
}

Attempt plannersEdit(Dice& dice, const Desk& desk) {
  const Kind& kind = someKind(dice);
  return {kind.what, kind.attempt(dice, desk)};
}

Records withOtherNorm(Dice& dice, Records records) {
  static constexpr std::pair<const char*, double> kNorms[] = {
      {"class_size:primary", 30},   {"class_size:junior", 60}, {"oversized_from", 50},
      {"super_oversized_from", 70}, {"radius:primary", 900},   {"max_sections:primary", 12}};
  const auto& [name, value] = dice.of(kNorms);
  const auto changed = dice.oneIn(3) ? withNormOfPack(records.standards, name)
                                     : withNorm(records.standards, name, value, "for this town");
  records.standards = changed.value();
  return records;
}

}  // namespace xuequ::test
