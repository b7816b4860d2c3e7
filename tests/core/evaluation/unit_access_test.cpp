// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/unit_access.hpp"

#include "core/network/noding.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/streets.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

namespace xuequ {
namespace {

constexpr Stage kStage = Stage::Primary;

/// Everybody of a unit lives at its middle, 60 children each; a stands at 100 m, b at 500 m, with 540 seats.
World threeUnits(const std::function<void(Records&)>& change = {}) {
  return drawn("A A B", {.change = [&](Records& records) {
                 for (const PlanningUnit& unit : records.units)
                   records.buildings.push_back({{}, centroid(unit.shape), 1});
                 if (change) change(records);
               }});
}

UnitAccess accessIn(const World& world, double limit, bool onFoot = false, std::size_t method = 0) {
  const Outcome outcome = world.outcome();
  const Walkers walkers(*world.area,
                        std::make_shared<const WalkNetwork>(nodedNetwork(world.area->roads).network));
  return unitAccess(*world.area, world.scenario, *outcome.roster, *outcome.demand,
                    {kStage, 0, kSeatsAPerson[method], Metres{limit}, onFoot}, &walkers);
}

}  // namespace

TEST_CASE("unitAccess") {
  SECTION("within 150 m everybody beside a school has its seats, and the unit between has none") {
    const UnitAccess access = accessIn(threeUnits(), 150);
    CHECK(access.seats[UnitId{0}] == 9.0);
    CHECK(access.seats[UnitId{1}] == 0.0);
    CHECK(access.seats[UnitId{2}] == 9.0);
  }
  SECTION("within 250 m the unit between reaches both, and each school is shared by two") {
    const UnitAccess access = accessIn(threeUnits(), 250);
    CHECK(access.seats[UnitId{0}] == 4.5);
    CHECK(access.seats[UnitId{1}] == 9.0);
    CHECK(access.seats[UnitId{2}] == 4.5);
  }
  SECTION("on foot the way decides: no street leads from the unit between to b") {
    const World world = threeUnits([](Records& records) {
      records.roads = {street({{100, 100}, {300, 100}}), street({{500, 100}, {500, 400}})};
    });
    const UnitAccess access = accessIn(world, 250, true);
    CHECK(access.seats[UnitId{0}] == 4.5);
    CHECK(access.seats[UnitId{1}] == 4.5);
    CHECK(access.seats[UnitId{2}] == 9.0);
    CHECK(accessIn(world, 250).seats[UnitId{1}] == 9.0);
  }
  SECTION("where no child of the ages lives there is no number") {
    const World world = threeUnits([](Records& records) { records.units[1].residents.fill(Pupils{}); });
    CHECK_FALSE(accessIn(world, 250).seats[UnitId{1}]);
    CHECK(accessIn(world, 250).seats[UnitId{0}] == 9.0);
  }
}

TEST_CASE("unitAccess hands out each seat in reach once, by two and three steps") {
  const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 21)));
  const auto method = GENERATE(0U, 1U, 2U, 3U);
  CAPTURE(seed, method);
  test::Dice dice(seed);
  const auto area = test::randomArea(dice);
  const Scenario scenario = test::randomScenario(dice, *area);
  const Outcome outcome = evaluate(*area, scenario).value();
  const UnitAccessQuestion asked{kStage, area->years() / 2, kSeatsAPerson[method], Metres{400}, false};
  const UnitAccess access = unitAccess(*area, scenario, *outcome.roster, *outcome.demand, asked, nullptr);
  const AccessMarket market = marketByStraightLine(*area, scenario, *outcome.roster, *outcome.demand,
                                                   {kStage, asked.year, {}}, asked.limit);
  const Impedance impedance{.decay = asked.method.decay, .threshold = 400, .beta = 1, .steps = {}};
  std::vector<bool> reached(market.seats.size());
  for (const Trip& trip : market.trips)
    if (market.people[static_cast<std::size_t>(trip.from)] > 0 && impedance.weight(trip.cost) > 0)
      reached[static_cast<std::size_t>(trip.to)] = true;
  double seats = 0, handedOut = 0;
  for (std::size_t s = 0; s < reached.size(); ++s) seats += reached[s] ? market.seats[s] : 0;
  for (std::size_t i = 0; i < market.units.size(); ++i)
    handedOut += market.people[i] * access.seats[market.units[i]].value_or(0);
  CHECK(handedOut == Approx(seats).margin(1e-6));
}

}  // namespace xuequ
