// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/walked_land.hpp"

#include "core/network/noding.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/streets.hpp"
#include "tests/support/world.hpp"

#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("the land within a walk is worked out once for each question, and the last question counts") {
  const World world = drawn("A A B", {.change = [](Records& records) {
                              records.roads = {street({{0, 100}, {600, 100}})};
                            }});
  const auto walkers = std::make_shared<const Walkers>(
      *world.area, std::make_shared<const WalkNetwork>(nodedNetwork(world.area->roads).network));
  const Outcome outcome = world.outcome();
  const auto question = [&](std::optional<SchoolId> school) {
    return *reachQuestion(*world.area, world.scenario, outcome, Stage::Primary, 0, school);
  };
  WalkedLand land;
  QSignalSpy ready(&land, &WalkedLand::ready);
  CHECK_FALSE(land.ask(world.area, walkers, question({})));
  CHECK_FALSE(land.ask(world.area, walkers, question(world.school("b"))));
  REQUIRE(QTest::qWaitFor([&] { return ready.count() == 1; }, 20'000));

  const auto rings = land.ask(world.area, walkers, question(world.school("b")));
  REQUIRE(rings);
  REQUIRE(rings->size() == 2);
  const Metres limit = rings->back().limit;
  CHECK(rings->front().limit.count() == limit.count() / 2);
  CHECK(contains(rings->back().shape, at(500, 100)));
  CHECK(land.ask(world.area, walkers, question(world.school("b"))) == rings);
  CHECK_FALSE(land.ask(world.area, walkers, question(world.school("a"))));
}
