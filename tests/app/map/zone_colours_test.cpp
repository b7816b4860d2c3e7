// SPDX-License-Identifier: Apache-2.0
#include "app/map/zone_colours.hpp"

#include "core/scenario/edit_zones.hpp"
#include "tests/support/random_world.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("zoneColours") {
  test::Dice dice(static_cast<std::uint32_t>(GENERATE(range(1, 40))));
  const auto area = test::randomArea(dice);
  const Scenario scenario = test::randomScenario(dice, *area);
  const MapGeometry geometry(area);
  for (const Stage stage : {Stage::Primary, Stage::Junior}) {
    const Zoning& zoning = scenario.zoning(stage);
    const auto colours = zoneColours(*zoning.zones, ZoneNeighbours(geometry, *zoning.owners));
    CHECK(colours.size() == zoning.zones->size());
    for (const Border& border : geometry.borders()) {
      if (!border.right) continue;
      const ZoneId left = zoning.owners->unit[border.left], right = zoning.owners->unit[*border.right];
      if (left != kNoZone && right != kNoZone && left != right) CHECK(colours.at(left) != colours.at(right));
    }
  }
}
