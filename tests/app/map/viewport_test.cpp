// SPDX-License-Identifier: Apache-2.0
#include "app/tools/viewport.hpp"

#include "tests/support/random.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

namespace {

Viewport anyView(Random& random) {
  return {.width = static_cast<double>(random.between(200, 3000)),
          .height = static_cast<double>(random.between(200, 2000)),
          .centreX = static_cast<double>(random.between(-5'000'000, 5'000'000)),
          .centreY = static_cast<double>(random.between(-5'000'000, 5'000'000)),
          .metresPerPixel = static_cast<double>(random.between(10, 20'000)) / 100};
}

Point anyPoint(Random& random) {
  return {static_cast<std::int32_t>(random.between(-9'000'000, 9'000'000)),
          static_cast<std::int32_t>(random.between(-9'000'000, 9'000'000))};
}

void checkSame(ScreenPoint a, ScreenPoint b) {
  CHECK(a.x == Approx(b.x).margin(1e-6));
  CHECK(a.y == Approx(b.y).margin(1e-6));
}

}  // namespace

TEST_CASE("Viewport") {
  const Viewport view{.width = 800, .height = 600, .centreX = 10'000, .centreY = 20'000, .metresPerPixel = 2};

  SECTION("puts its centre in the middle, north up, two metres to a pixel") {
    checkSame(view.toScreen({10'000, 20'000}), {400, 300});
    checkSame(view.toScreen({10'000 + 20'000, 20'000}), {500, 300});
    checkSame(view.toScreen({10'000, 20'000 + 20'000}), {400, 200});
  }
  SECTION("sees as far as its corners") {
    CHECK(view.visible() == Box{{10'000 - 80'000, 20'000 - 60'000}, {10'000 + 80'000, 20'000 + 60'000}});
  }
  SECTION("gives every grid point back") {
    Random random(1);
    for (int i = 0; i < 200; ++i) {
      const Viewport any = anyView(random);
      const Point p = anyPoint(random);
      CHECK(any.toWorld(any.toScreen(p)) == p);
    }
  }
  SECTION("keeps the place under the pointer while it zooms, unless that is as near or far as it goes") {
    Random random(2);
    for (int i = 0; i < 200; ++i) {
      const Viewport any = anyView(random);
      const Point p = anyPoint(random);
      const ScreenPoint at = any.toScreen(p);
      checkSame(any.zoomedAt(at, 1.7).toScreen(p), at);
      checkSame(any.zoomedAt(at, 1e9).toScreen(p), at);
      CHECK(any.zoomedAt(at, 1e9).metresPerPixel == Viewport::kNearest);
      CHECK(any.zoomedAt(at, 1e-9).metresPerPixel == Viewport::kFarthest);
    }
  }
  SECTION("moves what it shows with the pointer") {
    const ScreenPoint before = view.toScreen({0, 0});
    checkSame(view.panned(30, -12).toScreen({0, 0}), {before.x + 30, before.y - 12});
  }
  SECTION("fits a box with its margin on all sides") {
    Random random(3);
    for (int i = 0; i < 100; ++i) {
      Box box;
      box.add(anyPoint(random));
      box.add(anyPoint(random));
      const Viewport any = fitted(box, 900, 500, 20);
      const ScreenPoint upperLeft = any.toScreen({box.low.x, box.high.y}),
                        lowerRight = any.toScreen({box.high.x, box.low.y});
      CHECK(upperLeft.x >= 20 - 1e-6);
      CHECK(upperLeft.y >= 20 - 1e-6);
      CHECK(lowerRight.x <= 880 + 1e-6);
      CHECK(lowerRight.y <= 480 + 1e-6);
    }
  }
  SECTION("shows a kilometre where there is nothing to fit") {
    CHECK(fitted({}, 1000, 1000, 0).metresPerPixel == Approx(1));
  }
}
