// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/cells.hpp"

#include "core/geometry/overlay.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;

TEST_CASE("cells of one label make one shape, by hand") {
  const Box box{{0, 0}, at(300, 100)};
  const CellMap cells(std::vector{at(50, 50), at(150, 50), at(250, 50)}, box, Metres{1000});
  CHECK(cells.siteAt(at(99, 0)) == 0);
  CHECK(cells.siteAt(at(101, 0)) == 1);
  CHECK(area(cells.shapeOf(std::vector{0, 1})).count() == 20'000);
  CHECK(cells.shapeOf(std::vector{0, 2}).size() == 2);
  CHECK(cells.shapeOf({}).empty());
  const auto shapes = cells.shapesOf(std::vector{4, kUnlabelled, 4}, square(0, 0, 100));
  REQUIRE(shapes.size() == 1);
  CHECK(shapes[0].label == 4);
  CHECK(shapes[0].shape == square(0, 0, 100));
}

TEST_CASE("cells far from their site end at a square about it") {
  const CellMap cells(std::vector{at(500, 500)}, {{0, 0}, at(1000, 1000)}, Metres{50});
  CHECK(area(cells.shapeOf(std::vector{0})).count() == 10'000);
}

TEST_CASE("shapes of labels hold their sites, and are a partition of the land") {
  const int seed = GENERATE(range(0, 60));
  CAPTURE(seed);
  Random random(seed);
  // Anywhere, or on a lattice where many are equally near.
  const std::int32_t grain = seed % 2 == 0 ? 1 : 2'500;
  const auto somewhere = [&] { return static_cast<std::int32_t>(random.between(0, 30'000 / grain)) * grain; };
  std::vector<Point> sites;
  std::vector<std::int32_t> labels;
  for (int i = 0; i < 120; ++i) {
    sites.push_back({somewhere(), somewhere()});
    labels.push_back(static_cast<std::int32_t>(random.between(-1, 3)));
  }
  const MultiPolygon land = square(0, 0, 300);
  const CellMap cells(sites, boxOf(land), Metres{1e6});
  const auto shapes = cells.shapesOf(labels, land);
  double sum = 0;
  for (const auto& [label, shape] : shapes) {
    sum += area(shape).count();
    CHECK_FALSE(invalidity(shape));
    std::vector<std::int32_t> of;
    for (std::size_t i = 0; i < sites.size(); ++i)
      if (labels[i] == label) of.push_back(static_cast<std::int32_t>(i));
    CHECK(area(cells.shapeOf(of)).count() == Approx(area(shape).count()).margin(1));
    for (std::size_t i = 0; i < sites.size(); ++i) {
      const auto near = [&](Point p) { return p != sites[i] && distance(p, sites[i]) < Metres{0.1}; };
      const bool border = sites[i].x % 30'000 == 0 || sites[i].y % 30'000 == 0;
      if (border || std::ranges::any_of(sites, near)) continue;
      if (cells.siteAt(sites[i]) == static_cast<std::int32_t>(i))
        CHECK(contains(shape, sites[i]) == (labels[i] == label));
    }
  }
  double unlabelled = 0;
  const auto rings = powerCells(
      [&] {
        std::vector<PowerSite> power;
        for (const Point p : sites) power.push_back({p, 0});
        return power;
      }(),
      boxOf(land));
  for (std::size_t i = 0; i < sites.size(); ++i)
    if (labels[i] < 0) unlabelled += static_cast<double>(doubleArea(rings[i])) / 20'000;
  CHECK(sum + unlabelled == Approx(90'000).margin(2));
}
