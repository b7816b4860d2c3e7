// SPDX-License-Identifier: Apache-2.0
// Worked by hand from DOMAIN 4.1: β̂ = (ΣE / (1 − away) + k·p) / (ΣB + k).
#include "core/forecast/entry.hpp"

#include "core/evaluation/outcome.hpp"
#include "core/scenario/edit_projects.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

namespace {

EntryRatio entryOf(const World& world, const Assumptions& assumptions) {
  return entryRatio(*world.area, assumptions, *world.area->standards.find(Stage::Primary));
}

Assumptions with(std::string_view name, std::string_view value,
                 Assumptions assumptions = defaultAssumptions()) {
  return withAssumption(std::move(assumptions), name, value).value();
}

/// Three years of entrants at the only school.
void countThreeYears(Records& records) {
  count(records, "a", 2020, {100});
  count(records, "a", 2021, {96});
  count(records, "a", 2022, {92});
}

std::vector<SchoolYear> years(std::initializer_list<std::int32_t> list) {
  std::vector<SchoolYear> result;
  for (const std::int32_t year : list) result.emplace_back(year);
  return result;
}

}  // namespace

TEST_CASE("entryRatio") {
  const World world = drawn("A A      120 residents of each age",
                            {.residents = Pupils::whole(60), .change = countThreeYears});
  const Assumptions unshrunk = with("entry_shrink", "0");

  SECTION("is entrants over children of the entry age, of the latest years") {
    const EntryRatio entry = entryOf(world, unshrunk);
    CHECK(entry.entrants == Pupils::whole(288));
    CHECK(entry.cohort == Pupils::whole(360));  // now 6, 7 and 8 years old
    CHECK(entry.years == years({2020, 2021, 2022}));
    CHECK(entry.ratio == Ratio::of(0.8));
    CHECK(entryOf(world, with("progression_years", "1", unshrunk)).ratio == Ratio::of(92, 120));
  }
  SECTION("is shrunk toward the participation, the more the fewer children there are") {
    CHECK(entryOf(world, defaultAssumptions()).ratio == Ratio::of(288 + 20, 360 + 20));
    CHECK(entryOf(world, with("participation:primary", "0.5")).ratio == Ratio::of(288 + 10, 360 + 20));
  }
  SECTION("adds those who go away: they sought a place too") {
    CHECK(entryOf(world, with("away:primary", "0.04", unshrunk)).ratio == Ratio::of(300, 360));
  }
  SECTION("is the participation, or a number, where that is assumed") {
    CHECK(entryOf(world, with("entry:primary", "participation")).ratio == Ratio::one());
    CHECK(entryOf(world, with("entry:primary", "0.85")).ratio == Ratio::of(0.85));
    CHECK(entryOf(world, with("entry:primary", "0.85")).years.empty());
  }
  SECTION("carries the history on: next year's entrants are that share of those who come of age") {
    World calibrated = world;
    calibrated.scenario = setAssumption(world.scenario, "entry:primary", "history").value();
    calibrated.scenario = setAssumption(calibrated.scenario, "entry_shrink", "0").value();
    calibrated.scenario = setAssumption(calibrated.scenario, "away:primary", "0.04").value();
    const Outcome outcome = calibrated.outcome();
    CHECK(outcome.find(world.school("a"), Stage::Primary)->fromZones[6].rounded() == 96);  // 0.8 of 120
  }
}

TEST_CASE("entryRatio leaves out a year") {
  const Assumptions unshrunk = with("entry_shrink", "0");
  const auto ratioYears = [&](const std::function<void(Records&)>& change) {
    return entryOf(drawn("A B", {.residents = Pupils::whole(60), .change = change}), unshrunk).years;
  };
  SECTION("in which a school that was there before and after was not counted") {
    CHECK(ratioYears([](Records& records) {
            countThreeYears(records);
            count(records, "b", 2020, {50});
            count(records, "b", 2022, {50});
          }) == years({2020, 2022}));
  }
  SECTION("in which a school was open that is counted only later") {
    const auto openedLate = [](bool known) {
      return [known](Records& records) {
        countThreeYears(records);
        count(records, "b", 2022, {50});
        if (known) records.schools[1].opened = SchoolYear{2021};
      };
    };
    CHECK(ratioYears(openedLate(true)) == years({2020, 2022}));
    CHECK(ratioYears(openedLate(false)) == years({2020, 2021, 2022}));  // it opened when it was counted first
  }
  SECTION("and every year where a school was never counted") { CHECK(ratioYears(countThreeYears).empty()); }
  SECTION("but not for a school that is gone: without rooms, and counted no more") {
    CHECK(ratioYears([](Records& records) {
            countThreeYears(records);
            count(records, "b", 2020, {50});
            records.schools[1].stages.front().rooms = Sections{0};
          }) == years({2020, 2021, 2022}));
  }
  SECTION("of which nobody knows how many came of age") {
    CHECK(ratioYears([](Records& records) {
            countThreeYears(records);
            count(records, "b", 2022, {50});
            records.agesKnown[8] = false;
          }) == years({2021, 2022}));
  }
}

TEST_CASE("entryRatio of births, where residents by age are not known") {
  // Entry at six: the cohort of 2022 was born from September 2015 to August 2016, ⅓ and ⅔ of the two years.
  const World world = drawn("A", {.change = [](Records& records) {
                              records.agesKnown.assign(kAges, false);
                              for (const auto& [year, births] : {std::pair{2015, 90}, {2016, 120}}) {
                                BirthsRecord record;
                                record.births.year = year;
                                record.births.count = Pupils::whole(births);
                                records.births.push_back(record);
                              }
                              count(records, "a", 2022, {77});
                            }});
  const EntryRatio entry = entryOf(world, with("entry_shrink", "0"));
  CHECK(entry.cohort == Pupils::whole(110));
  CHECK(entry.ratio == Ratio::of(0.7));
}

TEST_CASE("entry ratios in random worlds") {
  const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 41)));
  CAPTURE(seed);
  test::Dice dice(seed);
  const auto area = test::randomArea(dice);
  const Scenario scenario = test::randomScenario(dice, *area);
  SECTION("a number equal to the history's gives the same outcome") {
    const Outcome outcome = evaluate(*area, scenario).value();
    Scenario fixed = scenario;
    for (const StageStandard& stage : area->standards.stages) {
      StageAssumptions& assumed = fixed.assumptions.stages[index(stage.stage)];
      assumed.entry = EntrySource::Fixed;
      assumed.fixedEntry = outcome.progression->entry[index(stage.stage)].ratio;
    }
    const Outcome same = evaluate(*area, fixed).value();
    for (const StageStandard& stage : area->standards.stages)
      CHECK(same.stages[index(stage.stage)] == outcome.stages[index(stage.stage)]);
  }
}
