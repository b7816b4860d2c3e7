// SPDX-License-Identifier: Apache-2.0
#include "app/tools/assign_units_tool.hpp"

#include "core/scenario/edit_projects.hpp"
#include "tests/tools/town.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("AssignUnitsTool") {
  Town town = app::town();
  AssignUnitsTool tool;

  SECTION("without a school it asks for one, and a click on a school chooses it") {
    CHECK(tool.hint(town.context()) == Hint::ChooseSchool);
    CHECK(std::holds_alternative<Ignored>(tool.on(press(inUnit(1)), town.context())));
    const Response answer = tool.on(press(at(380, 20)), town.context());
    REQUIRE(std::holds_alternative<Select>(answer));
    CHECK(std::get<Select>(answer).selection == Selection(town.school("east")));
  }
  SECTION("a school that draws from the whole area cannot receive units") {
    town.selection = town.school("boarding");
    CHECK(tool.hint(town.context()) == Hint::SchoolTakesAll);
    CHECK(std::holds_alternative<Ignored>(tool.on(press(inUnit(1)), town.context())));
  }
  SECTION("a click previews the unit in the school's zone and commits it at the release") {
    town.selection = town.school("east");
    const Response preview = tool.on(press(inUnit(1)), town.context());
    REQUIRE(std::holds_alternative<Preview>(preview));
    CHECK(town.servedBy(std::get<Preview>(preview).scenario, "B") == town.school("east"));
    const Response commit = tool.on(release(inUnit(1)), town.context());
    REQUIRE(std::holds_alternative<Commit>(commit));
    CHECK(std::get<Commit>(commit).scenario == std::get<Preview>(preview).scenario);
    CHECK(std::get<Commit>(commit).label == "assign School east");
    CHECK(town.servedBy(std::get<Commit>(commit).scenario, "A") == town.school("west"));
  }
  SECTION("a stroke over several units is one commit") {
    town.selection = town.school("east");
    tool.on(press(inUnit(0)), town.context());
    tool.on(drag(inUnit(1)), town.context());
    CHECK(tool.feedback().units == std::vector{town.unit("A"), town.unit("B")});
    const Response commit = tool.on(release(inUnit(1)), town.context());
    REQUIRE(std::holds_alternative<Commit>(commit));
    for (const char* key : {"A", "B", "C", "D"})
      CHECK(town.servedBy(std::get<Commit>(commit).scenario, key) == town.school("east"));
  }
  SECTION("units that are in the zone already change nothing") {
    town.selection = town.school("east");
    CHECK(std::holds_alternative<Ignored>(tool.on(press(inUnit(2)), town.context())));
    CHECK(std::holds_alternative<Ignored>(tool.on(release(inUnit(2)), town.context())));
  }
  SECTION("Escape takes the stroke back, and the release after it commits nothing") {
    town.selection = town.school("east");
    tool.on(press(inUnit(1)), town.context());
    CHECK(std::holds_alternative<Revert>(tool.on(Key::Escape, town.context())));
    CHECK(std::holds_alternative<Ignored>(tool.on(release(inUnit(1)), town.context())));
    CHECK(tool.feedback().units.empty());
  }
  SECTION("a school without the stage refuses, and says so") {
    Town juniors = app::town();
    juniors.selection = juniors.school("east");
    const Context context{*juniors.area, juniors.scenario, Stage::Junior, juniors.area->baseYear,
                          juniors.selection};
    const Response answer = tool.on(press(inUnit(1)), context);
    REQUIRE(std::holds_alternative<Refused>(answer));
    CHECK(std::get<Refused>(answer).error.code == ErrorCode::SchoolWithoutStage);
  }
  SECTION("a box with Shift takes in the units whose middle it holds, and lets go of those it leaves") {
    town.selection = town.school("east");
    const auto with = [](PointerEvent event) {
      event.trace = true;
      return event;
    };
    tool.on(with(press(at(-10, -10))), town.context());
    const Response both = tool.on(with(drag(at(210, 120))), town.context());
    REQUIRE(std::holds_alternative<Preview>(both));
    CHECK(tool.feedback().units == std::vector{town.unit("A"), town.unit("B")});
    CHECK(tool.feedback().line.size() == 5);
    const Response one = tool.on(with(drag(at(120, 120))), town.context());
    REQUIRE(std::holds_alternative<Preview>(one));
    CHECK(town.servedBy(std::get<Preview>(one).scenario, "B") == town.school("west"));
    CHECK(std::holds_alternative<Revert>(tool.on(with(drag(at(-5, -5))), town.context())));
    tool.on(with(drag(at(120, 120))), town.context());
    const Response done = tool.on(release(at(120, 120)), town.context());
    REQUIRE(std::holds_alternative<Commit>(done));
    CHECK(town.servedBy(std::get<Commit>(done).scenario, "A") == town.school("east"));
    CHECK(town.servedBy(std::get<Commit>(done).scenario, "B") == town.school("west"));
    CHECK(tool.feedback().line.empty());
  }
  SECTION("a lasso with Ctrl takes in what it goes around, and an empty one changes nothing") {
    town.selection = town.school("east");
    const auto with = [](PointerEvent event) {
      event.free = true;
      return event;
    };
    tool.on(with(press(at(110, -10))), town.context());
    for (const Point p : {at(110, 110), at(190, 110), at(190, -10)}) tool.on(with(drag(p)), town.context());
    CHECK(tool.feedback().units == std::vector{town.unit("B")});
    const Response done = tool.on(release(at(190, -10)), town.context());
    REQUIRE(std::holds_alternative<Commit>(done));
    CHECK(town.servedBy(std::get<Commit>(done).scenario, "B") == town.school("east"));
    tool.on(with(press(at(500, 500))), town.context());
    tool.on(with(drag(at(520, 500))), town.context());
    CHECK(std::holds_alternative<Ignored>(tool.on(release(at(520, 520)), town.context())));
  }
  SECTION("units given to a school that opens later stay with the school they have until then") {
    OpenSchool open;
    open.school = *findSchool(*town.area, town.scenario, town.school("west"));
    open.school.key = open.school.name = "new";
    Project project{{}, "new", "new", SchoolYear{2025}, open, {}, {}};
    town.scenario = addProject(*town.area, town.scenario, project).value();
    const SchoolId made = schoolOf(town.scenario.projects->back());
    town.selection = made;
    const Response preview = tool.on(press(inUnit(2)), town.context());
    REQUIRE(std::holds_alternative<Preview>(preview));
    const Zoning& zoning = std::get<Preview>(preview).scenario.zoning(Stage::Primary);
    const Zone& zone = *zoning.find(zoning.ownersOf(town.unit("C")).front());
    REQUIRE(zone.services.size() == 2);
    CHECK(zone.services[0].schools == std::vector{town.school("east")});
    CHECK(zone.services[1] == Service{SchoolYear{2025}, {made}});
  }
}
