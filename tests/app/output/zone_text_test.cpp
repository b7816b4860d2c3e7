// SPDX-License-Identifier: Apache-2.0
#include "app/output/zone_text.hpp"

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
