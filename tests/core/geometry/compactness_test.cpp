// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/compactness.hpp"

#include "core/geometry/overlay.hpp"
#include "core/geometry/shared_borders.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace xuequ;

namespace {

constexpr double kPi = std::numbers::pi;

MultiPolygon rectangle(std::int32_t width, std::int32_t height) {
  return {{{at(0, 0), at(width, 0), at(width, height), at(0, height)}, {}}};
}

}  // namespace

TEST_CASE("compactness of shapes worked by hand") {
  SECTION("a square: π/4, 2/π, 1") {
    const Compactness of = compactnessOf(square(0, 0, 100));
    CHECK(of.polsbyPopper == Approx(kPi / 4));
    CHECK(of.reock == Approx(2 / kPi));
    CHECK(of.hull == 1);
  }
  SECTION("three squares in a row: 4π·3/64, 3/(2.5π), 1") {
    const Compactness of = compactnessOf(rectangle(300, 100));
    CHECK(of.polsbyPopper == Approx(4 * kPi * 3 / 64));
    CHECK(of.reock == Approx(3 / (2.5 * kPi)));
    CHECK(of.hull == 1);
  }
  SECTION("an L of three squares: hull of 3.5") {
    const MultiPolygon bend = difference(square(0, 0, 200), square(100, 100, 100));
    const Compactness of = compactnessOf(bend);
    CHECK(of.polsbyPopper == Approx(4 * kPi * 3 / 64));
    CHECK(of.reock == Approx(3 / (2 * kPi)));
    CHECK(of.hull == Approx(3 / 3.5));
  }
  SECTION("two squares apart count as one shape: the circle and the hull go around both") {
    MultiPolygon pair = square(0, 0, 100);
    pair.push_back(square(200, 0, 100).front());
    const Compactness of = compactnessOf(pair);
    CHECK(of.polsbyPopper == Approx(4 * kPi * 2 / 64));
    CHECK(of.reock == Approx(2 / (2.5 * kPi)));
    CHECK(of.hull == Approx(2.0 / 3));
  }
  SECTION("a hole lengthens the border") {
    const MultiPolygon ring = difference(square(0, 0, 300), square(100, 100, 100));
    CHECK(compactnessOf(ring).polsbyPopper == Approx(4 * kPi * 8 / (16 * 16)));
    CHECK(compactnessOf(ring).hull == Approx(8.0 / 9));
  }
  SECTION("nothing has none") {
    CHECK(compactnessOf({}).polsbyPopper == 0);
    CHECK(compactnessOf({{{at(0, 0), at(1, 0), at(2, 0)}, {}}}).reock == 0);
  }
}

TEST_CASE("smallestCircle") {
  CHECK(smallestCircle({}).radius.count() == 0);
  CHECK(smallestCircle({at(3, 4)}).radius.count() == 0);
  CHECK(smallestCircle({at(0, 0), at(6, 8)}).radius.count() == Approx(5));
  CHECK(smallestCircle({at(0, 0), at(1, 0), at(9, 0), at(5, 0)}).radius.count() == Approx(4.5));
  CHECK(smallestCircle({at(0, 0), at(10, 0), at(5, 1)}).radius.count() == Approx(5));  // obtuse: two suffice
}

