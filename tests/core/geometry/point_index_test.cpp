// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/point_index.hpp"

#include "tests/support/random.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace xuequ;

TEST_CASE("PointIndex") {
  SECTION("is empty without points") {
    const PointIndex index({});
    CHECK(index.nearest({0, 0}, 3).empty());
    CHECK(index.within({{-1, -1}, {1, 1}}).empty());
  }
  SECTION("takes the first of equally near points") {
    const std::vector<Point> points{{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    CHECK(PointIndex(points).nearest({0, 0}, 2) == std::vector<std::int32_t>{0, 1});
  }
  SECTION("a box has its sides") {
    const std::vector<Point> points{{0, 0}, {5, 5}, {6, 5}};
    CHECK(PointIndex(points).within({{0, 0}, {5, 5}}) == std::vector<std::int32_t>{0, 1});
  }

  SECTION("finds what looking at every point finds") {
    const int seed = GENERATE(range(0, 40));
    CAPTURE(seed);
    Random random(seed);
    const auto place = [&] { return Point{random.upTo(30), random.upTo(30)}; };
    std::vector<Point> points(1 + static_cast<std::size_t>(random.upTo(300)));
    for (Point& p : points) p = place();
    const PointIndex index(points);

    const Point from = place();
    const std::size_t count = 1 + static_cast<std::size_t>(random.upTo(20));
    std::vector<std::int32_t> expected(points.size());
    std::iota(expected.begin(), expected.end(), 0);
    std::ranges::stable_sort(
        expected, {}, [&](std::int32_t i) { return distance(points[static_cast<std::size_t>(i)], from); });
    expected.resize(std::min(count, expected.size()));
    CHECK(index.nearest(from, count) == expected);

    Box box;
    box.add(place());
    box.add(place());
    std::vector<std::int32_t> inside;
    for (std::size_t i = 0; i < points.size(); ++i)
      if (box.contains(points[i])) inside.push_back(static_cast<std::int32_t>(i));
    CHECK(index.within(box) == inside);
  }
}
