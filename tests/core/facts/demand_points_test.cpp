// SPDX-License-Identifier: Apache-2.0
#include "core/facts/demand_points.hpp"

#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

namespace {

PlanningUnit unitOf(MultiPolygon shape) {
  PlanningUnit unit;
  unit.centre = innerPoint(shape);
  unit.shape = std::move(shape);
  return unit;
}

BuildingRecord building(Point place, double weight = 1) {
  return {.shape = {}, .at = place, .weight = weight};
}

}  // namespace

TEST_CASE("demandPointsOf") {
  SECTION("buildings inside a unit are its points, weighted") {
    const std::vector units{unitOf(square(0, 0, 100))};
    const std::vector buildings{building(at(10, 10), 200), building(at(90, 90), 600)};
    const DemandPoints laid = demandPointsOf(units, buildings);
    REQUIRE(laid.points.size() == 2);
    CHECK(laid.points[PointId{0}].at == at(10, 10));
    CHECK(laid.points[PointId{1}].weight == 3 * laid.points[PointId{0}].weight);
    CHECK(laid.buildingsOutside == 0);
  }
  SECTION("a building on a shared border belongs to one unit, one in none is counted") {
    const std::vector units{unitOf(square(0, 0, 100)), unitOf(square(100, 0, 100))};
    const std::vector buildings{building(at(100, 50)), building(at(300, 50))};
    const DemandPoints laid = demandPointsOf(units, buildings);
    CHECK(laid.firstPoint == std::vector<std::int32_t>{0, 1, 2});
    CHECK(laid.points[PointId{0}].at == at(50, 50));  // the first unit has none and stands on its centre
    CHECK(laid.points[PointId{1}].at == at(100, 50));
    CHECK(laid.buildingsOutside == 1);
  }
  SECTION("buildings where nobody lives are no points") {
    const std::vector units{unitOf(square(0, 0, 100))};
    const std::vector buildings{building(at(10, 10), 0)};
    const DemandPoints laid = demandPointsOf(units, buildings);
    REQUIRE(laid.points.size() == 1);
    CHECK(laid.points[PointId{0}].at == at(50, 50));
    CHECK(laid.buildingsOutside == 0);
  }
  SECTION("without buildings there is a point for about 2 ha, nine at most") {
    const auto count = [](std::int32_t side) {
      return demandPointsOf(std::vector{unitOf(square(0, 0, side))}, {}).points.size();
    };
    CHECK(count(50) == 1);
    CHECK(count(141) == 1);
    CHECK(count(283) == 4);  // 8 ha
    CHECK(count(424) == 9);  // 18 ha
    CHECK(count(5000) == 9);
  }
  SECTION("a unit without a shape has its centre") {
    PlanningUnit unit;
    unit.centre = at(7, 7);
    const DemandPoints laid = demandPointsOf(std::vector{unit}, {});
    REQUIRE(laid.points.size() == 1);
    CHECK(laid.points[PointId{0}] == DemandPoint{at(7, 7), 1});
  }
  SECTION("all points of any shape are inside it, and there are one to nine") {
    const int seed = GENERATE(range(0, 100));
    CAPTURE(seed);
    Random random(seed);
    const MultiPolygon shape =
        normalised({{star(random, 3 + static_cast<std::size_t>(random.upTo(20)), 50'000), {}}});
    const DemandPoints laid = demandPointsOf(std::vector{unitOf(shape)}, {});
    CHECK(laid.points.size() >= 1);
    CHECK(laid.points.size() <= 9);
    for (const DemandPoint& point : laid.points) CHECK(contains(shape, point.at));
  }
}
