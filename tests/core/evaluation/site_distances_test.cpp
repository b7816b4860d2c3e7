// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/site_distances.hpp"

#include "core/report/shape_tables.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

namespace {

Road road(RoadClass kind, std::string name, Line line, bool tunnel = false) {
  return {.name = std::move(name), .kind = kind, .bridge = false, .tunnel = tunnel, .line = std::move(line)};
}

std::vector<SiteDistances> distancesIn(const World& world) {
  return siteDistances(*world.area, world.scenario, *world.outcome().roster, Stage::Primary, 0);
}

}  // namespace

TEST_CASE("siteDistances") {
  // Schools stand at 100, 100 and at 500, 100 metres.
  const World world =
      drawn("A A B", {.change = [](Records& records) {
              records.roads = {road(RoadClass::Trunk, "West", {at(0, -500), at(0, 500)}),
                               road(RoadClass::Trunk, "East", {at(560, 0), at(560, 180)}),
                               road(RoadClass::Trunk, "Under", {at(100, -500), at(100, 500)}, true),
                               road(RoadClass::Main, "Main", {at(110, 0), at(110, 500)}),
                               road(RoadClass::Railway, "Line 1", {at(-500, 400), at(1000, 400)})};
            }});
  const auto found = distancesIn(world);
  REQUIRE(found.size() == 2);
  CHECK(found[0].trunk->count() == 100);
  CHECK(found[0].trunkName == "West");
  CHECK(found[1].trunk->count() == 60);
  CHECK(found[1].trunkName == "East");
  CHECK(found[0].railway->count() == 300);
  SECTION("the table says which stand too near, where a limit is asked for") {
    const Table table = sitesTable(*world.area, world.scenario, found, {Metres{80}, Metres{0}});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].back() == Cell{Word{"no"}});
    CHECK(table.rows[1].back() == Cell{Word{"yes"}});
    CHECK(sitesTable(*world.area, world.scenario, found, {}).rows[1].back() == Cell{});
  }
  SECTION("an area without such ways has no distances") {
    const auto none = distancesIn(drawn("A"));
    REQUIRE(none.size() == 1);
    CHECK_FALSE(none[0].trunk);
    CHECK_FALSE(none[0].railway);
  }
}
