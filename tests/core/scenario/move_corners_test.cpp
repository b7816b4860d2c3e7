// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/move_corners.hpp"

#include "core/scenario/boundaries.hpp"
#include "core/scenario/change.hpp"
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

ErrorCode codeOf(const Result<Scenario>& result) {
  REQUIRE_FALSE(result);
  return result.error().code;
}

}  // namespace

TEST_CASE("moving the corners of boundaries") {
  // Units of 200 m, each with a demand point in the middle; the border between A and B runs north at 400 m.
  const World world = drawn(R"(
    A A B
    A A B )");
  const Scenario start = withBoundaries(*world.area, world.scenario, kStage);
  const ZoneId a = world.zone('A'), b = world.zone('B');
  REQUIRE(areaOf(start, a) == 160'000);
  REQUIRE(areaOf(start, b) == 80'000);

  SECTION("boundaries made of units change no owner") {
    CHECK(start.zoning(kStage).owners == world.scenario.zoning(kStage).owners);
    CHECK(isDrawn(start.zoning(kStage)));
  }
  SECTION("a corner moves both zones, and the points it sweeps over") {
    const auto after = moveVertex(*world.area, start, kStage, at(400, 0), at(500, 0));
    REQUIRE(after);
    CHECK(areaOf(*after, a) == 180'000);
    CHECK(areaOf(*after, b) == 60'000);
    CHECK(isDrawn(after->zoning(kStage)));
    const Change change = difference(start, *after);
    CHECK(change.stages[index(kStage)].units.empty());
    CHECK(change.stages[index(kStage)].drawn == std::vector{a, b});
  }
  SECTION("and back again, everything is as it was") {
    const auto there = moveVertex(*world.area, start, kStage, at(400, 0), at(500, 0));
    const auto back = moveVertex(*world.area, there.value(), kStage, at(500, 0), at(400, 0));
    CHECK(back.value() == start);
  }
  SECTION("an edge moves with both its ends") {
    const auto after = moveEdge(*world.area, start, kStage, {at(400, 200), at(400, 0)}, 12'000, 0);
    REQUIRE(after);
    CHECK(areaOf(*after, a) == 160'000 + 120 * 200 + 120 * 200 / 2);
    SECTION("and the demand points that it sweeps over change hands, the middle of a unit here") {
      CHECK(difference(start, *after).stages[index(kStage)].units == std::vector{world.unit(1, 3)});
      CHECK(after->zoning(kStage).ownersOf(world.unit(1, 3)) == std::vector{a});
      CHECK(after->zoning(kStage).ownersOf(world.unit(2, 3)) == std::vector{b});
    }
  }
  SECTION("a new corner, and without it again") {
    const auto bent = addVertex(*world.area, start, kStage, {at(400, 0), at(400, 200)}, at(420, 100));
    REQUIRE(bent);
    CHECK(areaOf(*bent, a) == 160'000 + 20 * 200 / 2);
    const auto straight = removeVertex(*world.area, *bent, kStage, at(420, 100));
    REQUIRE(straight);
    CHECK(areaOf(*straight, a) == 160'000);
  }
  SECTION("refuses, and says why") {
    const StudyArea& area = *world.area;
    CHECK(codeOf(moveVertex(area, start, kStage, at(1, 1), at(2, 2))) == ErrorCode::CornerUnknown);
    CHECK(codeOf(moveVertex(area, start, kStage, at(400, 0), at(700, 0))) == ErrorCode::BordersCross);
    CHECK(codeOf(moveVertex(area, start, kStage, at(400, 0), at(400, 0))) == ErrorCode::NothingChanged);
    CHECK(codeOf(removeVertex(area, start, kStage, at(400, 200))) == ErrorCode::BordersMeet);
    const auto locked = setZoneLocked(start, kStage, b, true);
    const auto refused = moveVertex(area, locked.value(), kStage, at(400, 0), at(500, 0));
    CHECK(codeOf(refused) == ErrorCode::ZoneLocked);
    CHECK(refused.error().value == "B");
  }
}

}  // namespace xuequ
