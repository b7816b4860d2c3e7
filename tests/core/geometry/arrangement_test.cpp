// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/arrangement.hpp"

#include "core/geometry/linework.hpp"
#include "core/geometry/overlay.hpp"
#include "core/geometry/partition.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

namespace xuequ {
namespace {

std::vector<Line> ringsOf(const MultiPolygon& shape) {
  std::vector<Line> lines;
  addRings(shape, lines);
  return lines;
}

std::vector<const MultiPolygon*> shapesOf(const std::vector<LabelledShape>& labelled) {
  std::vector<const MultiPolygon*> shapes;
  for (const LabelledShape& shape : labelled) shapes.push_back(&shape.shape);
  return shapes;
}

double areaOf(const MultiPolygon& shape) { return area(shape).count(); }

}  // namespace

TEST_CASE("arranged") {
  SECTION("a line across a square makes two shapes that share it corner by corner") {
    auto lines = ringsOf(square(0, 0, 100));
    lines.push_back({at(50, -10), at(50, 110)});
    const auto shapes = arranged(lines, [](Point p) { return p.x < 5'000 ? 0 : 1; });
    REQUIRE(shapes.size() == 2);
    CHECK(areaOf(shapes[0].shape) == 5000);
    CHECK(areaOf(shapes[1].shape) == 5000);
    CHECK(isPartition(shapesOf(shapes)));
  }
  SECTION("faces of the same label grow together, and the line between them is forgotten") {
    auto lines = ringsOf(square(0, 0, 100));
    lines.push_back({at(50, -10), at(50, 110)});
    const auto shapes = arranged(lines, [](Point) { return 7; });
    REQUIRE(shapes.size() == 1);
    CHECK(shapes.front().shape.front().outer.size() == 4);
  }
  SECTION("a face within another is its hole") {
    auto lines = ringsOf(square(0, 0, 100));
    for (Line& line : ringsOf(square(25, 25, 50))) lines.push_back(std::move(line));
    const MultiPolygon inner = square(25, 25, 50);
    const auto shapes = arranged(lines, [&](Point p) { return contains(inner, p) ? 1 : 0; });
    REQUIRE(shapes.size() == 2);
    REQUIRE(shapes[0].shape.size() == 1);
    CHECK(shapes[0].shape.front().holes.size() == 1);
    CHECK(areaOf(shapes[0].shape) == 7500);
    CHECK(isPartition(shapesOf(shapes)));
  }
  SECTION("an island in the hole is a part of its own, and the hole stays with the shape around it") {
    auto lines = ringsOf(square(0, 0, 100));
    const MultiPolygon around = square(10, 10, 80), island{{{at(35, 25), at(75, 45), at(35, 65)}, {}}};
    for (const MultiPolygon* shape : {&around, &island})
      for (Line& line : ringsOf(*shape)) lines.push_back(std::move(line));
    const auto shapes = arranged(lines, [&](Point p) { return contains(around, p) && !contains(island, p); });
    REQUIRE(shapes.size() == 2);
    CHECK(areaOf(shapes[0].shape) == 10'000 - 6'400 + 800);
    CHECK(areaOf(shapes[1].shape) == 6'400 - 800);
    CHECK(isPartition(shapesOf(shapes)));
  }
  SECTION("a hole that touches the outer ring stays a hole, and parts that touch in a corner stay parts") {
    const MultiPolygon inner{{{at(0, 0), at(60, 30), at(30, 60)}, {}}};
    auto lines = ringsOf(square(0, 0, 100));
    for (Line& line : ringsOf(inner)) lines.push_back(std::move(line));
    const auto shapes = arranged(lines, [&](Point p) { return contains(inner, p) ? 1 : 0; });
    REQUIRE(shapes.size() == 2);
    for (const LabelledShape& shape : shapes) CHECK_FALSE(invalidity(shape.shape));
    CHECK(areaOf(shapes[0].shape) + areaOf(shapes[1].shape) == 10'000);
  }
  SECTION("what has no label is left out") {
    CHECK(arranged(ringsOf(square(0, 0, 100)), [](Point) { return kUnlabelled; }).empty());
  }
}

TEST_CASE("stars laid over each other make a partition that loses nothing") {
  const int seed = GENERATE(range(1, 60));
  Random random(seed);
  CAPTURE(seed);
  std::vector<MultiPolygon> stars;
  std::vector<Line> lines;
  MultiPolygon all;
  for (int i = 0; i < 5; ++i) {
    Ring ring = star(random, 12, 40'000);
    const Point by{static_cast<std::int32_t>(random.between(-20'000, 20'000)),
                   static_cast<std::int32_t>(random.between(-20'000, 20'000))};
    for (Point& p : ring) p = {p.x + by.x, p.y + by.y};
    stars.push_back(normalised({{ring, {}}}));
    addRings(stars.back(), lines);
    all = i == 0 ? stars.back() : unionOf(all, stars.back());
  }
  const auto shapes = arranged(lines, [&](Point p) {
    for (std::size_t i = 0; i < stars.size(); ++i)
      if (contains(stars[i], p)) return static_cast<std::int32_t>(i);
    return kUnlabelled;
  });
  CHECK(isPartition(shapesOf(shapes)));
  double sum = 0;
  for (const LabelledShape& shape : shapes) {
    CHECK_FALSE(invalidity(shape.shape));
    sum += areaOf(shape.shape);
  }
  CHECK(sum == Approx(areaOf(all)).epsilon(1e-5));
}

}  // namespace xuequ
