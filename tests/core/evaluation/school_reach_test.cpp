// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/school_reach.hpp"

#include "core/evaluation/safe_ways.hpp"
#include "core/network/noding.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <cmath>

namespace xuequ {
namespace {

constexpr Stage kStage = Stage::Primary;

/// Two units, everybody at their middles, 200 m apart; a street around a corner from school a, 200 m west and
/// 200 m north of the first, to both.
void lay(Records& records) {
  Line street;
  for (const PlanningUnit& unit : records.units) {
    records.buildings.push_back({{}, centroid(unit.shape), 1});
    street.push_back(centroid(unit.shape));
  }
  const Point first = street.front();
  const Point site{first.x - 20'000, first.y + 20'000};
  street.insert(street.begin(), {site, {site.x, first.y}});
  Road road;
  road.line = street;
  records.roads.push_back(road);
  records.schools.front().site = site;
}

}  // namespace

TEST_CASE("nearestHome") {
  const World world = drawn("A B", {.change = lay});
  const Outcome outcome = world.outcome();
  const auto onRoads = [&](const std::vector<Road>& roads) {
    const auto walkers = std::make_shared<const Walkers>(
        *world.area, std::make_shared<const WalkNetwork>(nodedNetwork(roads).network));
    const SchoolId school = world.school("a");
    return walksToSchool(*world.area, {walkers, walkers}, school,
                         *findSchool(*world.area, world.scenario, school)->site);
  };
  const WalksToSchool walks = onRoads(world.area->roads);
  const auto nearest = [&](SchoolId school, Stage stage) {
    return nearestHome(*world.area, world.scenario, outcome, stage, 0, school, walks.any);
  };

  SECTION("goes by the walk, and says the straight line beside it") {
    const auto home = nearest(world.school("a"), kStage);
    REQUIRE(home);
    CHECK(home->walk.count() == Approx(400));
    CHECK(home->straight.count() == Approx(200 * std::sqrt(2)).margin(0.01));
  }
  SECTION("is none for a school without the stage") {
    CHECK_FALSE(nearest(world.school("a"), Stage::Senior));
  }
  SECTION("is none where no way leads to the school") {
    CHECK_FALSE(
        nearestHome(*world.area, world.scenario, outcome, kStage, 0, world.school("a"), onRoads({}).any));
  }
}

}  // namespace xuequ
