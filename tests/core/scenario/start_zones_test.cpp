// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/start_zones.hpp"

#include "core/evaluation/start_schools.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

namespace xuequ {
namespace {

constexpr Stage kStage = Stage::Primary;

}  // namespace

TEST_CASE("copied zones") {
  const World world = drawn(R"(
    A A B
    A A B )");
  const StudyArea& area = *world.area;
  const auto moved =
      assignUnits(area, world.scenario, kStage, std::vector{world.unit(1, 1)}, world.zone('B'));
  SECTION("all of a stage are those of the other scenario") {
    const auto copied = copyZones(area, world.scenario, kStage, *moved);
    REQUIRE(copied);
    CHECK(copied->zoning(kStage) == moved->zoning(kStage));
    CHECK(copyZones(area, *copied, kStage, *moved).error().code == ErrorCode::NothingChanged);
  }
  SECTION("one of them takes its ground from those that lie there") {
    const auto copied = copyZone(area, world.scenario, kStage, *moved, world.zone('B'));
    REQUIRE(copied);
    const Zoning& zoning = copied->scenario.zoning(kStage);
    CHECK(zoning.ownersOf(world.unit(1, 1)) == std::vector{copied->zone});
    CHECK(zoning.ownersOf(world.unit(2, 1)) == std::vector{world.zone('A')});
    CHECK(zoning.find(copied->zone)->services == moved->zoning(kStage).find(world.zone('B'))->services);
  }
  SECTION("not with a school that only the other scenario opens") {
    Scenario other = addProject(area, world.scenario, openPrimary(2025, 12)).value();
    const SchoolId made = schoolOf(other.projects->back());
    other = setService(area, other, kStage, world.zone('B'), SchoolYear{2025}, {made}).value();
    const auto copied = copyZones(area, world.scenario, kStage, other);
    REQUIRE_FALSE(copied);
    CHECK(copied.error().code == ErrorCode::SchoolUnknown);
    CHECK(copied.error().value == "n");
  }
}

TEST_CASE("zones of the nearest school") {
  const int seed = GENERATE(range(1, 31));
  CAPTURE(seed);
  test::Dice dice(static_cast<std::uint32_t>(seed));
  const auto area = test::randomArea(dice);
  const Scenario empty = emptyScenario(*area, "new");
  const auto schools = schoolsToStartFrom(*area, empty, kStage, 0);
  if (!schools) return;
  const auto zoned = zonesOfNearest(*area, empty, kStage, *schools);
  REQUIRE(zoned);
  const Zoning& zoning = zoned->zoning(kStage);
  REQUIRE(isDrawn(zoning));
  double ground = 0;
  for (const Zone& zone : *zoning.zones)
    ground += area->units.empty() ? 0 : xuequ::area(*zone.boundary).count();
  CHECK(ground == Approx(200.0 * 200 * static_cast<double>(area->units.size())).epsilon(1e-6));
  for (std::size_t i = 0; i < area->points.size(); ++i) {
    const Point p = area->points[PointId{static_cast<std::int32_t>(i)}].at;
    const auto away = [&](const Zone& zone) {
      return distance(p, *area->schools[zone.services.front().schools.front()].site);
    };
    const Zone& nearest = *std::ranges::min_element(*zoning.zones, {}, away);
    const auto unit = std::ranges::upper_bound(area->firstPoint, static_cast<std::int32_t>(i)) - 1;
    const UnitId id{static_cast<std::int32_t>(unit - area->firstPoint.begin())};
    const auto owners = zoning.ownersOf(id);
    const ZoneId owner = owners.size() == 1 ? owners.front() : owners[i - static_cast<std::size_t>(*unit)];
    REQUIRE(owner != kNoZone);
    CHECK(away(*zoning.find(owner)) - away(nearest) < Metres{0.05});
  }
}

}  // namespace xuequ
