// SPDX-License-Identifier: Apache-2.0
#include "app/map/hatch.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ::app;

TEST_CASE("hatched") {
  const QPolygonF square({{0, 0}, {100, 0}, {100, 100}, {0, 100}});
  const QPolygonF hole({{40, 40}, {60, 40}, {60, 60}, {40, 60}});

  SECTION("draws diagonals from side to side") {
    const auto lines = hatched({square}, 50);
    REQUIRE(lines.size() == 3);
    CHECK(lines[1] == QLineF(0, 100, 100, 0));
  }
  SECTION("leaves holes open") {
    const auto lines = hatched({square, hole}, 100);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == QLineF(0, 100, 40, 60));
    CHECK(lines[1] == QLineF(60, 40, 100, 0));
  }
  SECTION("is nothing where there is nothing") { CHECK(hatched({}, 5).empty()); }
}
