// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/polygon.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;

namespace {

bool onSegment(Point a, Point b, Point p) {
  return turn(a, b, p) == 0 && std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x) &&
         std::min(a.y, b.y) <= p.y && p.y <= std::max(a.y, b.y);
}

bool meet(Point a, Point b, Point c, Point d) {
  const auto sign = [](std::int64_t t) { return (t > 0) - (t < 0); };
  return (sign(turn(a, b, c)) * sign(turn(a, b, d)) < 0 && sign(turn(c, d, a)) * sign(turn(c, d, b)) < 0) ||
         onSegment(a, b, c) || onSegment(a, b, d) || onSegment(c, d, a) || onSegment(c, d, b);
}

/// By the definition: edges that are not neighbours meet, or neighbours meet in more than their corner.
bool crossesByDefinition(const Ring& ring) {
  const std::size_t n = ring.size();
  const auto corner = [&](std::size_t i) { return ring[i % n]; };
  for (std::size_t i = 0; i < n; ++i) {
    if (onSegment(corner(i), corner(i + 1), corner(i + 2)) ||
        onSegment(corner(i + 1), corner(i + 2), corner(i)))
      return true;
    for (std::size_t j = i + 2; j < n; ++j)
      if (!(i == 0 && j == n - 1) && meet(corner(i), corner(i + 1), corner(j), corner(j + 1))) return true;
  }
  return false;
}

/// Teeth side by side, each as long as the comb.
Ring comb(std::int32_t teeth) {
  Ring ring;
  for (std::int32_t i = 0; i < teeth; ++i) {
    ring.push_back({0, 4 * i});
    ring.push_back({100'000, 4 * i + 1});
    ring.push_back({1, 4 * i + 2});
  }
  ring.push_back({-100, 4 * teeth});
  ring.push_back({-100, -100});
  return ring;
}

}  // namespace

TEST_CASE("selfCrossing") {
  SECTION("a square does not cross itself") { CHECK_FALSE(selfCrossing(square(0, 0, 10))); }
  SECTION("a figure of eight crosses itself in its middle") {
    CHECK(selfCrossing({{{{0, 0}, {100, 100}, {100, 0}, {0, 100}}, {}}}) == Point{50, 50});
  }
  SECTION("a ring that touches itself at a corner is found there") {
    CHECK(selfCrossing({{{{0, 0}, {50, 50}, {100, 0}, {100, 100}, {50, 50}, {0, 100}}, {}}}) ==
          Point{50, 50});
  }
  SECTION("a corner on a far edge is found") {
    CHECK(selfCrossing({{{{0, 0}, {100, 0}, {100, 100}, {50, 0}, {0, 100}}, {}}}) == Point{50, 0});
  }
  SECTION("a spike that comes back the same way is found") {
    CHECK(selfCrossing({{{{0, 0}, {100, 0}, {150, 0}, {100, 0}, {100, 100}}, {}}}).has_value());
  }
  SECTION("a hole may touch the outer ring but not cross it") {
    MultiPolygon shape = square(0, 0, 1);
    shape.front().holes = {{{0, 50}, {50, 80}, {50, 20}}};
    CHECK_FALSE(selfCrossing(shape));
    shape.front().holes = {{{-10, 50}, {50, 80}, {50, 20}}};
    CHECK(selfCrossing(shape).has_value());
  }
  SECTION("a crossing in the second part counts") {
    MultiPolygon shape = square(0, 0, 1);
    shape.push_back({{{500, 0}, {600, 100}, {600, 0}, {500, 100}}, {}});
    CHECK(selfCrossing(shape).has_value());
  }

  SECTION("agrees with the definition on small grids, where everything touches") {
    const int seed = GENERATE(range(0, 400));
    CAPTURE(seed);
    Random random(seed);
    Ring ring(3 + static_cast<std::size_t>(random.upTo(4)));
    for (Point& p : ring) p = {random.upTo(6), random.upTo(6)};
    const MultiPolygon shape = normalised({{ring, {}}});
    if (!shape.empty()) CHECK(selfCrossing(shape).has_value() == crossesByDefinition(shape.front().outer));
  }
  SECTION("agrees with the definition on long rings, whole and with two corners exchanged") {
    const int seed = GENERATE(range(0, 300));
    CAPTURE(seed);
    Random random(seed);
    Ring ring = star(random, 41 + static_cast<std::size_t>(random.upTo(60)), 100'000);
    if (seed % 3 != 0) {
      const std::size_t i = static_cast<std::size_t>(random.upTo(30));
      std::swap(ring[i], ring[i + 1 + static_cast<std::size_t>(random.upTo(9))]);
    }
    if (seed % 3 == 2) ring[20] = {ring[35].x, ring[35].y};
    const MultiPolygon shape = normalised({{ring, {}}});
    const bool crosses = crossesByDefinition(shape.front().outer);
    if (seed % 3 != 1) CHECK(crosses == (seed % 3 == 2));
    CHECK(selfCrossing(shape).has_value() == crosses);
  }
  SECTION("a comb of many long teeth takes no time to speak of") {
    Ring ring = comb(50'000);
    CHECK_FALSE(selfCrossing({{ring, {}}}));
    ring[30'001].y += 5;
    CHECK(selfCrossing({{ring, {}}}).has_value());
  }
}
