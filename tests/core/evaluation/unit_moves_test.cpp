// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/unit_moves.hpp"

#include "core/evaluation/point_residents.hpp"
#include "core/network/noding.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace xuequ;

namespace {

constexpr int kSecondYear = 1;

UnitMoves moved(const StudyArea& area, const Scenario& before, const Scenario& after, int year = kSecondYear,
                const Walkers* walkers = nullptr, Stage stage = Stage::Primary) {
  const Outcome had = evaluate(area, before).value(), has = evaluate(area, after).value();
  return unitMoves(area, {before, had}, {after, has}, stage, year, walkers);
}

Scenario toZoneB(const World& world, UnitId unit) {
  return assignUnits(*world.area, world.scenario, Stage::Primary, std::vector{unit}, world.zone('B')).value();
}

}  // namespace

TEST_CASE("unit moves") {
  // Schools a and b stand in the middle of units 11 and 13, 400 m apart.
  const World world = drawn(R"(
      A A B B )");
  const StudyArea& area = *world.area;

  SECTION("are none between a scenario and itself") {
    CHECK(moved(area, world.scenario, world.scenario).rows.empty());
  }
  SECTION("tell the school before and after, who lives there, and the metres added") {
    const auto moves = moved(area, world.scenario, toZoneB(world, world.unit(1, 1)));
    REQUIRE(moves.rows.size() == 1);
    const UnitMove& move = moves.rows[0];
    CHECK(move.unit == world.unit(1, 1));
    CHECK(move.whole);
    CHECK(move.from == std::vector{world.school("a")});
    CHECK(move.to == std::vector{world.school("b")});
    CHECK(move.residents == Pupils::whole(60));  // six ages of ten
    CHECK(move.straight.before->count() == Approx(0).margin(0.01));
    CHECK(move.straight.after->count() == Approx(400));
    CHECK(move.straight.added()->count() == Approx(400));
    CHECK_FALSE(move.walk.before.has_value());
    CHECK_FALSE(move.walk.added().has_value());
  }
  SECTION("are as long on foot as the ways are") {
    // From unit 11 to school b one has to go round by the north: 300 + 400 + 300.
    const World with = drawn(R"(
      A A B B )",
                             {.change = [](Records& records) {
                               const Point a = *records.schools.front().site,
                                           b = *records.schools.back().site;
                               Road round;
                               round.line = {a, {a.x, a.y + 30'000}, {b.x, b.y + 30'000}, b};
                               records.roads.push_back(round);
                               for (const PlanningUnit& unit : records.units)
                                 records.buildings.push_back({{}, centroid(unit.shape), 1});
                             }});
    const Walkers walkers(*with.area,
                          std::make_shared<const WalkNetwork>(nodedNetwork(with.area->roads).network));
    const auto moves =
        moved(*with.area, with.scenario, toZoneB(with, with.unit(1, 1)), kSecondYear, &walkers);
    REQUIRE(moves.rows.size() == 1);
    CHECK(moves.rows[0].walk.before->count() == Approx(0).margin(0.01));
    CHECK(moves.rows[0].walk.added()->count() == Approx(1000).margin(0.1));
  }
  SECTION("begin in the year in which another school serves") {
    const Scenario after = setService(area, world.scenario, Stage::Primary, world.zone('A'), SchoolYear{2025},
                                      {world.school("b")})
                               .value();
    CHECK(moved(area, world.scenario, after, 2).rows.empty());
    CHECK(moved(area, world.scenario, after, 3).rows.size() == 2);
  }
  SECTION("tell a unit that nobody serves any more") {
    const Scenario after =
        assignUnits(area, world.scenario, Stage::Primary, std::vector{world.unit(1, 2)}, kNoZone).value();
    const auto moves = moved(area, world.scenario, after);
    REQUIRE(moves.rows.size() == 1);
    CHECK(moves.rows[0].to.empty());
    CHECK(moves.rows[0].straight.before->count() == Approx(200));
    CHECK_FALSE(moves.rows[0].straight.after.has_value());
  }
  SECTION("do not take one planned school for another that has its number") {
    Project other = openPrimary(2023, 12);
    other.key = "other";
    std::get<OpenSchool>(other.measure).school.key = "m";
    const auto served = [&](const Project& project) {
      const Scenario with = addProject(area, world.scenario, project).value();
      return setService(area, with, Stage::Primary, world.zone('A'), area.baseYear,
                        {plannedSchool(with.projects->front().id)})
          .value();
    };
    CHECK(moved(area, served(openPrimary(2023, 12)), served(other)).rows.size() == 2);
  }
  SECTION("of all: each unit once, ways by residents") {
    const Scenario after = assignUnits(area, world.scenario, Stage::Primary,
                                       std::vector{world.unit(1, 1), world.unit(1, 2)}, world.zone('B'))
                               .value();
    const MoveSum sum = sumOf(moved(area, world.scenario, after));
    CHECK(sum.units == 2);
    CHECK(sum.residents == Pupils::whole(120));
    CHECK(sum.farther == Pupils::whole(60));  // unit 12 has 200 m to both
    CHECK(sum.straight.added()->count() == Approx(200));
  }
}

