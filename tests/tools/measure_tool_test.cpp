// SPDX-License-Identifier: Apache-2.0
#include "app/tools/measure_tool.hpp"

#include "app/tools/place_school_tool.hpp"
#include "tests/tools/town.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("MeasureTool") {
  const Town town = app::town();
  MeasureTool tool;
  const auto click = [&](Point p) {
    tool.on(press(p), town.context());
    tool.on(release(p), town.context());
  };
  click(at(0, 0));
  click(at(30, 40));

  SECTION("adds up the way along the corners, and on to the pointer") {
    CHECK(tool.feedback().length->count() == Approx(50));
    tool.on(move(at(30, 140)), town.context());
    CHECK(tool.feedback().length->count() == Approx(150));
  }
  SECTION("Backspace takes the last corner back") {
    tool.on(Key::Backspace, town.context());
    CHECK_FALSE(tool.feedback().length);
    CHECK(tool.feedback().marks == std::vector{at(0, 0)});
  }
  SECTION("after a double click the pointer moves nothing, and the next click begins anew") {
    tool.on(doubleClick(at(30, 40)), town.context());
    tool.on(move(at(500, 500)), town.context());
    CHECK(tool.feedback().length->count() == Approx(50));
    click(at(7, 7));
    CHECK(tool.feedback().marks == std::vector{at(7, 7)});
  }
  SECTION("Escape clears") {
    tool.on(Key::Escape, town.context());
    CHECK(tool.feedback().line.empty());
  }
}

TEST_CASE("PlaceSchoolTool") {
  const Town town = app::town();
  PlaceSchoolTool tool;

  SECTION("a click chooses the site") {
    tool.on(press(at(40, 50)), town.context());
    const Response answer = tool.on(release(at(40, 50)), town.context());
    REQUIRE(std::holds_alternative<Placed>(answer));
    CHECK(std::get<Placed>(answer).at == at(40, 50));
  }
  SECTION("a drag only moves the map") {
    tool.on(press(at(40, 50)), town.context());
    CHECK(std::holds_alternative<Pan>(tool.on(drag(at(80, 50)), town.context())));
    CHECK(std::holds_alternative<Ignored>(tool.on(release(at(40, 50)), town.context())));
  }
}

TEST_CASE("Toolbox") {
  const Town town = app::town();
  Toolbox toolbox;
  CHECK(toolbox.kind() == ToolKind::Select);

  SECTION("a new choice forgets the gesture that was under way") {
    toolbox.choose(ToolKind::Measure);
    toolbox.on(press(at(1, 1)), town.context());
    REQUIRE(toolbox.feedback().marks.size() == 1);
    toolbox.choose(ToolKind::Measure);
    CHECK(toolbox.feedback().marks.empty());
  }
}
