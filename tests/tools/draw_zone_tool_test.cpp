// SPDX-License-Identifier: Apache-2.0
#include "app/tools/draw_zone_tool.hpp"

#include "core/scenario/boundaries.hpp"
#include "tests/tools/town.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

namespace {

void click(DrawZoneTool& tool, Point p, const Context& context) {
  tool.on(press(p), context);
  tool.on(release(p), context);
}

PointerEvent freely(PointerEvent event) {
  event.free = true;
  return event;
}

}  // namespace

TEST_CASE("DrawZoneTool") {
  Town town = app::town();
  DrawZoneTool tool;
  const auto context = [&] { return town.context(); };

  SECTION("asks for a school or zone first, and a click on a school chooses it") {
    CHECK(tool.hint(context()) == Hint::DrawsForSchool);
    CHECK(std::holds_alternative<Ignored>(tool.on(press(inUnit(1)), context())));
    CHECK(std::holds_alternative<Select>(tool.on(press(at(380, 20)), context())));
  }
  SECTION("clicked corners preview as they go, and Enter commits a zone of the school") {
    town.selection = town.school("east");
    click(tool, at(110, -10), context());
    click(tool, at(210, -10), context());
    const Response preview = tool.on(move(at(210, 110)), context());
    REQUIRE(std::holds_alternative<Preview>(preview));
    click(tool, at(210, 110), context());
    click(tool, at(110, 110), context());
    CHECK(tool.feedback().area.value().count() == 12'000);
    const Response commit = tool.on(Key::Enter, context());
    REQUIRE(std::holds_alternative<Commit>(commit));
    const Scenario& after = std::get<Commit>(commit).scenario;
    CHECK(town.servedBy(after, "B") == town.school("east"));
    CHECK(town.servedBy(after, "A") == town.school("west"));
    CHECK(std::get<Commit>(commit).label == "draw School east");
    CHECK(isDrawn(after.zoning(Stage::Primary)));
  }
  SECTION("Backspace takes the last corner back, Escape all of them") {
    town.selection = town.school("east");
    for (const Point p : {at(110, -10), at(210, -10), at(300, 300)}) click(tool, p, context());
    tool.on(Key::Backspace, context());
    CHECK(tool.feedback().marks == Line{at(110, -10), at(210, -10)});
    CHECK(std::holds_alternative<Revert>(tool.on(Key::Escape, context())));
    CHECK(tool.feedback().line.empty());
  }
  SECTION("corners can be typed: a place, or so far towards the pointer") {
    town.selection = town.school("east");
    click(tool, at(110, -10), context());
    tool.on(move(at(150, -10)), context());
    for (const char sign : std::string("100")) tool.typed(sign, context());
    CHECK(tool.feedback().typed == "100");
    tool.on(Key::Enter, context());
    CHECK(tool.feedback().marks == Line{at(110, -10), at(210, -10)});
  }
  SECTION("an outline that crosses itself is refused when it is closed, and stays to be mended") {
    town.selection = town.school("east");
    for (const Point p : {at(110, 10), at(180, 90), at(180, 10), at(110, 90)}) click(tool, p, context());
    const Response answer = tool.on(Key::Enter, context());
    REQUIRE(std::holds_alternative<Refused>(answer));
    CHECK(std::get<Refused>(answer).error.code == ErrorCode::PolygonCrossesItself);
    CHECK(tool.feedback().marks.size() == 4);
  }
  SECTION("a free-hand line is a zone when the button is let go, without its needless corners") {
    town.selection = town.school("east");
    tool.on(freely(press(at(110, -20))), context());
    for (int x = 120; x <= 230; x += 10) tool.on(freely(drag(at(x, -20))), context());
    for (int y = -10; y <= 120; y += 10) tool.on(freely(drag(at(230, y))), context());
    for (int x = 220; x >= 110; x -= 10) tool.on(freely(drag(at(x, 120))), context());
    const Response commit = tool.on(freely(release(at(110, 120))), context());
    REQUIRE(std::holds_alternative<Commit>(commit));
    const Zoning& zoning = std::get<Commit>(commit).scenario.zoning(Stage::Primary);
    CHECK(area(*zoning.zones->back().boundary).count() == 120 * 140);
    CHECK(zoning.zones->back().boundary->front().outer.size() < 12);
  }
  SECTION("or it keeps out of its neighbours, where that is chosen") {
    town.selection = town.school("east");
    for (const Point p : {at(110, 10), at(180, 10), at(180, 90)}) click(tool, p, context());
    Context keepsOut = town.context();
    keepsOut.takes = false;
    const Response answer = tool.on(Key::Enter, keepsOut);
    REQUIRE(std::holds_alternative<Refused>(answer));
    CHECK(std::get<Refused>(answer).error.code == ErrorCode::ZoneVanishes);
  }
}
