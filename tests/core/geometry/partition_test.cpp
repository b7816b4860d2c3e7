// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/partition.hpp"

#include "core/geometry/overlay.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

namespace xuequ {
namespace {

/// West and east of a street, with a square island in the east one.
struct Street {
  MultiPolygon west{{{at(0, 0), at(100, 0), at(100, 50), at(100, 100), at(0, 100)}, {}}};
  MultiPolygon east{{{at(100, 0), at(200, 0), at(200, 100), at(100, 100), at(100, 50)},
                     {{at(120, 40), at(120, 60), at(140, 60), at(140, 40)}}}};
  MultiPolygon island{{{at(120, 40), at(140, 40), at(140, 60), at(120, 60)}, {}}};
  [[nodiscard]] std::vector<const MultiPolygon*> shapes() const { return {&west, &east, &island}; }
  [[nodiscard]] MoveOutcome moved(Point from, Point to) const {
    const CornerMove move{from, to};
    return withMovedCorners(shapes(), {&move, 1});
  }
};

}  // namespace

TEST_CASE("isPartition") {
  const Street street;
  CHECK(isPartition(street.shapes()));
  SECTION("not with a corner that only one side has") {
    const MultiPolygon west = square(0, 0, 100);
    const std::vector shapes{&west, &street.east, &street.island};
    CHECK_FALSE(isPartition(shapes));
  }
  SECTION("not with one within another, nor with the same twice, nor overlapping") {
    const MultiPolygon big = square(0, 0, 300), small = square(50, 50, 10), beside = square(290, 20, 50);
    CHECK_FALSE(isPartition(std::vector{&big, &small}));
    CHECK_FALSE(isPartition(std::vector{&big, &big}));
    CHECK_FALSE(isPartition(std::vector{&big, &beside}));
  }
}

TEST_CASE("a part too thin to hold a grid point lies in no other shape") {
  const MultiPolygon thin{{{{0, 0}, {0, 2'000}, {-1, 0}}, {}}},
      east{{{{0, 0}, {900, 0}, {900, 2'000}, {0, 2'000}}, {}}};
  CHECK(isPartition(std::vector{&thin, &east}));
}

TEST_CASE("withMovedCorners") {
  const Street street;
  SECTION("moves the border of both shapes, and says what was swept") {
    const auto outcome = street.moved(at(100, 50), at(110, 50));
    REQUIRE_FALSE(outcome.fault);
    REQUIRE(outcome.moved.size() == 2);
    CHECK(area(outcome.moved[0].after).count() == 10'500);
    CHECK(area(outcome.moved[1].after).count() == 9'100);
    CHECK(contains(outcome.moved[0].swept.front(), at(104, 50)));
    CHECK_FALSE(contains(outcome.moved[0].swept.front(), at(99, 50)));
  }
  SECTION("refuses what is no corner") {
    CHECK(street.moved(at(100, 51), at(110, 50)).fault == MoveFault::NoCorner);
  }
  SECTION("refuses a border that would cross or touch another") {
    CHECK(street.moved(at(100, 50), at(130, 50)).fault == MoveFault::Crosses);
    CHECK(street.moved(at(100, 50), at(120, 50)).fault == MoveFault::Crosses);
    CHECK(street.moved(at(100, 50), at(120, 40)).fault == MoveFault::Crosses);
  }
  SECTION("refuses to jump over an island") {
    const auto outcome = street.moved(at(100, 50), at(195, 50));
    REQUIRE(outcome.fault);
    CHECK(outcome.moved.empty());
  }
  SECTION("refuses to jump over a hole of its own that no other shape fills") {
    const MultiPolygon ring{{{at(0, 0), at(100, 0), at(100, 100), at(0, 100)},
                             {{at(20, 40), at(20, 60), at(40, 60), at(40, 40)}}}};
    const std::vector shapes{&ring};
    const CornerMove moves[] = {{at(0, 0), at(60, 0)}, {at(0, 100), at(60, 100)}};
    CHECK(withMovedCorners(shapes, moves).fault == MoveFault::Overturns);
    const CornerMove less[] = {{at(0, 0), at(10, 0)}, {at(0, 100), at(10, 100)}};
    CHECK_FALSE(withMovedCorners(shapes, less).fault);
  }
  SECTION("refuses to turn a shape inside out") {
    const MultiPolygon alone{{{at(0, 0), at(100, 0), at(50, 50)}, {}}};
    const CornerMove move{at(50, 50), at(50, -50)};
    CHECK(withMovedCorners(std::vector{&alone}, {&move, 1}).fault == MoveFault::Overturns);
  }
}

TEST_CASE("random moves keep a triangulated square a partition of the same area") {
  const int seed = GENERATE(range(1, 41));
  CAPTURE(seed);
  Random random(seed);
  const Partition partition = triangulated(random, 5, 10'000);
  std::vector<MultiPolygon> shapes;
  for (const Ring& cell : partition.cells) shapes.push_back(normalised({{cell, {}}}));
  int done = 0;
  for (int i = 0; i < 150; ++i) {
    std::vector<const MultiPolygon*> all;
    for (const MultiPolygon& shape : shapes) all.push_back(&shape);
    const Ring& ring =
        shapes[static_cast<std::size_t>(random.upTo(static_cast<int>(shapes.size()) - 1))].front().outer;
    const Point from = ring[static_cast<std::size_t>(random.upTo(static_cast<int>(ring.size()) - 1))];
    const Point to{from.x + static_cast<std::int32_t>(random.between(-9'000, 9'000)),
                   from.y + static_cast<std::int32_t>(random.between(-9'000, 9'000))};
    const CornerMove move{from, to};
    const auto outcome = withMovedCorners(all, {&move, 1});
    if (outcome.fault) continue;
    ++done;
    for (const MovedShape& moved : outcome.moved) {
      const Point probe = innerPoint(moved.after);
      int sides = 0;
      for (const Ring& swept : moved.swept) sides += contains(swept, probe) ? 1 : 0;
      CHECK(contains(shapes[moved.shape], probe) == (sides % 2 == 0));
    }
    for (const MovedShape& moved : outcome.moved) shapes[moved.shape] = moved.after;
    std::vector<const MultiPolygon*> now;
    for (const MultiPolygon& shape : shapes) now.push_back(&shape);
    REQUIRE(isPartition(now));
  }
  CHECK(done > 0);
  for (const MultiPolygon& shape : shapes) CHECK_FALSE(invalidity(shape));
}

}  // namespace xuequ
