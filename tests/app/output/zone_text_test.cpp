// SPDX-License-Identifier: Apache-2.0
#include "app/output/zone_text.hpp"

#include "core/evaluation/start_schools.hpp"
#include "core/geometry/overlay.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("zone text") {
  const World world = drawn("A");
  ZoneWording wording;
  wording.name = "A";
  wording.sides = {"圣贤路", "", "老运河", ""};
  wording.rings = {{false, at(0, 0), {{"圣贤路", at(0, 200)}, {{}, at(200, 200)}, {"老运河", at(0, 0)}}},
                   {true, at(50, 50), {{{}, at(60, 50)}, {{}, at(60, 60)}, {{}, at(50, 50)}}}};
  wording.with = {world.unit(1, 1)};

  SECTION("says in Chinese what is published") {
    const std::string text = zoneText(*world.area, wording, Language::Zh);
    CHECK(text.find("四至：东至圣贤路，南至（无名界线），西至老运河，北至（无名界线）。") !=
          std::string::npos);
    CHECK(text.find("沿圣贤路至 (") != std::string::npos);
    CHECK(text.find("含：") != std::string::npos);
    CHECK(text.find("不含：") == std::string::npos);
  }
  SECTION("is read back as it was, in either language") {
    for (const Language language : {Language::Zh, Language::En}) {
      const auto rings = ringsOfText(zoneText(*world.area, wording, language), world.area->grid);
      REQUIRE(rings);
      CHECK(*rings == wording.rings);
    }
  }
  SECTION("a text without a boundary line is refused, and so is a coordinate that is none") {
    CHECK(ringsOfText("nothing of the kind", world.area->grid).error().code == ErrorCode::PlaceNameUnknown);
    CHECK(ringsOfText("界线：自 (abc, 1) 起，直线至 (1, 2)，回到起点。", world.area->grid).error().code ==
          ErrorCode::NotANumber);
  }
}

TEST_CASE("a zone told in words and read back is the zone, wherever zones were before") {
  const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 31)));
  CAPTURE(seed);
  test::Dice dice(seed);
  const auto area = test::randomArea(dice);
  const Stage stage = Stage::Primary;
  const Scenario empty = emptyScenario(*area, "told");
  const auto schools = schoolsToStartFrom(*area, empty, stage, 0);
  if (!schools) return;
  const auto told = zonesOfNearest(*area, empty, stage, *schools);
  REQUIRE(told);
  const Scenario before = test::randomScenario(dice, *area);
  for (const Zone& zone : *told->zoning(stage).zones) {
    if (zone.boundary->empty()) continue;
    const auto wording = wordingOf(*area, *told, stage, zone.id);
    REQUIRE(wording);
    const SchoolId school = zone.services.front().schools.front();
    for (const Language language : {Language::Zh, Language::En}) {
      const auto read = zoneOfText(*area, before, stage, school, zoneText(*area, *wording, language));
      REQUIRE(read);
      const MultiPolygon& made = *read->scenario.zoning(stage).find(read->zone)->boundary;
      const double shared = xuequ::area(intersection(made, *zone.boundary)).count();
      CHECK(shared >= 0.98 * xuequ::area(unionOf(made, *zone.boundary)).count());
    }
  }
}

TEST_CASE("a zone from a text leaves locked zones their ground, and is refused where it is locked itself") {
  const World world = drawn("A B");
  const Stage stage = Stage::Primary;
  ZoneWording wording{
      "A", {}, {{false, at(0, 0), {{{}, at(300, 0)}, {{}, at(300, 200)}, {{}, at(0, 200)}, {{}, at(0, 0)}}}},
      {},  {}, {}};
  const std::string text = zoneText(*world.area, wording, Language::En);
  const auto areaOf = [&](const Scenario& scenario, char letter) {
    return xuequ::area(*scenario.zoning(stage).find(world.zone(letter))->boundary).count();
  };
  const auto taken = zoneOfText(*world.area, world.scenario, stage, world.school("a"), text);
  REQUIRE(taken);
  CHECK(areaOf(taken->scenario, 'A') == Approx(60'000));
  CHECK(areaOf(taken->scenario, 'B') == Approx(20'000));
  const Scenario locked = setZoneLocked(world.scenario, stage, world.zone('B'), true).value();
  const auto beside = zoneOfText(*world.area, locked, stage, world.school("a"), text);
  // A has that ground already: nothing changes but that both are drawn.
  CHECK((beside ? areaOf(beside->scenario, 'B') : 40'000) == Approx(40'000));
  CHECK(zoneOfText(*world.area, locked, stage, world.school("b"), text).error().code ==
        ErrorCode::ZoneLocked);
}
