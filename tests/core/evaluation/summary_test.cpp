// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/summary.hpp"

#include "core/scenario/edit_projects.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

namespace {

World crowded() {
  return drawn(R"(
      A A      100 residents of each age in each unit, 24 rooms: 200 pupils a grade in 4 sections
      )",
               {.residents = Pupils::whole(100), .rooms = 24, .change = [](Records& records) {
                  count(records, "a", 2022, {240, 200, 200, 200, 200, 200}, {4, 4, 4, 4, 4, 4});
                }});
}

}  // namespace

TEST_CASE("seriesOf") {
  World world = crowded();
  SECTION("counts pupils, seats and oversized classes by year") {
    const Series series = seriesOf(world.outcome(), Stage::Primary);
    CHECK(series.pupils[0] == Pupils::whole(1240));
    CHECK(series.nominalSeats[0] == Seats{24 * 45});
    CHECK(series.oversized[0] == 4);  // 240 in 4 are 60 each
    CHECK(series.superOversized[0] == 0);
  }
  SECTION("seats added are nominal ones since the base year, also before they are usable") {
    world.scenario = addProject(*world.area, world.scenario, openPrimary(2024, 12)).value();
    const Series series = seriesOf(world.outcome(), Stage::Primary);
    CHECK(series.seatsAdded[1] == Seats{0});
    CHECK(series.seatsAdded[2] == Seats{540});
    CHECK(series.usableSeats[2] - series.usableSeats[0] == Seats{90});  // one grade of two sections
  }
  SECTION("a stage without schools is nought in every year") {
    const Series series = seriesOf(world.outcome(), Stage::Junior);
    CHECK(series.pupils == std::vector<Pupils>(9));
    CHECK(series.oversizedGone == SchoolYear{2022});
  }
  SECTION("a stage that is not in the pack has a series all the same") {
    CHECK(seriesOf(world.outcome(), Stage::Vocational).pupils == std::vector<Pupils>(9));
  }
}

TEST_CASE("oversizedGone") {
  Outcome outcome = crowded().outcome();
  auto& years = outcome.stages[index(Stage::Primary)];
  for (StageYear& year : years) year.oversized = year.superOversized = 0;
  SECTION("is the base year where there never was one") {
    CHECK(seriesOf(outcome, Stage::Primary).oversizedGone == SchoolYear{2022});
  }
  SECTION("is the year after the last one, though there were clean years before") {
    years[1].oversized = 3;
    years[4].oversized = 1;
    CHECK(seriesOf(outcome, Stage::Primary).oversizedGone == SchoolYear{2027});
  }
  SECTION("is none while there is one at the horizon") {
    years.back().oversized = 1;
    CHECK_FALSE(seriesOf(outcome, Stage::Primary).oversizedGone);
  }
  SECTION("waits for the super-oversized ones that an exclusive rule counts apart") {
    years[2].superOversized = 1;
    CHECK(seriesOf(outcome, Stage::Primary).oversizedGone == SchoolYear{2025});
  }
}

TEST_CASE("seriesOfSchools") {
  SECTION("is primary, junior and senior together, and no kindergarten") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 21)));
    test::Dice dice(seed);
    const auto area = test::randomArea(dice);
    const Outcome outcome = evaluate(*area, test::randomScenario(dice, *area)).value();
    const Series all = seriesOfSchools(outcome);
    for (std::size_t year = 0; year < all.pupils.size(); ++year) {
      Pupils pupils;
      for (const Stage stage : {Stage::Primary, Stage::Junior, Stage::Senior})
        pupils += seriesOf(outcome, stage).pupils[year];
      CHECK(all.pupils[year] == pupils);
      CHECK(all.seatsAdded[year] == all.nominalSeats[year] - all.nominalSeats[0]);
    }
  }
}
