// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/walk_start.hpp"

#include "core/evaluation/school_walks.hpp"
#include "core/evaluation/start_schools.hpp"
#include "core/network/noding.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

namespace xuequ {
namespace {

/// Everybody of a unit lives at its middle. A river runs between the second and the third column; the one
/// bridge is in the upper row. School a stands in the lower row's first unit, b in its second.
World acrossRiver(const std::function<void(Records&)>& change = {}) {
  return drawn(R"(
    A A B
    A A B )",
               {.change = [&](Records& records) {
                 for (const PlanningUnit& unit : records.units)
                   records.buildings.push_back({{}, centroid(unit.shape), 1});
                 const auto middle = [&](std::size_t unit) { return records.buildings[unit].at; };
                 const auto way = [&](std::initializer_list<std::size_t> units) {
                   Road road;
                   for (const std::size_t unit : units) road.line.push_back(middle(unit));
                   records.roads.push_back(road);
                 };
                 // Units 0 1 2 are 11 12 13; below them 3 4 5 are 21 22 23.
                 way({3, 4, 1, 0, 3});
                 way({1, 2, 5});
                 records.schools[0].site = middle(3);
                 records.schools[1].site = middle(4);
                 if (change) change(records);
               }});
}

std::vector<StartSchool> startsOf(const World& world) {
  return schoolsToStartFrom(*world.area, world.scenario, Stage::Primary, 0).value();
}

WalkStart started(const World& world) {
  const Walkers walkers(*world.area,
                        std::make_shared<const WalkNetwork>(nodedNetwork(world.area->roads).network));
  return zonesOfShortestWalk(*world.area, world.scenario, walkers, Stage::Primary, startsOf(world)).value();
}

SchoolId schoolOf(const Scenario& scenario, UnitId unit) {
  const Zoning& zoning = scenario.zoning(Stage::Primary);
  return zoning.find(zoning.ownersOf(unit).front())->services.front().schools.front();
}

}  // namespace

TEST_CASE("zones by walking go round by the bridge") {
  // b stands on the west bank, across the river from 23: 200 m straight, 600 m on foot. c, moved to the
  // north-east, is 400 m straight and on foot.
  const World world = acrossRiver([](Records& records) {
    School east = records.schools[1];
    east.key = "c";
    east.name = "c";
    east.site = Point{records.buildings[5].at.x, records.buildings[2].at.y + 20'000};
    records.schools.push_back(east);
    Road up;
    up.line = {records.buildings[2].at, *east.site};
    records.roads.push_back(up);
  });
  const WalkStart start = started(world);
  CHECK(start.straight.empty());
  CHECK(schoolOf(start.scenario, world.unit(2, 3)) == world.school("c"));
  CHECK(schoolOf(start.scenario, world.unit(1, 3)) == world.school("c"));
  CHECK(schoolOf(start.scenario, world.unit(2, 2)) == world.school("b"));
  CHECK(schoolOf(start.scenario, world.unit(2, 1)) == world.school("a"));
  const auto straight = zonesOfNearest(*world.area, world.scenario, Stage::Primary, startsOf(world)).value();
  CHECK(schoolOf(straight, world.unit(2, 3)) == world.school("b"));
}

TEST_CASE("zones by walking: who has no way goes by straight line, and is told of") {
  // The street over the river is gone: the east bank has a way, but to no school.
  const World world =
      acrossRiver([](Records& records) { records.roads[1].line.erase(records.roads[1].line.begin()); });
  const WalkStart start = started(world);
  CHECK(start.straight == std::vector{world.unit(1, 3), world.unit(2, 3)});
  CHECK(schoolOf(start.scenario, world.unit(2, 3)) == world.school("b"));
  CHECK(schoolOf(start.scenario, world.unit(1, 3)) == world.school("b"));
}

TEST_CASE("zones by walking: the people of a unit go where most of them have the shorter walk") {
  // Two thirds of the unit between the schools live nearer to b, whose street is the same.
  const World world = drawn(
      "A . B", {.change = [](Records& records) {
        Road street;
        for (const PlanningUnit& unit : records.units) street.line.push_back(centroid(unit.shape));
        records.roads.push_back(street);
        const Point middle = street.line[1];
        records.buildings = {{{}, {middle.x - 5'000, middle.y}, 1}, {{}, {middle.x + 5'000, middle.y}, 2}};
      }});
  const WalkStart start = started(world);
  CHECK(schoolOf(start.scenario, world.unit(1, 2)) == world.school("b"));
}

TEST_CASE("zones by walking leave locked zones alone") {
  const World world = acrossRiver();
  const auto locked = setZoneLocked(world.scenario, Stage::Primary, world.zone('A'), true).value();
  const Walkers walkers(*world.area,
                        std::make_shared<const WalkNetwork>(nodedNetwork(world.area->roads).network));
  CHECK(zonesOfShortestWalk(*world.area, locked, walkers, Stage::Primary, startsOf(world)).error().code ==
        ErrorCode::ZoneLocked);
}

}  // namespace xuequ
