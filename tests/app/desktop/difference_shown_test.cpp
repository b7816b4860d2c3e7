// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/difference_shown.hpp"

#include "core/scenario/edit_zones.hpp"
#include "tests/support/world.hpp"

#include <QTest>
#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

namespace {

constexpr int kPatience = 20'000;  ///< ms

DifferenceShown::Half halfOf(const World& world, const Scenario& scenario) {
  return {std::make_shared<const Scenario>(scenario),
          std::make_shared<const Outcome>(evaluate(*world.area, scenario).value())};
}

Scenario moved(const World& world, int column) {
  return assignUnits(*world.area, world.scenario, Stage::Primary, std::vector{world.unit(1, column)},
                     world.zone('B'))
      .value();
}

}  // namespace

TEST_CASE("what the map shows of two scenarios") {
  const World world = drawn("A A A B");
  const DifferenceShown::Half before = halfOf(world, world.scenario);
  const DifferenceShown::Asked one{world.area, before, halfOf(world, moved(world, 3)), Stage::Primary, 0},
      two{world.area, before, halfOf(world, moved(world, 2)), Stage::Primary, 0};
  const auto unitOf = [](const DifferenceShown::Answer& answer) { return answer->units.at(0).unit; };

  SECTION("of a small area is there at once") {
    DifferenceShown shown;
    CHECK(unitOf(shown.ask(one)) == world.unit(1, 3));
    CHECK(unitOf(shown.ask(two)) == world.unit(1, 2));
  }
  SECTION("of a large one follows; the last answer stays until then, and the last question wins") {
    DifferenceShown shown(nullptr, 1);
    int times = 0;
    QObject::connect(&shown, &DifferenceShown::ready, &shown, [&] { ++times; });
    CHECK_FALSE(shown.ask(one));
    REQUIRE(QTest::qWaitFor([&] { return times == 1; }, kPatience));
    const auto first = shown.ask(one);
    REQUIRE(first);
    CHECK(unitOf(first) == world.unit(1, 3));
    CHECK(shown.ask(two) == first);
    REQUIRE(QTest::qWaitFor([&] { return times == 2; }, kPatience));
    CHECK(unitOf(shown.ask(two)) == world.unit(1, 2));
    DifferenceShown::Asked later = two;
    later.year = 1;
    CHECK_FALSE(shown.ask(later));
  }
}
