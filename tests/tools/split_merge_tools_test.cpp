// SPDX-License-Identifier: Apache-2.0
#include "app/tools/merge_zones_tool.hpp"
#include "app/tools/split_zone_tool.hpp"
#include "tests/tools/town.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("SplitZoneTool") {
  Town town = app::town();
  SplitZoneTool tool;
  const auto context = [&] { return town.context(); };
  tool.on(press(at(100, -50)), context());
  tool.on(release(at(100, -50)), context());
  CHECK(tool.hint(context()) == Hint::DrawCut);
  SECTION("previews the cut, and a double click commits it") {
    REQUIRE(std::holds_alternative<Preview>(tool.on(move(at(100, 150)), context())));
    tool.on(press(at(100, 150)), context());
    tool.on(release(at(100, 150)), context());
    const Response commit = tool.on(doubleClick(at(100, 150)), context());
    REQUIRE(std::holds_alternative<Commit>(commit));
    const Zoning& zoning = std::get<Commit>(commit).scenario.zoning(Stage::Primary);
    REQUIRE(zoning.zones->size() == 3);
    CHECK(zoning.ownersOf(town.unit("A")) == std::vector{zoning.zones->front().id});
    CHECK(zoning.ownersOf(town.unit("B")) == std::vector{zoning.zones->back().id});
  }
  SECTION("a line that ends within the zone is refused") {
    tool.on(press(at(100, 50)), context());
    const Response answer = tool.on(Key::Enter, context());
    REQUIRE(std::holds_alternative<Refused>(answer));
    CHECK(std::get<Refused>(answer).error.code == ErrorCode::LineMissesZone);
  }
}

TEST_CASE("MergeZonesTool") {
  Town town = app::town();
  MergeZonesTool tool;
  CHECK(tool.hint(town.context()) == Hint::ChooseFirstZone);
  const Response first = tool.on(press(inUnit(0)), town.context());
  REQUIRE(std::holds_alternative<Select>(first));
  town.selection = std::get<Select>(first).selection;
  CHECK(tool.hint(town.context()) == Hint::ChooseSecondZone);
  const Response commit = tool.on(press(inUnit(3)), town.context());
  REQUIRE(std::holds_alternative<Commit>(commit));
  const Zoning& zoning = std::get<Commit>(commit).scenario.zoning(Stage::Primary);
  REQUIRE(zoning.zones->size() == 1);
  CHECK(zoning.zones->front().services.front().schools ==
        std::vector{std::min(town.school("west"), town.school("east")),
                    std::max(town.school("west"), town.school("east"))});
  CHECK(zoning.ownersOf(town.unit("D")) == std::vector{zoning.zones->front().id});
}
