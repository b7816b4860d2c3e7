// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/polygon.hpp"

#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace xuequ;

namespace {

/// A square of 100 m with a square hole of 50 m in its middle.
MultiPolygon frame() {
  MultiPolygon shape = square(0, 0, 100);
  shape.front().holes.push_back({at(25, 25), at(25, 75), at(75, 75), at(75, 25)});
  return shape;
}

/// Open to the east: its centre of area lies in the opening.
MultiPolygon horseshoe() {
  return {
      {{at(0, 0), at(90, 0), at(90, 10), at(10, 10), at(10, 90), at(90, 90), at(90, 100), at(0, 100)}, {}}};
}

std::int64_t owners(const Partition& partition, Point p) {
  return std::ranges::count_if(partition.cells, [&](const Ring& cell) { return contains(cell, p); });
}

}  // namespace

TEST_CASE("polygon measures") {
  SECTION("area leaves holes out") {
    CHECK(area(square(0, 0, 100)).count() == 10'000);
    CHECK(area(frame()).count() == 7'500);
  }
  SECTION("perimeter counts holes in") { CHECK(perimeter(frame()).count() == 400 + 200); }
  SECTION("length of a line is not closed") {
    const Line line{at(0, 0), at(3, 4), at(3, 14)};
    CHECK(length(line).count() == 15);
  }
  SECTION("doubleArea is negative for a clockwise ring") {
    CHECK(doubleArea({{0, 0}, {0, 1}, {1, 1}, {1, 0}}) == -2);
    CHECK(doubleArea({}) == 0);
  }
  SECTION("the box spans all parts") {
    MultiPolygon two = square(0, 0, 10);
    two.push_back(square(50, 60, 10).front());
    CHECK(boxOf(two) == Box{at(0, 0), at(60, 70)});
    CHECK(boxOf(MultiPolygon{}).empty());
  }
}

TEST_CASE("contains") {
  SECTION("a square has its south and west sides and not the others") {
    const Ring ring = square(0, 0, 1).front().outer;
    CHECK(contains(ring, {0, 0}));
    CHECK(contains(ring, {0, 50}));
    CHECK(contains(ring, {50, 0}));
    CHECK_FALSE(contains(ring, {100, 50}));
    CHECK_FALSE(contains(ring, {50, 100}));
    CHECK_FALSE(contains(ring, {100, 100}));
  }
  SECTION("which way a ring turns does not matter") {
    Ring ring = square(0, 0, 1).front().outer;
    std::ranges::reverse(ring);
    CHECK(contains(ring, {0, 0}));
    CHECK_FALSE(contains(ring, {100, 100}));
  }
  SECTION("a hole is outside") {
    CHECK_FALSE(contains(frame(), at(50, 50)));
    CHECK(contains(frame(), at(10, 10)));
  }
  SECTION("a hole and what fills it share no point and leave none out") {
    const MultiPolygon filling = square(25, 25, 50);
    for (std::int32_t x = 20; x <= 80; ++x)
      for (std::int32_t y = 20; y <= 80; ++y)
        REQUIRE(contains(frame(), at(x, y)) != contains(filling, at(x, y)));
  }

  SECTION("every point of a partition has exactly one owner") {
    const int seed = GENERATE(range(0, 60));
    CAPTURE(seed);
    Random random(seed);
    const auto spacing = static_cast<std::int32_t>(random.between(4, 60));
    const Partition partition =
        seed % 2 == 0 ? wiggledGrid(random, 6, spacing) : triangulated(random, 6, spacing);
    std::vector<Point> points = partition.corners;
    for (const Ring& cell : partition.cells)
      points.push_back({(cell[0].x + cell[1].x) / 2, (cell[0].y + cell[1].y) / 2});
    for (int i = 0; i < 500; ++i)
      points.push_back({static_cast<std::int32_t>(random.between(-5, 6 * spacing + 5)),
                        static_cast<std::int32_t>(random.between(-5, 6 * spacing + 5))});
    for (const Point p : points) {
      CAPTURE(p.x, p.y);
      REQUIRE(owners(partition, p) == (contains(partition.outline, p) ? 1 : 0));
    }
  }
}

TEST_CASE("centroid") {
  CHECK(centroid(square(10, 20, 100)) == at(60, 70));
  SECTION("weighs parts by area and takes holes off") {
    MultiPolygon two = square(0, 0, 10);
    two.push_back(square(30, 0, 20).front());
    // (5·100 + 40·400) / 500 = 33, (5·100 + 10·400) / 500 = 9
    CHECK(centroid(two) == at(33, 9));
    CHECK(centroid(frame()) == at(50, 50));
  }
  SECTION("is that of the corners where there is no area") {
    CHECK(centroid({{{at(0, 0), at(10, 20)}, {}}}) == at(5, 10));
  }
  SECTION("holds far from the origin") {
    CHECK(centroid(square(9'000'000, -9'000'000, 100)) == at(9'000'050, -8'999'950));
  }
}

TEST_CASE("innerPoint") {
  SECTION("is the centre of area where that is inside") {
    CHECK(innerPoint(square(0, 0, 100)) == at(50, 50));
  }
  SECTION("is inside a frame and a horseshoe, whose centres are not") {
    CHECK(contains(frame(), innerPoint(frame())));
    CHECK(contains(horseshoe(), innerPoint(horseshoe())));
  }
  SECTION("is in the largest part") {
    MultiPolygon two = square(0, 0, 10);
    two.push_back(square(500, 0, 20).front());
    CHECK(innerPoint(two) == at(510, 10));
  }
  SECTION("is inside any star, with and without a hole") {
    const int seed = GENERATE(range(0, 200));
    CAPTURE(seed);
    Random random(seed);
    MultiPolygon shape =
        normalised({{star(random, 3 + static_cast<std::size_t>(random.upTo(30)), 10'000), {}}});
    CHECK(contains(shape, innerPoint(shape)));
    shape.front().holes.push_back({{-200, -200}, {-200, 200}, {200, 200}, {200, -200}});
    CHECK(contains(shape, innerPoint(shape)));
  }
}

TEST_CASE("normalised") {
  SECTION("turns outer rings counter-clockwise and holes clockwise") {
    MultiPolygon shape = frame();
    std::ranges::reverse(shape.front().outer);
    std::ranges::reverse(shape.front().holes.front());
    const MultiPolygon result = normalised(shape);
    CHECK(doubleArea(result.front().outer) > 0);
    CHECK(doubleArea(result.front().holes.front()) < 0);
  }
  SECTION("drops repeated corners, the closing one among them") {
    const MultiPolygon shape{{{at(0, 0), at(1, 0), at(1, 0), at(1, 1), at(0, 0)}, {}}};
    CHECK(normalised(shape) == MultiPolygon{{{at(0, 0), at(1, 0), at(1, 1)}, {}}});
  }
  SECTION("drops what is no ring") {
    MultiPolygon shape = square(0, 0, 10);
    shape.front().holes.push_back({at(1, 1), at(2, 2), at(1, 1)});
    shape.push_back({{at(5, 5)}, {}});
    CHECK(normalised(shape) == square(0, 0, 10));
  }
}

TEST_CASE("distanceToLine") {
  const Line line{at(0, 0), at(100, 0), at(100, 100)};
  CHECK(distanceToLine(at(50, 30), line).count() == 30);
  CHECK(distanceToLine(at(140, 130), line).count() == 50);
  SECTION("closed, the line goes back to its start") {
    CHECK(distanceToLine(at(0, 100), line).count() == 100);
    CHECK(distanceToLine(at(0, 100), line, true).count() == Approx(100 / std::sqrt(2.0)));
  }
}
