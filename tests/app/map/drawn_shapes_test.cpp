// SPDX-License-Identifier: Apache-2.0
#include "app/map/drawn_shapes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace xuequ::app {
namespace {

using gis::Shape;

const Shape kField{Shape::Kind::Area,
                   {{{10, 10}, {60, 10}, {60, 60}, {10, 60}}, {{30, 30}, {40, 30}, {40, 40}, {30, 40}}}};
const Shape kRoad{Shape::Kind::Line, {{{0, 80}, {100, 80}}}};
const Shape kWell{Shape::Kind::Place, {{{80, 30}}}};

QImage drawn(const std::vector<Shape>& shapes, int side = 100, double fineness = 1, bool dark = false) {
  return drawnShapes(shapes, {side, side}, fineness, paletteOf(dark));
}

int alphaAt(const QImage& image, int x, int y) { return image.pixelColor(x, y).alpha(); }

/// Rows of a column that a line was drawn over.
int widthAt(const QImage& image, int x) {
  int rows = 0;
  for (int y = 0; y < image.height(); ++y) rows += alphaAt(image, x, y) > 60 ? 1 : 0;
  return rows;
}

/// Of the same shapes on a finer screen.
std::vector<Shape> finer(std::vector<Shape> shapes, float by) {
  for (Shape& shape : shapes)
    for (auto& part : shape.parts)
      for (gis::Dot& dot : part) dot = {dot.x * by, dot.y * by};
  return shapes;
}

}  // namespace

TEST_CASE("drawnShapes") {
  const QImage image = drawn({kField, kRoad, kWell});

  SECTION("fills areas faintly, but not their holes, and leaves the rest free") {
    CHECK(alphaAt(image, 20, 20) > 15);
    CHECK(alphaAt(image, 20, 20) < 80);
    CHECK(alphaAt(image, 35, 35) == 0);
    CHECK(alphaAt(image, 90, 90) == 0);
  }
  SECTION("draws lines and places more strongly") {
    CHECK(alphaAt(image, 50, 79) + alphaAt(image, 50, 80) > 150);
    CHECK(alphaAt(image, 80, 30) > 150);
  }
  SECTION("draws lines twice as many pixels wide where pixels are half as large") {
    const QImage fine = drawn(finer({kRoad}, 4), 400, 4);
    const QImage plain = drawn({kRoad});
    CHECK(widthAt(fine, 200) >= 4);
    CHECK(widthAt(fine, 200) <= 6);
    CHECK(widthAt(plain, 50) <= 2);
  }
  SECTION("is dark on a light map and light on a dark one") {
    const QColor light = image.pixelColor(80, 30), dark = drawn({kWell}, 100, 1, true).pixelColor(80, 30);
    CHECK(light.lightnessF() + 0.2F < dark.lightnessF());
    CHECK(std::max({dark.red(), dark.green(), dark.blue()}) -
              std::min({dark.red(), dark.green(), dark.blue()}) <
          40);
  }
}

}  // namespace xuequ::app
