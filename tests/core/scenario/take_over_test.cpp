// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/take_over.hpp"

#include "core/evaluation/compare.hpp"
#include "core/geometry/partition.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "core/scenario/move_corners.hpp"
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

TEST_CASE("a zone itself is taken over") {
  const World world = drawn(R"(
      A A B B
      A A B B )");
  const StudyArea& area = *world.area;
  const Stage stage = Stage::Primary;
  const ZoneId a = world.zone('A'), b = world.zone('B');
  const Scenario start = withBoundaries(area, world.scenario, stage);
  const auto zone = [](const char* name) { return Decision{DecisionKind::Boundary, Stage::Primary, name}; };
  const auto only = [&](const Scenario& here, const Scenario& there) {
    const auto differences = decisionDifferences(area, here, there);
    REQUIRE(differences.size() == 1);
    return differences.front();
  };
  const std::string nameA = start.zoning(stage).find(a)->name;

  SECTION("boundaries that only say what the units said are no difference") {
    CHECK(decisionDifferences(area, world.scenario, start).empty());
    CHECK(decisionDifferences(area, start, world.scenario).empty());
  }
  SECTION("a border dragged where nobody lives, of both its zones") {
    const Point corner = boxOf(*start.zoning(stage).find(a)->boundary).high;  // north end of the border
    const Scenario there = moveVertex(area, start, stage, corner, {corner.x + 1'000, corner.y}).value();
    CHECK(there.zoning(stage).owners == start.zoning(stage).owners);
    const auto differences = decisionDifferences(area, world.scenario, there);
    REQUIRE(differences.size() == 2);
    CHECK(differences[0].decision == zone(nameA.c_str()));
    CHECK(keysOf(differences[0].before) == "16.00 hectares");
    CHECK(keysOf(differences[0].after) == "16.10 hectares (+0.10 −0.00)");
    const Scenario after = taken(world, world.scenario, there, zone(nameA.c_str())).value();
    for (const ZoneId of : {a, b})
      CHECK(xuequ::area(*after.zoning(stage).find(of)->boundary) ==
            xuequ::area(*there.zoning(stage).find(of)->boundary));
    CHECK(decisionDifferences(area, after, there).empty());
    const Scenario back = taken(world, after, world.scenario, zone(nameA.c_str())).value();
    CHECK(decisionDifferences(area, back, world.scenario).empty());
    const Scenario locked = setZoneLocked(start, stage, b, true).value();
    CHECK(taken(world, locked, there, zone(nameA.c_str())).error().code == ErrorCode::ZoneLocked);
  }
  SECTION("its name alone, its lock alone, its parts alone") {
    const Scenario named = renameZone(start, stage, a, "Old town").value();
    const DecisionDifference rename = only(start, named);
    CHECK(rename.decision ==
          zone((std::min<std::string>("Old town", nameA) + " | " + std::max<std::string>("Old town", nameA))
                   .c_str()));
    CHECK(keysOf(rename.after) == "Old town");
    CHECK(only(named, start).decision == rename.decision);
    CHECK(taken(world, start, named, rename.decision).value() == named);
    CHECK(taken(world, named, start, rename.decision).value() == start);
    const Scenario locked = setZoneLocked(start, stage, a, true).value();
    CHECK(keysOf(only(start, locked).after) == "state_locked");
    CHECK(taken(world, start, locked, zone(nameA.c_str())).value() == locked);
    CHECK(taken(world, locked, start, zone(nameA.c_str())).value() == start);
    const Scenario parts = waiveZoneParts(start, stage, a, true).value();
    CHECK(keysOf(only(start, parts).after) == "state_may_have_parts");
    CHECK(taken(world, start, parts, zone(nameA.c_str())).value() == parts);
  }
  SECTION("its schools alone, of a zone that has no units") {
    const ZoneMade both = zoneOfSchools(area, start, stage, {world.school("a"), world.school("b")}).value();
    const Scenario other =
        setService(area, both.scenario, stage, both.zone, SchoolYear{2025}, {world.school("a")}).value();
    const DecisionDifference difference = only(both.scenario, other);
    CHECK(keysOf(difference.before).ends_with("a;b"));
    CHECK(keysOf(difference.after).ends_with("a;b, 2025: a"));
    CHECK(decisionDifferences(area, taken(world, both.scenario, other, difference.decision).value(), other)
              .empty());
    const DecisionDifference made = only(start, other);
    CHECK(made.before.empty());
    CHECK(decisionDifferences(area, taken(world, start, other, made.decision).value(), other).empty());
    CHECK(taken(world, other, start, made.decision).value().zoning(stage).zones->size() == 2);
  }
  SECTION("units that change between two zones of the same schools") {
    const MultiPolygon east = area.units[world.unit(1, 4)].shape;
    const ZoneMade split =
        drawZone(area, start, stage, {east, {world.school("b")}, area.baseYear, "Half of B", true}).value();
    CHECK(decisionDifferences(area, start, split.scenario).size() == 2);
    const Scenario after =
        takeOver(area, start, split.scenario, decisionsOf(decisionDifferences(area, start, split.scenario)))
            .value();
    CHECK(after.zoning(stage).ownersOf(world.unit(1, 4)) != after.zoning(stage).ownersOf(world.unit(1, 3)));
    CHECK(decisionDifferences(area, after, split.scenario).empty());
  }
  SECTION("not one that neither has") {
    CHECK(taken(world, start, world.scenario, zone("nowhere")).error().code == ErrorCode::ZoneUnknown);
  }
}

TEST_CASE("decisions are named") {
  CHECK(decisionNamed("boundary:primary:Old town").value() ==
        Decision{DecisionKind::Boundary, Stage::Primary, "Old town"});

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
  for (Zoning& zoning : one.zonings)  // a locked zone rightly stays as it is
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
    if (seed > 25) return;
    Scenario after = one;
    auto left = decisionsOf(decisionDifferences(*area, after, two));
    int steps = 0;
    for (bool took = true; took;) {
      took = false;
      REQUIRE(++steps < 200);
      for (const Decision& decision : left) {
        auto next = takeOver(*area, after, two, std::span(&decision, 1));
        if (!next) continue;
        auto then = decisionsOf(decisionDifferences(*area, *next, two));
        CAPTURE(decision.subject);
        CHECK(std::ranges::find(then, decision) == then.end());
        CHECK(isWhole(next->zoning(Stage::Primary)));
        CHECK(isWhole(next->zoning(Stage::Junior)));
        after = std::move(*next);
        left = std::move(then);
        took = true;
        break;
      }
    }
    CHECK(left.empty());
  }
}
