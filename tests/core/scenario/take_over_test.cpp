// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/take_over.hpp"

#include "core/evaluation/compare.hpp"
#include "core/geometry/partition.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;

namespace {

Decision project(std::string key) { return {DecisionKind::Project, std::nullopt, std::move(key)}; }
Decision assumption(std::string name) { return {DecisionKind::Assumption, std::nullopt, std::move(name)}; }
Decision unit(std::string key) { return {DecisionKind::Zone, Stage::Primary, std::move(key)}; }

Result<Scenario> taken(const World& world, const Scenario& into, const Scenario& from,
                       const Decision& decision) {
  return takeOver(*world.area, into, from, std::span(&decision, 1));
}

std::vector<Decision> decisionsOf(const std::vector<DecisionDifference>& differences) {
  std::vector<Decision> decisions;
  for (const DecisionDifference& difference : differences) decisions.push_back(difference.decision);
  return decisions;
}

bool isWhole(const Zoning& zoning) {
  const bool drawn = std::ranges::any_of(*zoning.zones, [](const Zone& z) { return z.boundary != nullptr; });
  return !drawn || isPartition(boundariesOf(zoning));
}

}  // namespace

TEST_CASE("take over") {
  const World world = drawn(R"(
      A A B
      A B B )");
  const StudyArea& area = *world.area;
  const Scenario& here = world.scenario;

  SECTION("a project that the other has, as it has it, and one that it has not") {
    const Scenario there = addProject(area, here, openPrimary(2024, 36)).value();
    const Scenario after = taken(world, here, there, project("new")).value();
    CHECK(*after.projects == *there.projects);
    Project later = there.projects->front();
    later.year = SchoolYear{2026};
    const Scenario changed = changeProject(area, there, later).value();
    CHECK(taken(world, after, changed, project("new")).value().projects->front().year == SchoolYear{2026});
    CHECK(taken(world, after, here, project("new")).value() == here);
  }
  SECTION("a project of a school that the other opens, under the number that it has here") {
    Project first = openPrimary(2023, 12);
    first.key = "first";
    std::get<OpenSchool>(first.measure).school.key = "m";
    const Scenario with = addProject(area, here, first).value();
    const Scenario ours = addProject(area, with, openPrimary(2024, 36)).value();
    const Scenario alone = addProject(area, here, openPrimary(2024, 36)).value();
    Project extend = openPrimary(2026, 0);
    extend.key = "extend";
    extend.measure = ExtendSchool{plannedSchool(alone.projects->front().id), {{Stage::Primary, Sections{6}}}};
    const Scenario there = addProject(area, alone, extend).value();
    const Scenario after = taken(world, ours, there, project("extend")).value();
    const SchoolId extended = std::get<ExtendSchool>(after.projects->back().measure).school;
    CHECK(findSchool(area, after, extended)->key == "n");
    CHECK(taken(world, with, there, project("extend")).error().code == ErrorCode::SchoolUnknown);
    const Decision both[]{project("extend"), project("new")};  // what is built on comes first by itself
    CHECK(takeOver(area, with, there, both).value().projects->size() == 3);
  }
  SECTION("not a project on which another one builds away from under it") {
    const Scenario opened = addProject(area, here, openPrimary(2024, 36)).value();
    Project extend = openPrimary(2026, 0);
    extend.key = "extend";
    extend.measure =
        ExtendSchool{plannedSchool(opened.projects->front().id), {{Stage::Primary, Sections{6}}}};
    const Scenario ours = addProject(area, opened, extend).value();
    CHECK(taken(world, ours, here, project("new")).error().code == ErrorCode::ProjectNeeded);
    const Decision both[]{project("new"), project("extend")};
    CHECK(takeOver(area, ours, here, both).value().projects->empty());
  }
  SECTION("an assumption, also one that the other leaves to the pack") {
    const Scenario there = setAssumption(here, "class_size:primary", "40").value();
    const Scenario after = taken(world, here, there, assumption("class_size:primary")).value();
    CHECK(after.assumptions == there.assumptions);
    CHECK(taken(world, after, here, assumption("class_size:primary")).value() == here);
  }
  SECTION("a unit into the zone that it is in there, made where there is none") {
    const Scenario there =
        assignUnits(area, here, Stage::Primary, std::vector{world.unit(1, 2)}, world.zone('B')).value();
    const Scenario after = taken(world, here, there, unit("12")).value();
    CHECK(after.zoning(Stage::Primary) == there.zoning(Stage::Primary));
    const ZoneMade shared =
        zoneOfSchools(area, here, Stage::Primary, {world.school("a"), world.school("b")}).value();
    const Scenario both =
        assignUnits(area, shared.scenario, Stage::Primary, std::vector{world.unit(1, 2)}, shared.zone)
            .value();
    const Scenario made = taken(world, here, both, unit("12")).value();
    CHECK(made.zoning(Stage::Primary).zones->size() == 3);
    CHECK(decisionDifferences(area, made, both).empty());
  }
  SECTION("a unit into none") {
    const Scenario none =
        assignUnits(area, here, Stage::Primary, std::vector{world.unit(1, 2)}, kNoZone).value();
    CHECK(taken(world, here, none, unit("12")).value().zoning(Stage::Primary) == none.zoning(Stage::Primary));
  }
  SECTION("nothing where nothing differs, nor what is not there, nor over a lock") {
    CHECK(taken(world, here, here, unit("12")).error().code == ErrorCode::NothingChanged);
    CHECK(taken(world, here, here, unit("99")).error().code == ErrorCode::UnitUnknown);
    CHECK(taken(world, here, here, project("none")).error().code == ErrorCode::ProjectUnknown);
    CHECK(taken(world, here, here, assumption("none")).error().code == ErrorCode::AssumptionUnknown);
    const Scenario there =
        assignUnits(area, here, Stage::Primary, std::vector{world.unit(1, 2)}, world.zone('B')).value();
    const Scenario locked = setZoneLocked(here, Stage::Primary, world.zone('A'), true).value();
    CHECK(taken(world, locked, there, unit("12")).error().code == ErrorCode::ZoneLocked);
  }
}

