// SPDX-License-Identifier: Apache-2.0
#include "app/tools/snapping.hpp"

#include "tests/support/records.hpp"
#include "tests/tools/town.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

namespace {

/// A street with a bend and a branch, and a pond.
std::shared_ptr<const StudyArea> streets() {
  Records records = unitsInARow({"A"});
  Road street, branch;
  street.line = {at(0, 300), at(100, 300), at(100, 400)};
  branch.line = {at(100, 300), at(300, 300)};
  records.roads = {street, branch};
  Water pond;
  pond.shape = square(500, 300, 100);
  records.waters = {pond};
  return makeStudyArea(records).value();
}

}  // namespace

TEST_CASE("SnapGround") {
  const auto area = streets();
  const SnapGround ground(*area);
  SECTION("a corner goes before a place on a line, and nothing far away counts") {
    const auto corner = ground.near(at(97, 303), Metres{5});
    REQUIRE(corner);
    CHECK(corner->at == at(100, 300));
    CHECK(corner->kind == SnapKind::Road);
    CHECK(ground.near(at(50, 303), Metres{5})->at == at(50, 300));
    CHECK(ground.near(at(550, 303), Metres{5})->kind == SnapKind::Water);
    CHECK(ground.near(at(50, 98), Metres{5})->kind == SnapKind::UnitBorder);
    CHECK_FALSE(ground.near(at(50, 350), Metres{5}));
  }
  SECTION("traces along roads from one place to another, over their corners") {
    CHECK(ground.traced(at(50, 300), at(100, 380)) == Line{at(50, 300), at(100, 300), at(100, 380)});
    CHECK(ground.traced(at(50, 300), at(200, 300)) == Line{at(50, 300), at(100, 300), at(200, 300)});
  }
  SECTION("traces along a shore the shorter way, and not where no line leads") {
    CHECK(ground.traced(at(500, 350), at(550, 300)) == Line{at(500, 350), at(500, 300), at(550, 300)});
    CHECK(ground.traced(at(50, 300), at(550, 300)).empty());
  }
}

TEST_CASE("snapOf") {
  const auto area = streets();
  const SnapGround ground(*area);
  const Scenario scenario = emptyScenario(*area, "plan");
  const Selection selection;
  const Context context{*area, scenario, Stage::Primary, area->baseYear, selection, &ground};
  const MultiPolygon zone = square(0, 290, 50);
  const std::vector<const MultiPolygon*> zones{&zone};
  CHECK(snapOf(press(at(49, 292)), context, zones)->kind == SnapKind::Corner);
  CHECK(snapOf(press(at(48, 301)), context, zones)->kind == SnapKind::Border);
  CHECK(snapOf(press(at(80, 302)), context, zones)->kind == SnapKind::Road);
  PointerEvent freely = press(at(80, 302));
  freely.free = true;
  CHECK_FALSE(snapOf(freely, context, zones));
}
