// SPDX-License-Identifier: Apache-2.0
#include "app/tools/select_tool.hpp"

#include "tests/tools/town.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

namespace {

/// What a click at the place selects.
Selection clicked(Town& town, Point place) {
  SelectTool tool;
  tool.on(press(place), town.context());
  const Response answer = tool.on(release(place), town.context());
  REQUIRE(std::holds_alternative<Select>(answer));
  return std::get<Select>(answer).selection;
}

}  // namespace

TEST_CASE("SelectTool") {
  Town town = app::town();

  SECTION("a click near a school selects it, though it stands in a unit") {
    CHECK(clicked(town, at(23, 20)) == Selection(town.school("west")));
  }
  SECTION("a click elsewhere selects the unit") {
    CHECK(clicked(town, inUnit(1)) == Selection(town.unit("B")));
  }
  SECTION("a second click on the unit selects its zone") {
    town.selection = town.unit("B");
    const Selection zone = clicked(town, inUnit(1));
    REQUIRE(std::holds_alternative<ZoneId>(zone));
    CHECK(town.scenario.zoning(Stage::Primary).find(std::get<ZoneId>(zone))->services.front().schools ==
          std::vector{town.school("west")});
  }
  SECTION("a click outside selects nothing") { CHECK(clicked(town, at(900, 900)) == Selection{}); }
  SECTION("Escape selects nothing") {
    SelectTool tool;
    const Response answer = tool.on(Key::Escape, town.context());
    REQUIRE(std::holds_alternative<Select>(answer));
    CHECK(std::get<Select>(answer).selection == Selection{});
  }
  SECTION("a drag moves the map by as much as the pointer, and selects nothing") {
    SelectTool tool;
    tool.on(press(at(0, 0)), town.context());
    const Response answer = tool.on(drag(at(30, -10)), town.context());
    REQUIRE(std::holds_alternative<Pan>(answer));
    CHECK(std::get<Pan>(answer).dx == 3000);
    CHECK(std::get<Pan>(answer).dy == -1000);
    CHECK(std::holds_alternative<Ignored>(tool.on(release(at(0, 0)), town.context())));
  }
  SECTION("a tremble within the tolerance is still a click") {
    SelectTool tool;
    tool.on(press(inUnit(1)), town.context());
    Point near = inUnit(1);
    near.x += 200;
    CHECK(std::holds_alternative<Ignored>(tool.on(drag(near), town.context())));
    CHECK(std::holds_alternative<Select>(tool.on(release(near), town.context())));
  }
}
