// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/edit_boundaries.hpp"

#include "core/evaluation/outcome.hpp"
#include "core/geometry/linework.hpp"
#include "core/geometry/overlay.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_faults.hpp"
#include "core/scenario/history.hpp"
#include "core/scenario/move_corners.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

namespace xuequ {
namespace {

constexpr Stage kStage = Stage::Primary;

double areaOf(const Scenario& scenario, ZoneId zone) {
  return area(*scenario.zoning(kStage).find(zone)->boundary).count();
}

/// Points lie in the boundary of the zone that owns them.
void checkOwners(const StudyArea& area, const Zoning& zoning) {
  int astray = 0;
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const auto owners = zoning.ownersOf(unit);
    const auto points = area.pointsOf(unit);
    for (std::size_t p = 0; p < points.size(); ++p) {
      const ZoneId owner = owners.size() == 1 ? owners.front() : owners[p];
      for (const Zone& zone : *zoning.zones)
        astray += zone.boundary && contains(*zone.boundary, points[p].at) != (zone.id == owner) ? 1 : 0;
    }
  }
  CHECK(astray == 0);
}

}  // namespace

TEST_CASE("redrawing zones") {
  const World world = drawn(R"(
    A A B
    A A B )");
  const StudyArea& area = *world.area;
  const ZoneId a = world.zone('A'), b = world.zone('B');
  const MultiPolygon outline{{{at(300, -100), at(500, -100), at(500, 100), at(300, 100)}, {}}};
  ZoneDrawing drawing{outline, {world.school("a")}, area.baseYear, "new", true};

  SECTION("a zone drawn over two takes from both") {
    const auto made = drawZone(area, world.scenario, kStage, drawing);
    REQUIRE(made);
    CHECK(areaOf(made->scenario, made->zone) == 40'000);
    CHECK(areaOf(made->scenario, a) == 140'000);
    CHECK(areaOf(made->scenario, b) == 60'000);
    CHECK(isDrawn(made->scenario.zoning(kStage)));
    checkOwners(area, made->scenario.zoning(kStage));
  }
  SECTION("or keeps out of them, where asked, and then nothing may be left for it") {
    drawing.takes = false;
    const auto none = drawZone(area, world.scenario, kStage, drawing);
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::ZoneVanishes);
    drawing.outline.front().outer = {at(500, 100), at(700, 100), at(700, 300), at(500, 300)};
    const auto beside = drawZone(area, world.scenario, kStage, drawing);
    REQUIRE(beside);
    CHECK(areaOf(beside->scenario, beside->zone) == 30'000);
    CHECK(areaOf(beside->scenario, b) == 80'000);
  }
  SECTION("a locked zone keeps its land") {
    const Scenario locked = setZoneLocked(world.scenario, kStage, b, true).value();
    const auto made = drawZone(area, locked, kStage, drawing);
    REQUIRE(made);
    CHECK(areaOf(made->scenario, made->zone) == 20'000);
    CHECK(areaOf(made->scenario, b) == 80'000);
    CHECK(assignUnits(area, locked, kStage, std::vector{world.unit(1, 3)}, a).error().code ==
          ErrorCode::ZoneLocked);
  }
  SECTION("refuses an outline that crosses itself or has no area") {
    drawing.outline.front().outer = {at(0, 0), at(100, 100), at(100, 0), at(0, 100)};
    const Error crossing = drawZone(area, world.scenario, kStage, drawing).error();
    CHECK(crossing.code == ErrorCode::PolygonCrossesItself);
    CHECK(crossing.value == placeText(area, at(50, 50)));
    drawing.outline.front().outer = {at(0, 0), at(100, 100), at(200, 200)};
    const Error straight = drawZone(area, world.scenario, kStage, drawing).error();
    CHECK(straight.code == ErrorCode::PolygonZeroArea);
    CHECK(straight.value == placeText(area, at(0, 0)));
  }
  SECTION("names by its number what is not there or has no name") {
    CHECK(paintZone(area, world.scenario, kStage, ZoneId{9}, outline).error().value == "#9");
    const Scenario nameless = renameZone(world.scenario, kStage, b, "").value();
    const Scenario locked = setZoneLocked(nameless, kStage, b, true).value();
    CHECK(paintZone(area, locked, kStage, b, outline).error().value == "#1");
  }
  SECTION("a split leaves the zone where its school is") {
    const Line line{at(200, -300), at(200, 300)};
    const auto made = splitZone(area, world.scenario, kStage, a, line, "half");
    REQUIRE(made);
    CHECK(areaOf(made->scenario, a) == 80'000);
    CHECK(contains(*made->scenario.zoning(kStage).find(a)->boundary, *area.schools[world.school("a")].site));
    CHECK(made->scenario.zoning(kStage).ownersOf(world.unit(1, 2)) == std::vector{made->zone});
    checkOwners(area, made->scenario.zoning(kStage));
    SECTION("and a merge undoes it") {
      const auto merged = mergeZones(area, made->scenario, kStage, a, made->zone);
      REQUIRE(merged);
      CHECK(*merged->zoning(kStage).owners == *world.scenario.zoning(kStage).owners);
      CHECK(areaOf(*merged, a) == 160'000);
    }
    SECTION("a line that does not cross it is refused") {
      const Line within{at(50, 0), at(80, 0)};
      CHECK(splitZone(area, world.scenario, kStage, a, within, "half").error().code ==
            ErrorCode::LineMissesZone);
    }
  }
  SECTION("merged zones share the schools of both") {
    const auto merged = mergeZones(area, world.scenario, kStage, a, b);
    REQUIRE(merged);
    CHECK(merged->zoning(kStage).find(b) == nullptr);
    CHECK(merged->zoning(kStage).find(a)->services.front().schools ==
          std::vector{world.school("a"), world.school("b")});
  }
  SECTION("units moved between drawn zones take their ground along") {
    const Scenario start = withBoundaries(area, world.scenario, kStage);
    const auto after = assignUnits(area, start, kStage, std::vector{world.unit(1, 3)}, a);
    REQUIRE(after);
    CHECK(areaOf(*after, a) == 200'000);
    CHECK(areaOf(*after, b) == 40'000);
    CHECK(isDrawn(after->zoning(kStage)));
    checkOwners(area, after->zoning(kStage));
  }
}

/// The outlines of units reach farther than the box that an edit looks at, and a border there that has no
/// corner of theirs is shared with a zone that the edit leaves alone.
TEST_CASE(
    "units moved between drawn zones leave the borders of farther zones as they are, corner by corner") {
  const World world = drawn(R"(
    C A B
    A A B
    A A B )");
  const StudyArea& area = *world.area;
  const Box below = boxOf(area.units[world.unit(3, 3)].shape);
  Scenario start = withBoundaries(area, world.scenario, kStage);
  for (const Point corner : {Point{below.low.x, below.high.y}, Point{below.low.x, below.high.y + 20'000}})
    start = removeVertex(area, start, kStage, corner).value();
  const auto after = assignUnits(area, start, kStage, std::vector{world.unit(2, 1)}, world.zone('C'));
  REQUIRE(after);
  CHECK(isDrawn(after->zoning(kStage)));
  CHECK(areaOf(*after, world.zone('C')) == 80'000);
  checkOwners(area, after->zoning(kStage));
}

/// All zones of the stage drawn anew with an outline given to one: what an edit says that looks only at those
/// around the outline.
Scenario paintedWhole(const StudyArea& area, const Scenario& drawn, ZoneId to, const Polygon& outline) {
  const Zoning& zoning = drawn.zoning(kStage);
  const ZoneGround ground(*zoning.zones);
  Redrawn asked{{outline.outer}, {}, boxOf(outline.outer)};
  asked.lines.front().push_back(outline.outer.front());
  for (const MultiPolygon* shape : boundariesOf(zoning)) {
    asked.within.add(boxOf(*shape));
    addRings(*shape, asked.lines);
  }
  asked.zoneAt = [&](Point p) {
    const std::int32_t now = ground.at(p);
    const Zone* zone = zoning.find(ZoneId{now});
    return contains(outline.outer, p) && !(zone && zone->locked) ? to.value() : now;
  };
  Scenario after = drawn;
  after.zonings[index(kStage)] = redrawn(area, zoning, *zoning.zones, asked);
  return after;
}

TEST_CASE("law: an edit of boundaries says what drawing all zones of the stage anew says, to the bit") {
  int painted = 0;
  for (int seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    test::Dice dice(static_cast<std::uint32_t>(seed));
    const auto area = test::randomArea(dice);
    Scenario drawn = withBoundaries(*area, test::randomScenario(dice, *area), kStage);
    for (int edit = 0; edit < 4; ++edit) {
      const auto& zones = *drawn.zoning(kStage).zones;
      if (zones.empty()) break;
      const ZoneId to =
          zones[static_cast<std::size_t>(dice.between(0, static_cast<int>(zones.size()) - 1))].id;
      const Point middle =
          area->units[UnitId{dice.between(0, static_cast<int>(area->units.size()) - 1)}].centre;
      const auto arm = [&] { return dice.between(500, 30'000); };
      const Polygon outline{{{middle.x + arm(), middle.y - arm()},
                             {middle.x + arm(), middle.y + arm()},
                             {middle.x - arm(), middle.y + arm()},
                             {middle.x - arm(), middle.y - arm()}},
                            {}};
      const auto after = paintZone(*area, drawn, kStage, to, {outline});
      if (!after) continue;
      const bool same =
          *after->zoning(kStage).zones == *paintedWhole(*area, drawn, to, outline).zoning(kStage).zones;
      CHECK(same);
      drawn = *after;
      ++painted;
    }
  }
  CHECK(painted > 60);
}

TEST_CASE("random edits of boundaries") {
  const int seed = GENERATE(range(1, 101));
  CAPTURE(seed);
  test::Dice dice(static_cast<std::uint32_t>(seed));
  const auto area = test::randomArea(dice);
  Scenario scenario = test::randomScenario(dice, *area);
  Outcome outcome = evaluate(*area, scenario).value();
  const Plan plan{area, {std::make_shared<const Scenario>(scenario)}};
  History history(plan);
  for (int edit = 0; edit < 12; ++edit) {
    Scenario after = dice.oneIn(4) ? test::randomZoneEdit(dice, *area, scenario)
                                   : test::randomBoundaryEdit(dice, *area, scenario);
    outcome = reevaluate(outcome, *area, scenario, after, difference(scenario, after));
    const bool equal = outcome == evaluate(*area, after).value();
    REQUIRE(equal);
    for (const Stage stage : {Stage::Primary, Stage::Junior}) {
      const Zoning& before = scenario.zoning(stage);
      const Zoning& now = after.zoning(stage);
      const auto& zones = *now.zones;
      const bool drawn = std::ranges::all_of(zones, [](const Zone& z) { return z.boundary != nullptr; });
      if (!drawn) continue;
      REQUIRE(isDrawn(now));
      for (const Zone& zone : zones) {
        CHECK_FALSE(invalidity(*zone.boundary));
        const Zone* had = before.find(zone.id);
        if (had && had->locked && had->boundary)
          CHECK(xuequ::area(*had->boundary).count() == Approx(xuequ::area(*zone.boundary).count()).margin(1));
      }
    }
    history.push("edit", withScenario(history.current(), after));
    scenario = std::move(after);
  }
  while (history.canUndo()) history.undo();
  CHECK(history.current() == plan);
}

}  // namespace xuequ
