// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/point.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

TEST_CASE("Point") {
  SECTION("distances are in metres") {
    CHECK(distance({0, 0}, {300, 400}).count() == 5);
    CHECK(distance({7, 7}, {7, 7}).count() == 0);
  }
  SECTION("distances right across the grid do not overflow") {
    constexpr std::int32_t far = 2'000'000'000;
    CHECK(distance({-far, 0}, {far, 0}).count() == 40'000'000);
  }
  SECTION("turn is positive to the left, and exact at 10,000 km") {
    CHECK(turn({0, 0}, {10, 0}, {5, 1}) == 10);
    CHECK(turn({0, 0}, {10, 0}, {5, -1}) == -10);
    CHECK(turn({0, 0}, {1'000'000'000, 999'999'999}, {500'000'001, 500'000'000}) == -499'999'999);
  }
}

TEST_CASE("Box") {
  Box box;
  CHECK(box.empty());
  box.add(Point{3, 4});
  CHECK(box.contains({3, 4}));
  box.add(Box{{0, 0}, {1, 1}});
  CHECK(box == Box{{0, 0}, {3, 4}});
  SECTION("boxes that only touch overlap") {
    CHECK(box.overlaps({{3, 4}, {9, 9}}));
    CHECK_FALSE(box.overlaps({{4, 0}, {9, 9}}));
  }
  SECTION("an empty box adds nothing") {
    box.add(Box{});
    CHECK(box == Box{{0, 0}, {3, 4}});
  }
}
