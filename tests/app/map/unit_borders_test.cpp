// SPDX-License-Identifier: Apache-2.0
#include "app/map/unit_borders.hpp"

#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;
using namespace xuequ::app;

namespace {

IdVector<UnitId, PlanningUnit> units(const std::vector<MultiPolygon>& shapes) {
  IdVector<UnitId, PlanningUnit> result;
  for (const MultiPolygon& shape : shapes) {
    PlanningUnit unit;
    unit.shape = normalised(shape);
    result.push_back(unit);
  }
  return result;
}

double metresBetween(const std::vector<UnitBorder>& borders, UnitId a, UnitId b) {
  double sum = 0;
  for (const UnitBorder& border : borders)
    if (border.right && std::minmax(border.left, *border.right) == std::minmax(a, b))
      sum += length(border.line).count();
  return sum;
}

}  // namespace

TEST_CASE("unitBorders") {
  SECTION("a shared side comes once, the rest belongs to one unit alone") {
    const auto borders = unitBorders(units({square(0, 0, 100), square(100, 0, 100)}));
    REQUIRE(borders.size() == 3);
    CHECK(metresBetween(borders, UnitId{0}, UnitId{1}) == Approx(100));
    const auto alone =
        std::count_if(borders.begin(), borders.end(), [](const UnitBorder& b) { return !b.right; });
    CHECK(alone == 2);
  }
  SECTION("where corners differ the unit across is still found, from both sides") {
    const auto borders = unitBorders(units({square(0, 0, 100), square(100, 0, 50), square(100, 50, 50)}));
    CHECK(metresBetween(borders, UnitId{0}, UnitId{1}) > 0);
    CHECK(metresBetween(borders, UnitId{1}, UnitId{2}) == Approx(50));
  }
  SECTION("units on the two sides of a road are neighbours, each with its own side") {
    CHECK(metresBetween(unitBorders(units({square(0, 0, 100), square(130, 0, 100)})), UnitId{0}, UnitId{1}) ==
          Approx(200));
  }
  SECTION("units that lie farther apart have no neighbours") {
    for (const UnitBorder& border : unitBorders(units({square(0, 0, 100), square(160, 0, 100)})))
      CHECK(!border.right);
  }
  SECTION("in a partition, borders add up to the sides: inner ones once, the outline once") {
    Random random(GENERATE(range(1, 21)));
    const Partition partition = wiggledGrid(random, 5, 1'000);
    std::vector<MultiPolygon> shapes;
    double sides = 0;
    for (const Ring& cell : partition.cells) {
      shapes.push_back({Polygon{cell, {}}});
      sides += perimeter(shapes.back()).count();
    }
    const double outline = perimeter({Polygon{partition.outline, {}}}).count();
    double inner = 0, outer = 0;
    for (const UnitBorder& border : unitBorders(units(shapes)))
      (border.right ? inner : outer) += length(border.line).count();
    CHECK(outer == Approx(outline));
    CHECK(inner == Approx((sides - outline) / 2));
  }
}
