// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/edit_zones.hpp"

#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

namespace xuequ {
namespace {

constexpr Stage kStage = Stage::Primary;

double areaOf(const Scenario& scenario, ZoneId zone) {
  return area(*scenario.zoning(kStage).find(zone)->boundary).count();
}

}  // namespace

TEST_CASE("zones given as shapes") {
  const World world = drawn("A A B B");
  const StudyArea& area = *world.area;
  const ZoneId a = world.zone('A'), b = world.zone('B');
  const Scenario start = withBoundaries(area, world.scenario, kStage);
  const Box middle = boxOf(area.units[world.unit(1, 2)].shape);
  const Ring ring{middle.low, {middle.high.x, middle.low.y}, middle.high, {middle.low.x, middle.high.y}};
  const std::vector<ZoneShape> shapes{{{{ring, {}}}, {world.school("b")}, area.baseYear, "from a file"}};

  SECTION("take the land and its people from the zones that were there") {
    const auto after = withZoneShapes(area, start, kStage, shapes, false);
    REQUIRE(after);
    const ZoneId made = after->zoning(kStage).zones->back().id;
    CHECK(after->zoning(kStage).ownersOf(world.unit(1, 2)) == std::vector{made});
    CHECK(areaOf(*after, made) == 40'000);
    CHECK(areaOf(*after, a) == 40'000);
    CHECK(areaOf(*after, b) == 80'000);
    CHECK(isDrawn(after->zoning(kStage)));
  }
  SECTION("are refused where they would take people from a locked zone, or replace it") {
    const Scenario locked = setZoneLocked(start, kStage, a, true).value();
    CHECK(withZoneShapes(area, locked, kStage, shapes, false).error().code == ErrorCode::ZoneLocked);
    const Scenario other = setZoneLocked(start, kStage, b, true).value();
    CHECK(withZoneShapes(area, other, kStage, shapes, false));
    CHECK(withZoneShapes(area, other, kStage, shapes, true).error().code == ErrorCode::ZoneLocked);
  }
  SECTION("of land alone that a locked zone has, leave it there") {
    Ring wide = ring;  // ten metres into the next unit, in which nobody lives
    wide[1].x += 1'000, wide[2].x += 1'000;
    const Scenario locked = setZoneLocked(start, kStage, b, true).value();
    const auto after = withZoneShapes(
        area, locked, kStage,
        std::vector<ZoneShape>{{{{wide, {}}}, {world.school("a")}, area.baseYear, "wide"}}, false);
    REQUIRE(after);
    CHECK(areaOf(*after, b) == 80'000);
    CHECK(areaOf(*after, after->zoning(kStage).zones->back().id) == 40'000);
  }
}

TEST_CASE("zones given as rows are refused where a locked zone would lose any of a unit") {
  const World world = drawn("A A B", {.change = [](Records& r) {
                              const Point low = boxOf(r.units.back().shape).low;
                              for (const int x : {5'000, 15'000})
                                r.buildings.push_back({{}, {low.x + x, low.y + 9'000}, 1});
                            }});
  const StudyArea& area = *world.area;
  const Box last = boxOf(area.units[world.unit(1, 3)].shape);
  const Line line{{last.low.x + 10'000, -90'000}, {last.low.x + 10'000, 90'000}};  // through the unit of B
  const auto cut = splitZone(area, world.scenario, kStage, world.zone('B'), line, "half");
  REQUIRE(cut);
  REQUIRE(cut->scenario.zoning(kStage).ownersOf(world.unit(1, 3)).size() > 1);
  const std::vector<ZoneRow> rows{{world.unit(1, 3), {world.school("a")}, area.baseYear, {}}};
  for (const ZoneId zone : {world.zone('B'), cut->zone, world.zone('A')}) {
    const Scenario locked = setZoneLocked(cut->scenario, kStage, zone, true).value();
    CHECK(withZoneRows(area, locked, kStage, rows, false).error().code == ErrorCode::ZoneLocked);
    CHECK(withZoneRows(area, locked, kStage, rows, true).error().code == ErrorCode::ZoneLocked);
  }
}

}  // namespace xuequ
