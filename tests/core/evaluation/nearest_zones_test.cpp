// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/nearest_zones.hpp"

#include "core/evaluation/study_land.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

namespace {

std::vector<NearestZone> zonesOf(const StudyArea& area, const Scenario& scenario, Stage stage, int year,
                                 ZoneBy by) {
  const Outcome outcome = evaluate(area, scenario).value();
  return nearestZones(area, scenario, *outcome.roster, *outcome.demand, stage, year, by);
}

}  // namespace

TEST_CASE("nearestZones of a row of units") {
  const World row = drawn("A A A B A", {.rooms = 12, .change = [](Records& records) {
                                          records.schools[1].stages[0].rooms = Sections{48};
                                        }});
  SECTION("schools 600 m apart meet in the middle; a unit there goes whole to the first") {
    const auto zones = zonesOf(*row.area, row.scenario, Stage::Primary, 0, ZoneBy::Distance);
    REQUIRE(zones.size() == 2);
    CHECK(zones[0].area.count() == 80'000);
    CHECK(zones[1].area.count() == 120'000);
    CHECK(zones[0].units == 2);
    CHECK(zones[1].units == 3);
    CHECK(zones[0].residents == Pupils::whole(120));
    CHECK(zones[1].people == Pupils::whole(3 * 10 * kAges));
    CHECK(area(shapeOf(zones[1], studyLand(*row.area))).count() == 120'000);
  }
  SECTION("by seats the larger school reaches farther: (d² + w − w') / 2d, w = land · share / π") {
    const auto zones = zonesOf(*row.area, row.scenario, Stage::Primary, 0, ZoneBy::UsableSeats);
    const double border = (600.0 * 600 + 200'000 * (0.2 - 0.8) / std::numbers::pi) / 1200;
    CHECK(zones[0].area.count() == Approx((100 + border) * 200).margin(3));
  }
  SECTION("a stage without schools has none") {
    CHECK(zonesOf(*row.area, row.scenario, Stage::Junior, 0, ZoneBy::Distance).empty());
  }
}

TEST_CASE("nearestZones share out the whole study area and everybody in it") {
  const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 41)));
  CAPTURE(seed);
  test::Dice dice(seed);
  const auto area = test::randomArea(dice);
  const Scenario scenario = test::randomScenario(dice, *area);
  const Stage stage = dice.of(area->standards.stages).stage;
  const int year = dice.between(0, area->years() - 1);
  const Outcome outcome = evaluate(*area, scenario).value();
  const MultiPolygon land = studyLand(*area);
  for (const ZoneBy by : {ZoneBy::Distance, ZoneBy::UsableSeats}) {
    const auto zones = nearestZones(*area, scenario, *outcome.roster, *outcome.demand, stage, year, by);
    if (zones.empty()) continue;
    SquareMetres sum, shapes;
    std::int32_t units = 0;
    Pupils residents;
    for (const NearestZone& zone : zones) {
      sum += zone.area;
      shapes += xuequ::area(shapeOf(zone, land));
      units += zone.units;
      residents += zone.residents;
    }
    CHECK(sum.count() == Approx(xuequ::area(land).count()).epsilon(1e-9));
    CHECK(shapes.count() == Approx(xuequ::area(land).count()).epsilon(1e-4));
    CHECK(units == static_cast<std::int32_t>(area->units.size()));
    CHECK(residents == outcome.stages[index(stage)][static_cast<std::size_t>(year)].residents);
  }
}
