// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/box_tree.hpp"

#include "tests/support/random_world.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

namespace {

Box randomBox(test::Dice& dice, int widest) {
  Box box;
  if (dice.oneIn(10)) return box;
  box.add(Point{dice.between(-1000, 1000), dice.between(-1000, 1000)});
  box.add(Point{box.low.x + dice.between(0, widest), box.low.y + dice.between(0, widest)});
  return box;
}

std::vector<std::uint32_t> oneByOne(const std::vector<Box>& boxes, const Box& wanted) {
  std::vector<std::uint32_t> found;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    if (!boxes[i].empty() && boxes[i].overlaps(wanted)) found.push_back(static_cast<std::uint32_t>(i));
  return found;
}

}  // namespace

TEST_CASE("BoxTree") {
  SECTION("of no boxes finds nothing") {
    CHECK(BoxTree().in({{0, 0}, {9, 9}}).empty());
    CHECK(BoxTree(std::vector<Box>(3)).in({{0, 0}, {9, 9}}).empty());
  }
  SECTION("finds what looking at each box finds, in the same order") {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
      test::Dice dice(seed);
      std::vector<Box> boxes(static_cast<std::size_t>(dice.between(1, 700)));
      for (Box& box : boxes) box = randomBox(dice, dice.oneIn(20) ? 2000 : 60);
      const BoxTree tree(boxes);
      for (int i = 0; i < 30; ++i) {
        const Box wanted = randomBox(dice, dice.oneIn(5) ? 4000 : 200);
        if (!wanted.empty()) REQUIRE(tree.in(wanted) == oneByOne(boxes, wanted));
        const Point place{dice.between(-1000, 1000), dice.between(-1000, 1000)};
        REQUIRE(tree.at(place) == oneByOne(boxes, {place, place}));
      }
      CHECK(tree.in({{-1000, -1000}, {4000, 4000}}) == oneByOne(boxes, {{-1000, -1000}, {4000, 4000}}));
    }
  }
}