TEST_CASE("smallestCircle against all pairs and triples") {
  const int seed = GENERATE(range(1, 200));
  CAPTURE(seed);
  Random random(seed);
  const int range =
      seed % 3 == 0 ? 3 : 100'000;  // some on a coarse lattice: equal places, lines, equal circles
  std::vector<Point> points;
  for (int i = random.upTo(9); i >= 0; --i)
    points.push_back({static_cast<std::int32_t>(random.between(-range, range)),
                      static_cast<std::int32_t>(random.between(-range, range))});
  const Circle found = smallestCircle(points);
  const auto holdsAll = [&](double x, double y, double r) {
    for (const Point p : points)
      if (std::hypot(p.x - x, p.y - y) > r + 1e-4) return false;
    return true;
  };
  const double r = found.radius.count() * 100;
  CHECK(holdsAll(found.x, found.y, r));
  // No circle across two points or through three is smaller and holds all.
  for (const Point a : points)
    for (const Point b : points) {
      const double x = (a.x + b.x) / 2.0, y = (a.y + b.y) / 2.0, s = std::hypot(a.x - b.x, a.y - b.y) / 2;
      if (holdsAll(x, y, s)) CHECK(r <= s + 1e-3);
      for (const Point c : points) {
        const double d = 2.0 * static_cast<double>(turn(a, b, c));
        if (d == 0) continue;
        const double b2 = std::pow(b.x - a.x, 2) + std::pow(b.y - a.y, 2);
        const double c2 = std::pow(c.x - a.x, 2) + std::pow(c.y - a.y, 2);
        const double ux = ((c.y - a.y) * b2 - (b.y - a.y) * c2) / d;
        const double uy = ((b.x - a.x) * c2 - (c.x - a.x) * b2) / d;
        if (holdsAll(a.x + ux, a.y + uy, std::hypot(ux, uy))) CHECK(r <= std::hypot(ux, uy) + 1e-3);
      }
    }
}

TEST_CASE("the hull holds the shape, the circle holds the hull") {
  Random random(GENERATE(range(1, 40)));
  const MultiPolygon shape = normalised({{star(random, 30, 50'000), {}}});
  const Compactness of = compactnessOf(shape);
  CHECK(of.hull <= 1);
  CHECK(of.reock <= of.hull);
  CHECK(of.polsbyPopper <= 1);
  MultiPolygon moved = shape;
  for (Point& p : moved[0].outer) p = {1'000'000 - p.y, p.x - 2'000'000};  // turned by a right angle
  CHECK(compactnessOf(moved).polsbyPopper == Approx(of.polsbyPopper));
  CHECK(compactnessOf(moved).reock == Approx(of.reock));
  CHECK(compactnessOf(moved).hull == Approx(of.hull));
}

TEST_CASE("sharedBorders") {
  const auto shared = [](const std::vector<MultiPolygon>& shapes) {
    std::vector<const MultiPolygon*> pointers;
    for (const MultiPolygon& shape : shapes) pointers.push_back(&shape);
    return sharedBorders(pointers);
  };
  SECTION("a side, though one has a corner in the middle of it") {
    const auto borders =
        shared({square(0, 0, 100), square(100, 50, 100), square(100, -50, 100), square(300, 0, 10)});
    REQUIRE(borders.size() == 3);
    CHECK(borders[0].a == 0);
    CHECK(borders[0].b == 1);
    CHECK(borders[0].length.count() == 50);
    CHECK(borders[1].length.count() == 50);
    CHECK(borders[2].length.count() == 100);
  }
  SECTION("a slanted side, west and south of the origin") {
    const std::vector<MultiPolygon> halves{{{{at(-300, -300), at(0, -300), at(0, 0)}, {}}},
                                           {{{at(-300, -300), at(0, 0), at(-300, 0)}, {}}}};
    const auto borders = shared(halves);
    REQUIRE(borders.size() == 1);
    CHECK(borders[0].length.count() == Approx(300 * std::sqrt(2.0)));
  }
  SECTION("corners and parallels share nothing") {
    CHECK(shared({square(0, 0, 100), square(100, 100, 100)}).empty());
    CHECK(shared({square(0, 0, 100), {{{{10'001, 0}, {20'000, 0}, {20'000, 10'000}, {10'001, 10'000}}, {}}}})
              .empty());
  }
  SECTION("in a partition every border that is not the outline's is shared") {
    Random random(GENERATE(range(1, 20)));
    const Partition cells = triangulated(random, 5, 20'000);
    std::vector<MultiPolygon> shapes;
    double around = 0;
    for (const Ring& cell : cells.cells) shapes.push_back(normalised({{cell, {}}}));
    for (const MultiPolygon& shape : shapes) around += perimeter(shape).count();
    double twice = 0;
    for (const SharedBorder& border : shared(shapes)) twice += 2 * border.length.count();
    CHECK(twice == Approx(around - perimeter({{cells.outline, {}}}).count()));
  }
}
