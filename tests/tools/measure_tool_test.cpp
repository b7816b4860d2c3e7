// SPDX-License-Identifier: Apache-2.0
#include "app/tools/measure_tool.hpp"

#include "app/tools/place_school_tool.hpp"
#include "core/scenario/edit_projects.hpp"
#include "tests/support/records.hpp"
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

TEST_CASE("PlaceSchoolTool: a planned school is moved, and one that stands is not") {
  Town town = app::town();
  OpenSchool open;
  open.school = primarySchool("new", 6);
  open.school.site = at(150, 300);
  Project project;
  project.key = "P1";
  project.name = "New school";
  project.year = town.area->baseYear + 1;
  project.measure = open;
  town.scenario = addProject(*town.area, town.scenario, project).value();
  const auto siteIn = [&](const Scenario& scenario) {
    return *std::get<OpenSchool>(scenario.projects->back().measure).school.site;
  };
  PlaceSchoolTool tool;

  SECTION("by as much as the pointer moves") {
    const Response taken = tool.on(press(at(151, 300)), town.context());
    REQUIRE(std::holds_alternative<Select>(taken));
    CHECK(std::get<Select>(taken).selection == Selection(schoolOf(town.scenario.projects->back())));
    const Response shown = tool.on(drag(at(201, 280)), town.context());
    REQUIRE(std::holds_alternative<Preview>(shown));
    CHECK(siteIn(std::get<Preview>(shown).scenario) == at(200, 280));
    const Response done = tool.on(release(at(251, 260)), town.context());
    REQUIRE(std::holds_alternative<Commit>(done));
    CHECK(std::get<Commit>(done).label == "move New school");
    CHECK(siteIn(std::get<Commit>(done).scenario) == at(250, 260));
  }
  SECTION("a click on it only selects it") {
    tool.on(press(at(150, 300)), town.context());
    CHECK(std::holds_alternative<Ignored>(tool.on(release(at(150, 300)), town.context())));
  }
  SECTION("Escape lets go of it where it was") {
    tool.on(press(at(150, 300)), town.context());
    tool.on(drag(at(250, 300)), town.context());
    CHECK(std::holds_alternative<Revert>(tool.on(Key::Escape, town.context())));
    CHECK(std::holds_alternative<Ignored>(tool.on(drag(at(260, 300)), town.context())));
    CHECK(std::holds_alternative<Ignored>(tool.on(release(at(260, 300)), town.context())));
  }
  SECTION("on a school that stands the map moves") {
    const Point west = *town.area->schools[town.school("west")].site;
    tool.on(press(west), town.context());
    CHECK(std::holds_alternative<Pan>(tool.on(drag({west.x + 5000, west.y}), town.context())));
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
