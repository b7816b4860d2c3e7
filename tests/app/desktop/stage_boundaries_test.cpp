// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/stage_boundaries.hpp"

#include "core/scenario/assign_to_school.hpp"
#include "core/scenario/boundaries.hpp"
#include "tests/tools/town.hpp"

#include <QTest>
#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

namespace {

constexpr int kPatience = 20'000;  ///< ms

}  // namespace

TEST_CASE("StageBoundaries") {
  const Town town = app::town();
  const auto scenario = std::make_shared<const Scenario>(town.scenario);

  SECTION("of a small area are left to the tools") {
    StageBoundaries boundaries;
    CHECK_FALSE(boundaries.pending(town.area, scenario, Stage::Primary));
    CHECK(boundaries.known() == nullptr);
  }
  SECTION("of a large one they come after a while, and are those that the tools would make") {
    StageBoundaries boundaries(nullptr, 1);
    int times = 0;
    QObject::connect(&boundaries, &StageBoundaries::ready, &boundaries, [&] { ++times; });
    REQUIRE(boundaries.pending(town.area, scenario, Stage::Primary));
    REQUIRE(QTest::qWaitFor([&] { return times == 1; }, kPatience));
    CHECK_FALSE(boundaries.pending(town.area, scenario, Stage::Primary));
    REQUIRE(boundaries.known());
    const Scenario drawn = withBoundaries(*town.area, *scenario, Stage::Primary);
    CHECK(boundaries.known()->drawn == drawn.zoning(Stage::Primary));

    Context context = town.context();
    context.drawn = boundaries.known();
    DrawnStage stage;
    CHECK(stage.of(context) == drawn);
  }
  SECTION("of zones that changed meanwhile they are not taken, but made anew") {
    StageBoundaries boundaries(nullptr, 1);
    REQUIRE(boundaries.pending(town.area, scenario, Stage::Primary));
    const std::vector<UnitId> unit{town.unit("B")};
    const auto other = std::make_shared<const Scenario>(
        assignUnitsToSchool(*town.area, town.scenario, Stage::Primary, unit, town.school("east")).value());
    REQUIRE(boundaries.pending(town.area, other, Stage::Primary));
    REQUIRE(
        QTest::qWaitFor([&] { return !boundaries.pending(town.area, other, Stage::Primary); }, kPatience));
    CHECK(boundaries.known()->drawn ==
          withBoundaries(*town.area, *other, Stage::Primary).zoning(Stage::Primary));
  }
}
