// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/overlay.hpp"

#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

#include <numbers>

namespace xuequ {
namespace {

double areaOf(const MultiPolygon& shape) { return area(shape).count(); }

/// Away from the origin, so that two of them overlap in part.
MultiPolygon starAt(Random& random, Point where) {
  Ring ring = star(random, 40, 30'000);
  for (Point& p : ring) p = {p.x + where.x, p.y + where.y};
  return normalised({{ring, {}}});
}

}  // namespace

TEST_CASE("overlay of two squares that overlap by a quarter") {
  const MultiPolygon a = square(0, 0, 100);
  const MultiPolygon b = square(50, 50, 100);
  CHECK(areaOf(intersection(a, b)) == 2500);
  CHECK(areaOf(unionOf(a, b)) == 17500);
  CHECK(areaOf(difference(a, b)) == 7500);
  CHECK(intersection(a, b) == square(50, 50, 50));
  SECTION("shapes that only touch have no shape in common") {
    CHECK(intersection(a, square(100, 0, 100)).empty());
    CHECK(difference(a, square(100, 0, 100)) == a);
  }
  SECTION("a hole comes out as a hole") {
    const MultiPolygon ring = difference(a, square(25, 25, 50));
    REQUIRE(ring.size() == 1);
    CHECK(ring.front().holes.size() == 1);
    CHECK(areaOf(ring) == 7500);
  }
}

TEST_CASE("overlay loses and makes no area, and its results are valid on the grid") {
  for (int seed = 0; seed < 200; ++seed) {
    Random random(seed);
    const MultiPolygon a = starAt(random, {0, 0});
    const MultiPolygon b = starAt(random, {10'000, 5'000});
    const MultiPolygon both = intersection(a, b), either = unionOf(a, b), rest = difference(a, b);
    // Each of the rounded crossings, fewer than 200 here, moves borders by up to a centimetre over 300 m.
    const double slack = 200 * 0.01 * 300;
    CHECK(areaOf(a) + areaOf(b) == Approx(areaOf(both) + areaOf(either)).margin(slack));
    CHECK(areaOf(a) == Approx(areaOf(both) + areaOf(rest)).margin(slack));
    for (const MultiPolygon* result : {&both, &either, &rest}) CHECK_FALSE(invalidity(*result));
    CHECK(areaOf(intersection(both, rest)) == 0);
  }
}

TEST_CASE("a buffer is an inscribed polygon of the circle") {
  const Line stop{at(0, 0)};
  const double circle = areaOf(buffered(stop, Metres{500}));
  const double corners = 128;
  CHECK(circle == Approx(corners / 2 * 500 * 500 * std::sin(2 * std::numbers::pi / corners)).epsilon(1e-5));
  const Line street{at(0, 0), at(1000, 0)};
  CHECK(areaOf(buffered(street, Metres{500})) == Approx(circle + 1000 * 1000).epsilon(1e-5));
  SECTION("a negative distance shrinks, down to nothing") {
    CHECK(areaOf(buffered(square(0, 0, 100), Metres{-10})) == 6400);
    CHECK(buffered(square(0, 0, 100), Metres{-60}).empty());
  }
}

TEST_CASE("what overlay cannot take is told") {
  CHECK_FALSE(invalidity(square(0, 0, 10)));
  const MultiPolygon bowtie{{{at(0, 0), at(10, 10), at(10, 0), at(0, 10)}, {}}};
  CHECK(invalidity(bowtie));
}

TEST_CASE("a hole without corners is no hole") {
  MultiPolygon shape = square(0, 0, 100);
  shape[0].holes.emplace_back();
  CHECK_FALSE(invalidity(shape));
  CHECK(areaOf(unionOf(shape, square(100, 0, 100))) == 20'000);
}

}  // namespace xuequ
