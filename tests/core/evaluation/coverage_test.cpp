// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/coverage.hpp"

#include "core/evaluation/gaps.hpp"
#include "core/report/coverage_tables.hpp"
#include "core/scenario/edit_projects.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <numbers>

using namespace xuequ;

namespace {

RadiusCoverage covered(const StudyArea& area, const Scenario& scenario, Stage stage, int year,
                       std::optional<double> radius) {
  const Outcome outcome = evaluate(area, scenario).value();
  const RadiusQuestion reach = radiusQuestion(area, stage, year, radius).value();
  return radiusCoverage(area, scenario, *outcome.roster, *outcome.demand, reach);
}

RadiusCoverage covered(const World& world, double radius, int year = 0) {
  return covered(*world.area, world.scenario, Stage::Primary, year, radius);
}

Pupils sumOf(const Gap& gap) {
  Pupils sum;
  for (const GapUnit& unit : gap.units) sum += unit.residents;
  return sum;
}

}  // namespace

TEST_CASE("radiusCoverage of a row of units") {
  const World row = drawn("A A A A A      1 km by 200 m; the school stands in the middle of the first unit");
  SECTION("a circle of 100 m lies within the first unit, touching its sides") {
    const RadiusCoverage of = covered(row, 100);
    const Reached& first = of.units[row.unit(1, 1)];
    CHECK(first.area.count() == 40'000);
    CHECK(first.cover.once.count() == Approx(std::numbers::pi * 10'000));
    CHECK(first.cover.twice.count() == 0);
    CHECK(first.residents == Pupils::whole(60));  // 10 of each of six ages
    CHECK(first.evenly.toDouble() == Approx(60 * std::numbers::pi / 4).margin(0.001));
    CHECK(first.within == first.residents);  // its point is in the middle too
    CHECK(of.units[row.unit(1, 2)].cover.once.count() == Approx(0).margin(1e-6));
    CHECK(of.whole.residents == Pupils::whole(300));
    CHECK(of.whole.within == Pupils::whole(60));
  }
  SECTION("800 m reach the middle of the last unit: all who stand there, half of its land") {
    const RadiusCoverage of = covered(row, 800);
    const Reached& last = of.units[row.unit(1, 5)];
    CHECK(last.within == last.residents);
    CHECK(covered(row, 799.99).units[row.unit(1, 5)].within == Pupils{});
    CHECK(last.cover.once.count() == Approx(20'000).margin(600));
    CHECK(of.whole.within == Pupils::whole(300));
    CHECK(last.cover.once < last.area);
    CHECK(of.units[row.unit(1, 4)].cover.once == of.units[row.unit(1, 4)].area);
  }
  SECTION("a school that opens covers from its year on, and overlaps") {
    World more = row;
    Project open = openPrimary(2025, 6);
    std::get<OpenSchool>(open.measure).school.site = at(100, 100);
    more.scenario = addProject(*more.area, more.scenario, open).value();
    CHECK(covered(more, 100, 2).schools.schools.size() == 1);
    const RadiusCoverage of = covered(more, 100, 3);
    CHECK(of.schools.schools.size() == 2);
    CHECK(of.whole.cover.once == covered(row, 100).whole.cover.once);
    CHECK(of.whole.cover.twice.count() == Approx(of.whole.cover.once.count()));
  }
}

TEST_CASE("radiusQuestion") {
  const World world = drawn("A");
  CHECK(radiusQuestion(*world.area, Stage::Primary, 0, {}).value().radius.count() == 500);
  CHECK(radiusQuestion(*world.area, Stage::Primary, 0, 250.0).value().radius.count() == 250);
  CHECK(radiusQuestion(*world.area, Stage::Primary, 0, 0.0).error().code == ErrorCode::NumberOutOfRange);
  CHECK(radiusQuestion(*world.area, Stage::Primary, 0, -5.0).error().code == ErrorCode::NumberOutOfRange);
  CHECK(radiusQuestion(*world.area, Stage::Primary, 0, std::nan("")).error().code ==
        ErrorCode::NumberOutOfRange);
  CHECK(radiusQuestion(*world.area, Stage::Vocational, 0, 100.0).error().code == ErrorCode::StageNotInPack);
}

TEST_CASE("towns are the sums of their units") {
  const World world = drawn("A A\nA A", {.change = [](Records& records) {
                              records.units[0].town = "north";
                              records.units[1].town = "north";
                              records.units[2].town = "south";
                            }});
  const RadiusCoverage of = covered(world, 150);
  const auto towns = byTown(*world.area, of);
  REQUIRE(towns.size() == 3);
  CHECK(towns[0].town.empty());
  CHECK(towns[1].town == "north");
  CHECK(towns[1].reached.area.count() == 80'000);
  Reached sum;
  for (const TownReached& town : towns) sum += town.reached;
  CHECK(sum.residents == of.whole.residents);
  CHECK(sum.within == of.whole.within);
  CHECK(townCoverageTable(*world.area, of).rows[0][0] == Cell{Word{"none"}});
}

TEST_CASE("unitsBeyond lists who is out of reach, most of them first") {
  const World world = drawn(
      "A A A A A", {.change = [](Records& records) { records.units[4].residents.fill(Pupils::whole(20)); }});
  const RadiusCoverage of = covered(world, 500);
  const auto units = unitsBeyond(of);
  REQUIRE(units == std::vector{world.unit(1, 5), world.unit(1, 4)});
  const Table table = beyondTable(*world.area, of, units);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0][2] == Cell{std::int64_t{120}});
  CHECK(table.rows[0][4] == Cell{0.0});
  CHECK(unitsBeyond(covered(world, 1200)).empty());
}

TEST_CASE("gapsOf") {
  World world = drawn("A A A A A", {.change = [](Records& records) { records.boundary = {}; }});
  SECTION("what lies beyond the circle, and who lives there") {
    const RadiusCoverage of = covered(world, 500);
    const Gaps gaps = gapsOf(*world.area, of);
    REQUIRE(gaps.gaps.size() == 1);
    const Gap& gap = gaps.gaps.front();
    CHECK(gap.area.count() == Approx(of.whole.area.count() - of.whole.cover.once.count()).epsilon(1e-6));
    CHECK(gap.residents == of.whole.residents - of.whole.within);
    CHECK(gap.residents == Pupils::whole(120));
    REQUIRE(gap.units.size() == 2);
    CHECK(gap.units[0].unit == world.unit(1, 4));
    CHECK(gaps.elsewhere.units.empty());
    CHECK(gapsTable(*world.area, gaps).rows.size() == 1);
    CHECK(gapUnitsTable(*world.area, gaps).rows.size() == 2);
  }
  SECTION("none where the circle covers everything") {
    CHECK(gapsOf(*world.area, covered(world, 1200)).gaps.empty());
  }
  SECTION("the whole area where the stage has no school") {
    const World without = drawn(". .");
    const Gaps gaps = gapsOf(*without.area, covered(without, 500));
    REQUIRE(gaps.gaps.size() == 1);
    CHECK(gaps.gaps[0].area.count() == 80'000);
    CHECK(gaps.gaps[0].residents == Pupils::whole(120));
  }
  SECTION("residents outside the boundary stand elsewhere") {
    const World part =
        drawn("A A A A A", {.change = [](Records& records) { records.boundary = square(0, 0, 200); }});
    const Gaps gaps = gapsOf(*part.area, covered(part, 300));
    CHECK(gaps.gaps.empty());
    CHECK(gaps.elsewhere.residents == Pupils::whole(180));
    CHECK(gapsTable(*part.area, gaps).rows.back()[0] == Cell{Word{"outside_boundary"}});
  }
}

TEST_CASE("coverage and gaps of random worlds") {
  const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 41)));
  CAPTURE(seed);
  test::Dice dice(seed);
  const auto area = test::randomArea(dice);
  const Scenario scenario = test::randomScenario(dice, *area);
  const Stage stage = dice.of(area->standards.stages).stage;
  const int year = dice.between(0, area->years() - 1);
  const double radius = dice.between(50, 1500);
  const RadiusCoverage of = covered(*area, scenario, stage, year, radius);
  const RadiusCoverage wider = covered(*area, scenario, stage, year, radius + dice.between(1, 300));
  Reached sum;
  for (std::size_t i = 0; i < area->units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const Reached& reached = of.units[unit];
    CHECK(reached.within <= reached.residents);
    CHECK(reached.within <= wider.units[unit].within);
    CHECK(reached.cover.once.count() <= wider.units[unit].cover.once.count() + 0.01);
    CHECK(reached.cover.once.count() <= reached.area.count() + 0.01);
    sum += reached;
  }
  CHECK(sum.residents == of.whole.residents);
  CHECK(sum.within == of.whole.within);
  SECTION("everybody beyond the radius is in one gap or elsewhere, and no gap overlaps a circle") {
    const Gaps gaps = gapsOf(*area, of);
    Pupils beyond = gaps.elsewhere.residents;
    SquareMetres land;
    for (const Gap& gap : gaps.gaps) {
      beyond += gap.residents;
      land += gap.area;
      CHECK(sumOf(gap) == gap.residents);
      CHECK(gap.area.count() >= -0.01);
    }
    CHECK(beyond == of.whole.residents - of.whole.within);
    CHECK(land.count() ==
          Approx(of.whole.area.count() - of.whole.cover.once.count()).epsilon(1e-5).margin(gaps.slivers + 2));
  }
}