TEST_CASE("the land of a move is what changes hands") {
  const World world =
      drawn(R"(
      A A B B )",
            {.change = [](Records& records) {
              for (std::int32_t i = 0; i < 2; ++i) {  // two buildings in unit 12, in its west and in its east
                const Point low = boxOf(records.units[1].shape).low;
                records.buildings.push_back({{}, {low.x + 5'000 + i * 10'000, low.y + 10'000}, 1});
              }
            }});
  const StudyArea& area = *world.area;
  const UnitId unit = world.unit(1, 2);
  const Box box = boxOf(area.units[unit].shape);
  const Point middle{(box.low.x + box.high.x) / 2, box.low.y};
  const MultiPolygon east{
      {.outer = {middle, {box.high.x, box.low.y}, box.high, {middle.x, box.high.y}}, .holes = {}}};
  const Scenario after = paintZone(area, world.scenario, Stage::Primary, world.zone('B'), east).value();
  const auto moves = moved(area, world.scenario, after);
  REQUIRE(moves.rows.size() == 1);
  CHECK_FALSE(moves.rows[0].whole);
  CHECK(moves.rows[0].residents == Pupils::whole(30));
  const MultiPolygon land = landOf(area, world.scenario, after, Stage::Primary, moves.rows[0]);
  CHECK(boxOf(land) == Box{middle, box.high});
}

TEST_CASE("laws of unit moves, in random worlds") {
  const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 31)));
  CAPTURE(seed);
  test::Dice dice(seed);
  const auto area = test::randomArea(dice);
  const Scenario one = test::randomScenario(dice, *area);
  Scenario two = one;
  for (int edit = 0; edit < 5; ++edit) two = test::randomEdit(dice, *area, two);
  two = test::randomBoundaryEdit(dice, *area, two);
  two.assumptions = one.assumptions;  // so that both forecast the same residents
  const Outcome had = evaluate(*area, one).value(), has = evaluate(*area, two).value();
  for (const Stage stage : {Stage::Primary, Stage::Junior}) {
    const int year = dice.between(0, area->years() - 1);
    const auto there = unitMoves(*area, {one, had}, {two, has}, stage, year);
    const auto back = unitMoves(*area, {two, has}, {one, had}, stage, year);
    REQUIRE(there.rows.size() == back.rows.size());
    std::map<UnitId, Pupils> ofUnit;
    for (const UnitMove& move : there.rows) {
      bool mirrored = false;
      for (const UnitMove& other : back.rows)
        mirrored =
            mirrored || (other.unit == move.unit && other.from == move.to && other.to == move.from &&
                         other.residents == move.residents && other.straight.before == move.straight.after &&
                         other.straight.after == move.straight.before);
      CHECK(mirrored);
      ofUnit[move.unit] += move.residents;
    }
    const auto residents = residentsByPoint(*area, *has.demand, *area->standards.find(stage), year);
    for (const UnitMove& move : there.rows) {
      Pupils all;
      for (std::int32_t p = area->firstPoint[move.unit.index()]; p < area->firstPoint[move.unit.index() + 1];
           ++p)
        all += residents[PointId{p}];
      if (move.whole)
        CHECK(move.residents == all);
      else
        CHECK(ofUnit[move.unit] <= all);
    }
  }
}
