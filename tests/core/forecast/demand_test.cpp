// SPDX-License-Identifier: Apache-2.0
// Worked by hand from DOMAIN 4.1: cohort component, births, housing yield.
#include "core/forecast/demand.hpp"

#include "tests/support/random_world.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

namespace {

constexpr UnitId kUnit{0};

/// One unit with 100 · (age + 1) residents of each age.
World stairs(const std::function<void(Records&)>& change = {}) {
  return drawn("A", {.change = [&](Records& records) {
                 for (std::size_t age = 0; age < kAges; ++age)
                   records.units[0].residents[age] =
                       Pupils::whole(100 * (static_cast<std::int64_t>(age) + 1));
                 if (change) change(records);
               }});
}

double residents(const World& world, const Assumptions& assumptions, int year, std::size_t age) {
  return forecastDemand(*world.area, assumptions).value()->residents(kUnit, year)[age] / 1000.0;
}

void addBirths(Records& records, std::int32_t year, std::int64_t count) {
  records.births.push_back({"11", {.unit = {}, .year = year, .month = 0, .count = Pupils::whole(count)}});
}

void addDwellings(Records& records, std::int32_t year, std::int64_t dwellings, std::string type = {}) {
  records.housing.push_back({"11",
                             {.key = "h" + std::to_string(records.housing.size()),
                              .name = {},
                              .unit = {},
                              .year = SchoolYear{year},
                              .dwellings = Dwellings{dwellings},
                              .type = std::move(type)}});
}

}  // namespace

TEST_CASE("forecastDemand") {
  Assumptions plain = defaultAssumptions();

  SECTION("everybody is a year older a year later") {
    const World world = stairs();
    CHECK(residents(world, plain, 0, 6) == 700);
    CHECK(residents(world, plain, 1, 7) == 700);
    CHECK(residents(world, plain, 4, 10) == 700);
  }
  SECTION("births go on as in the base year, or along the trend") {
    const World world = stairs();
    CHECK(residents(world, plain, 3, 0) == 100);
    plain.birthTrend = Ratio::of(0.9);
    CHECK(residents(world, plain, 2, 0) == Approx(81));
  }
  SECTION("births that are known go before the trend: a third of 2022 and two thirds of 2023") {
    const World world = stairs([](Records& records) {
      addBirths(records, 2022, 300);
      addBirths(records, 2023, 600);
    });
    plain.birthTrend = Ratio::of(0.5);
    CHECK(residents(world, plain, 1, 0) == 500);
    CHECK(residents(world, plain, 2, 0) == 250);
  }
  SECTION("migration moves children under school age") {
    const World world = stairs();
    plain.migration = Ratio::of(0.1);
    CHECK(residents(world, plain, 1, 6) == Approx(660));  // 600 of age 5
    CHECK(residents(world, plain, 1, 7) == 700);
  }
  SECTION("new dwellings bring children in their year, who then grow older") {
    const World world = stairs([](Records& records) { addDwellings(records, 2024, 1000); });
    plain.occupancy = Ratio::of(0.8);
    // 0.3 pupils a dwelling at primary: 0.05 of each of six ages, of 800 homes
    CHECK(residents(world, plain, 1, 8) == 800);
    CHECK(residents(world, plain, 2, 8) == 700 + 40);
    CHECK(residents(world, plain, 3, 9) == 700 + 40);
  }
  SECTION("a dwelling's own type goes before the default") {
    const World world = stairs([](Records& records) { addDwellings(records, 2023, 600, "tower"); });
    const Assumptions tower = withAssumption(plain, "yield:tower:primary", "0.6").value();
    CHECK(residents(world, tower, 1, 8) == 800 + 60);
  }
  SECTION("dwellings of the base year and earlier are in the residents already") {
    const World world = stairs([](Records& records) { addDwellings(records, 2022, 1000); });
    CHECK(residents(world, plain, 0, 8) == 900);
    CHECK(residents(world, plain, 1, 9) == 900);
  }

  SECTION("without housing and migration a cohort keeps its size, in random worlds") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 41)));
    CAPTURE(seed);
    test::Dice dice(seed);
    Records records = test::randomRecords(dice);
    records.housing.clear();
    const auto area = makeStudyArea(records).value();
    const auto demand = forecastDemand(*area, defaultAssumptions()).value();
    for (std::size_t u = 0; u < area->units.size(); ++u)
      for (int year = 1; year < area->years(); ++year)
        for (std::size_t age = 1; age < kAges; ++age) {
          const UnitId unit{static_cast<std::int32_t>(u)};
          REQUIRE(demand->residents(unit, year)[age] == demand->residents(unit, year - 1)[age - 1]);
        }
  }
  SECTION("can be cancelled") {
    std::stop_source stop;
    stop.request_stop();
    const World world = stairs();
    const auto cancelled = forecastDemand(*world.area, plain, {.stop = stop.get_token(), .report = {}});
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().code == ErrorCode::Cancelled);
  }
}
