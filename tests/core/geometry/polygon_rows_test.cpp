// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/polygon_rows.hpp"

#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

TEST_CASE("PolygonRows") {
  SECTION("an empty shape has nobody inside") { CHECK_FALSE(PolygonRows({}).contains({0, 0})); }

  SECTION("says what contains() says, on the border too") {
    const int seed = GENERATE(range(0, 60));
    CAPTURE(seed);
    Random random(seed);
    MultiPolygon shape = normalised({{star(random, 3 + static_cast<std::size_t>(random.upTo(60)), 500), {}}});
    if (seed % 2 == 0) shape.front().holes.push_back({{-50, -50}, {-50, 50}, {50, 50}, {50, -50}});
    shape.push_back({{{600, 0}, {700, 0}, {700, 100}, {600, 100}}, {}});
    const PolygonRows rows(shape);
    std::vector<Point> points = shape.front().outer;
    for (int i = 0; i < 1000; ++i)
      points.push_back({static_cast<std::int32_t>(random.between(-520, 720)),
                        static_cast<std::int32_t>(random.between(-520, 520))});
    for (const Point p : points) REQUIRE(rows.contains(p) == contains(shape, p));
  }
}
