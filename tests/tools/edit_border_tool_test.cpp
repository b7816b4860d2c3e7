// SPDX-License-Identifier: Apache-2.0
#include "app/tools/edit_border_tool.hpp"

#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "tests/tools/town.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

namespace {

const Scenario& previewed(const Response& response) {
  REQUIRE(std::holds_alternative<Preview>(response));
  return std::get<Preview>(response).scenario;
}

double areaOf(const Scenario& scenario, int zone) {
  return area(*(*scenario.zoning(Stage::Primary).zones)[static_cast<std::size_t>(zone)].boundary).count();
}

void type(EditBorderTool& tool, const Context& context, std::string_view text) {
  for (const char sign : text) tool.typed(sign, context);
}

}  // namespace

TEST_CASE("EditBorderTool") {
  Town town = app::town();
  EditBorderTool tool;
  const auto context = [&] { return town.context(); };

  SECTION("dragging a corner previews both zones at every move, and commits once") {
    CHECK(tool.hint(context()) == Hint::PointAtBorder);
    // Zones made of units show the borders that they will have.
    CHECK(isDrawn(previewed(tool.on(move(at(50, 50)), context())).zoning(Stage::Primary)));
    tool.on(press(at(200, 0)), context());
    CHECK(tool.hint(context()) == Hint::DragBorder);
    CHECK(areaOf(previewed(tool.on(drag(at(230, 0)), context())), 0) == 21'500);
    CHECK(areaOf(previewed(tool.on(drag(at(260, 0)), context())), 0) == 23'000);
    const Response commit = tool.on(release(at(260, 0)), context());
    REQUIRE(std::holds_alternative<Commit>(commit));
    const Scenario& after = std::get<Commit>(commit).scenario;
    CHECK(areaOf(after, 0) == 23'000);
    CHECK(areaOf(after, 1) == 17'000);
    CHECK(isDrawn(after.zoning(Stage::Primary)));
  }
  SECTION("a press on the border between corners makes a new one") {
    tool.on(press(at(201, 50)), context());
    const Response preview = tool.on(drag(at(240, 50)), context());
    CHECK(areaOf(previewed(preview), 0) == 22'000);
  }
  SECTION("with Shift the whole edge moves") {
    PointerEvent grab = press(at(201, 50));
    grab.trace = true;
    tool.on(grab, context());
    const Response preview = tool.on(drag(at(260, 50)), context());
    CHECK(areaOf(previewed(preview), 0) == Approx(26'000));
    CHECK(town.servedBy(previewed(preview), "C") == town.school("west"));
  }
  SECTION("where the edit cannot be done it says so and keeps the last that could") {
    tool.on(press(at(200, 0)), context());
    tool.on(drag(at(260, 0)), context());
    const Response answer = tool.on(drag(at(450, 0)), context());
    REQUIRE(std::holds_alternative<Refused>(answer));
    CHECK(std::get<Refused>(answer).error.code == ErrorCode::BordersCross);
    CHECK(tool.feedback().refused);
    const Response commit = tool.on(release(at(450, 0)), context());
    REQUIRE(std::holds_alternative<Commit>(commit));
    CHECK(areaOf(std::get<Commit>(commit).scenario, 0) == 23'000);
  }
  SECTION("Escape takes the drag back, and the release after it commits nothing") {
    tool.on(press(at(200, 0)), context());
    tool.on(drag(at(260, 0)), context());
    CHECK(std::holds_alternative<Revert>(tool.on(Key::Escape, context())));
    CHECK(std::holds_alternative<Ignored>(tool.on(release(at(260, 0)), context())));
  }
  SECTION("a click chooses a corner; typed coordinates move it, Delete removes it") {
    const auto drawn = addVertex(*town.area, withBoundaries(*town.area, town.scenario, Stage::Primary),
                                 Stage::Primary, {at(200, 0), at(200, 100)}, at(220, 50));
    town.scenario = drawn.value();
    tool.on(press(at(220, 50)), context());
    tool.on(release(at(220, 50)), context());
    CHECK(tool.hint(context()) == Hint::CornerChosen);
    const Grid& grid = town.area->grid;
    type(tool, context(),
         std::to_string(grid.east(at(240, 50))) + "," + std::to_string(grid.north(at(240, 50))));
    const Response moved = tool.on(Key::Enter, context());
    REQUIRE(std::holds_alternative<Commit>(moved));
    CHECK(areaOf(std::get<Commit>(moved).scenario, 0) == 22'000);
    town.scenario = std::get<Commit>(moved).scenario;
    const Response removed = tool.on(Key::Delete, context());
    REQUIRE(std::holds_alternative<Commit>(removed));
    CHECK(areaOf(std::get<Commit>(removed).scenario, 0) == 20'000);
  }
  SECTION("a locked zone refuses") {
    const ZoneId east = town.scenario.zoning(Stage::Primary).zones->back().id;
    town.scenario = setZoneLocked(town.scenario, Stage::Primary, east, true).value();
    tool.on(press(at(200, 0)), context());
    const Response answer = tool.on(drag(at(230, 0)), context());
    REQUIRE(std::holds_alternative<Refused>(answer));
    CHECK(std::get<Refused>(answer).error.code == ErrorCode::ZoneLocked);
  }
}
