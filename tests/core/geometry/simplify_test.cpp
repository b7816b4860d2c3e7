// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/simplify.hpp"

#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;

TEST_CASE("simplified") {
  SECTION("leaves out a corner that lies within the tolerance and keeps one that does not") {
    const Line line{{0, 0}, {100, 9}, {200, 0}, {300, 50}, {400, 0}};
    CHECK(simplified(line, 10) == Line{{0, 0}, {200, 0}, {300, 50}, {400, 0}});
  }
  SECTION("leaves lines of two corners and of none alone") {
    CHECK(simplified({{0, 0}, {5, 5}}, 1'000) == Line{{0, 0}, {5, 5}});
    CHECK(simplified({}, 10).empty());
  }
  SECTION("no left-out corner is farther away than the tolerance") {
    Random random(4);
    for (int i = 0; i < 50; ++i) {
      const Ring ring = star(random, 60, 5'000);
      const Ring simple = simplifiedRing(ring, 300);
      REQUIRE(simple.size() >= 3);
      CHECK(simple.size() < ring.size());
      for (const Point p : ring) CHECK(distanceToLine(p, simple, true).count() <= 3.0 + 1e-6);
      CHECK(std::all_of(simple.begin(), simple.end(),
                        [&](Point p) { return std::find(ring.begin(), ring.end(), p) != ring.end(); }));
    }
  }
  SECTION("a ring smaller than the tolerance is gone") {
    CHECK(simplifiedRing({{0, 0}, {10, 0}, {10, 10}, {0, 10}}, 500).empty());
  }
}
