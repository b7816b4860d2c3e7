// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/zone_disputes.hpp"

#include "core/geometry/overlay.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

namespace xuequ {
namespace {

/// From the left edge of the area, metres, over its whole height.
ZoneShape strip(const World& world, double from, double to, std::string_view school) {
  const Box& box = world.area->box;
  const auto x = [&](double metres) { return box.low.x + static_cast<std::int32_t>(metres * 100); };
  return {{{{{x(from), box.low.y}, {x(to), box.low.y}, {x(to), box.high.y}, {x(from), box.high.y}}, {}}},
          {world.school(school)},
          SchoolYear{2022},
          ""};
}

std::int64_t peopleOf(const World& world, UnitId unit) {
  Pupils all;
  for (const Pupils residents : world.area->units[unit].residents) all += residents;
  return all.rounded();
}

Result<Scenario> taken(const World& world, std::vector<ZoneShape> shapes) {
  return withZoneShapes(*world.area, world.scenario, Stage::Primary, shapes, true);
}

}  // namespace

TEST_CASE("zones of a file that overlap") {
  const World world = drawn("A B");
  const std::vector shapes{strip(world, 0, 320, "a"), strip(world, 200, 400, "b")};
  const auto disputes = zoneDisputes(*world.area, shapes);
  REQUIRE(disputes.size() == 1);
  CHECK(disputes[0].kind == ZoneDispute::Kind::Overlap);
  CHECK(disputes[0].first == 0);
  CHECK(disputes[0].second == 1);
  CHECK(area(disputes[0].land).count() == Approx(120 * 200));
  CHECK(disputes[0].people.rounded() == peopleOf(world, world.unit(1, 2)));  // who live in its middle

  SECTION("are refused as they are") { CHECK(taken(world, shapes).error().code == ErrorCode::ZonesOverlap); }
  SECTION("fit when settled: the first keeps what both claim") {
    const auto settled = withoutDisputes(shapes, disputes);
    CHECK(zoneDisputes(*world.area, settled).empty());
    CHECK(area(settled[0].boundary).count() == Approx(320 * 200));
    CHECK(area(settled[1].boundary).count() == Approx(80 * 200));
    const auto zoned = taken(world, settled);
    REQUIRE(zoned);
    const Zoning& zoning = zoned->zoning(Stage::Primary);
    const Zone* zone = zoning.find(zoning.ownersOf(world.unit(1, 2)).front());
    REQUIRE(zone);
    CHECK(zone->services.front().schools == std::vector{world.school("a")});
  }
}

TEST_CASE("slivers between zones of a file") {
  const World world = drawn("A B");
  SECTION("go to the neighbour with most of the border") {
    const std::vector shapes{strip(world, 0, 198, "a"), strip(world, 202, 400, "b")};
    const auto disputes = zoneDisputes(*world.area, shapes);
    REQUIRE(disputes.size() == 1);
    CHECK(disputes[0].kind == ZoneDispute::Kind::Sliver);
    CHECK(area(disputes[0].land).count() == Approx(4 * 200).margin(30));
    const auto settled = withoutDisputes(shapes, disputes);
    const double both = area(settled[0].boundary).count() + area(settled[1].boundary).count();
    CHECK(both == Approx(400 * 200).margin(30));
  }
  SECTION("are not what lies wide open between them") {
    CHECK(zoneDisputes(*world.area, std::vector{strip(world, 0, 100, "a"), strip(world, 300, 400, "b")})
              .empty());
  }
  SECTION("are none where borders are shared") {
    CHECK(zoneDisputes(*world.area, std::vector{strip(world, 0, 200, "a"), strip(world, 200, 400, "b")})
              .empty());
  }
}

}  // namespace xuequ
