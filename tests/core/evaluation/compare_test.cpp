// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/compare.hpp"

#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;

namespace {

using Kind = DecisionKind;

ScenarioComparison compared(const StudyArea& area, const Scenario& before, const Scenario& after) {
  return compare(area, before, evaluate(area, before).value(), after, evaluate(area, after).value());
}

}  // namespace

TEST_CASE("compare") {
  const World world = drawn(R"(
      A A B
      A B B )");
  const Scenario& before = world.scenario;

  SECTION("finds nothing between a scenario and itself") {
    const auto result = compared(*world.area, before, before);
    CHECK(result.decisions.empty());
    CHECK(result.schools.empty());
  }
  SECTION("tells a project that only one has") {
    const Scenario after = addProject(*world.area, before, openPrimary(2024, 36)).value();
    const auto result = compared(*world.area, before, after);
    REQUIRE(result.decisions.size() == 1);
    CHECK(result.decisions[0].decision.kind == Kind::Project);
    CHECK(result.decisions[0].decision.subject == "new");
    CHECK(result.decisions[0].before.empty());
    CHECK(keysOf(result.decisions[0].after) == "project_open 2024 n primary 36 public by_grade stay 0,0");
    CHECK(compared(*world.area, after, before).decisions[0].before == result.decisions[0].after);
  }
  SECTION("tells a project that both have in different years") {
    const Scenario early = addProject(*world.area, before, openPrimary(2024, 36)).value();
    Project later = early.projects->front();
    later.year = SchoolYear{2026};
    const Scenario late = changeProject(*world.area, early, later).value();
    const auto decisions = compared(*world.area, early, late).decisions;
    REQUIRE(decisions.size() == 1);
    CHECK(keysOf(decisions[0].before).substr(0, 17) == "project_open 2024");
    CHECK(keysOf(decisions[0].after).substr(0, 17) == "project_open 2026");
  }
  SECTION("tells an assumption by its name") {
    const Scenario after = setAssumption(before, "away:primary", "0.1").value();
    CHECK(compared(*world.area, before, after).decisions ==
          std::vector<DecisionDifference>{
              {{Kind::Assumption, {}, "away:primary"}, Phrase{{"0"}}, Phrase{{"0.1"}}}});
  }
  SECTION("tells a unit that another school serves, and what follows at both schools") {
    const Scenario after =
        assignUnits(*world.area, before, Stage::Primary, std::vector{world.unit(1, 2)}, world.zone('B'))
            .value();
    const auto result = compared(*world.area, before, after);
    CHECK(result.decisions == std::vector<DecisionDifference>{
                                  {{Kind::Zone, Stage::Primary, "12"}, Phrase{{"a"}}, Phrase{{"b"}}}});
    REQUIRE_FALSE(result.schools.empty());
    const auto first =
        std::ranges::find_if(result.schools, [](const SchoolDifference& d) { return d.year == 1; });
    REQUIRE(first != result.schools.end());
    CHECK(first->name == "School a");
    CHECK(first->pupilsBefore - first->pupilsAfter ==
          Pupils::whole(60));  // nobody was counted, so all six grades are the zone's
  }
  SECTION("tells services that change, with their years") {
    const Scenario after = setService(*world.area, before, Stage::Primary, world.zone('A'), SchoolYear{2025},
                                      {world.school("b")})
                               .value();
    const auto decisions = compared(*world.area, before, after).decisions;
    REQUIRE(decisions.size() == 4);
    CHECK(keysOf(decisions[0].before) == "a");
    CHECK(keysOf(decisions[0].after) == "a, 2025: b");
    CHECK(decisions[3].decision.kind == DecisionKind::Boundary);  // the zone itself, beside its units
    CHECK(keysOf(decisions[3].before) == "A, a");
    CHECK(keysOf(decisions[3].after) == "A, a, 2025: b");
  }
  SECTION("does not take one planned school for another that has its number") {
    const Scenario here = addProject(*world.area, before, openPrimary(2024, 12)).value();
    Project other = openPrimary(2024, 12);
    other.key = "other";
    std::get<OpenSchool>(other.measure).school.key = "m";
    std::get<OpenSchool>(other.measure).school.name = "Another school";
    const Scenario there = addProject(*world.area, before, other).value();
    REQUIRE(here.projects->front().id == there.projects->front().id);
    const auto schools = compared(*world.area, here, there).schools;
    CHECK(std::ranges::any_of(schools, [](const SchoolDifference& d) {
      return d.name == "Another school" && d.usableBefore == Seats{} && d.usableAfter > Seats{};
    }));
    CHECK(std::ranges::any_of(schools, [](const SchoolDifference& d) {
      return d.name == "School n" && d.usableBefore > Seats{} && d.usableAfter == Seats{};
    }));
  }

  SECTION("differences of the schools add up to that of the area, in random worlds") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 41)));
    CAPTURE(seed);
    test::Dice dice(seed);
    const auto area = test::randomArea(dice);
    const Scenario one = test::randomScenario(dice, *area);
    Scenario two = one;
    for (int edit = 0; edit < 4; ++edit) two = test::randomEdit(dice, *area, two);
    const auto result = compared(*area, one, two);
    for (std::size_t year = 0; year < result.before.pupils.size(); ++year) {
      Pupils pupils;
      Seats usable;
      std::int32_t oversized = 0;
      for (const SchoolDifference& d : result.schools) {
        if (d.year != static_cast<int>(year) || d.stage == Stage::Kindergarten) continue;
        pupils += d.pupilsAfter - d.pupilsBefore;
        usable += d.usableAfter - d.usableBefore;
        oversized += d.oversizedAfter - d.oversizedBefore;
      }
      CHECK(pupils == result.after.pupils[year] - result.before.pupils[year]);
      CHECK(usable == result.after.usableSeats[year] - result.before.usableSeats[year]);
      CHECK(oversized == result.after.oversized[year] - result.before.oversized[year]);
    }
  }
}