TEST_CASE("a unit that a border cuts is taken over with the border") {
  const World world = drawn(R"(
      A A B B )",
                            {.change = [](Records& records) {
                              const Point low = boxOf(records.units[1].shape).low;
                              for (const int east : {5'000, 15'000})  // a building on either side
                                records.buildings.push_back({{}, {low.x + east, low.y + 10'000}, 1});
                            }});
  const StudyArea& area = *world.area;
  const Box box = boxOf(area.units[world.unit(1, 2)].shape);
  const std::int32_t middle = (box.low.x + box.high.x) / 2;
  const MultiPolygon east{
      {{{middle, box.low.y}, {box.high.x, box.low.y}, box.high, {middle, box.high.y}}, {}}};
  const Scenario there = paintZone(area, world.scenario, Stage::Primary, world.zone('B'), east).value();
  const Scenario after = taken(world, world.scenario, there, unit("12")).value();
  CHECK(after.zoning(Stage::Primary).ownersOf(world.unit(1, 2)) ==
        std::vector{world.zone('A'), world.zone('B')});
  CHECK(isDrawn(after.zoning(Stage::Primary)));
  const ZoneGround ground(*after.zoning(Stage::Primary).zones);
  CHECK(ground.at({middle - 100, box.low.y + 100}) == world.zone('A').value());
  CHECK(ground.at({middle + 100, box.low.y + 100}) == world.zone('B').value());
}

TEST_CASE("decisions are named") {
  CHECK(decisionNamed("project:P1").value() == project("P1"));
  CHECK(decisionNamed("assumption:away:primary").value() == assumption("away:primary"));
  CHECK(decisionNamed("zone:primary:12").value() == unit("12"));
  CHECK(decisionNamed("zone:primry:12").error().code == ErrorCode::StageUnknown);
  for (const char* text : {"", "project", "project:", "zone:primary", "school:a"})
    CHECK(decisionNamed(text).error().code == ErrorCode::ValueUnknown);
}

TEST_CASE("all differences taken over leave none, in random worlds") {
  const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 61)));
  CAPTURE(seed);
  test::Dice dice(seed);
  const auto area = test::randomArea(dice);
  const Scenario base = test::randomScenario(dice, *area);
  Scenario one = base, two = base;
  for (int edit = 0; edit < 4; ++edit) one = test::randomEdit(dice, *area, one);
  for (int edit = 0; edit < 6; ++edit) two = test::randomEdit(dice, *area, two);
  if (dice.oneIn(2)) two = test::randomBoundaryEdit(dice, *area, two);
  if (dice.oneIn(2)) one = test::randomBoundaryEdit(dice, *area, one);
  for (Scenario* scenario : {&one, &two})  // a locked zone rightly stays as it is
    for (Zoning& zoning : scenario->zonings)
      zoning.zones.edit([](std::vector<Zone>& zones) {
        for (Zone& zone : zones) zone.locked = false;
      });

  SECTION("at once") {
    const auto decisions = decisionsOf(decisionDifferences(*area, one, two));
    if (decisions.empty()) return;
    const auto after = takeOver(*area, one, two, decisions);
    REQUIRE(after.has_value());
    CHECK(decisionDifferences(*area, *after, two).empty());
    CHECK(isWhole(after->zoning(Stage::Primary)));
    CHECK(isWhole(after->zoning(Stage::Junior)));
  }
  SECTION("one by one, those first that can be") {
    Scenario after = one;
    for (bool took = true; took;) {
      took = false;
      for (const Decision& decision : decisionsOf(decisionDifferences(*area, after, two))) {
        auto next = takeOver(*area, after, two, std::span(&decision, 1));
        if (!next) continue;
        const auto left = decisionsOf(decisionDifferences(*area, *next, two));
        CHECK(std::ranges::find(left, decision) == left.end());
        CHECK(isWhole(next->zoning(Stage::Primary)));
        CHECK(isWhole(next->zoning(Stage::Junior)));
        after = std::move(*next);
        took = true;
        break;
      }
    }
    CHECK(decisionDifferences(*area, after, two).empty());
  }
}
