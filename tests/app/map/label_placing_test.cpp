// SPDX-License-Identifier: Apache-2.0
#include "app/map/label_placing.hpp"

#include "tests/support/random.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("LabelPlacing") {
  LabelPlacing placing(QRectF(0, 0, 200, 100));

  SECTION("prefers the right, and gives way to what is there") {
    const QPointF at(100, 50);
    const QSizeF size(40, 12);
    CHECK(placing.takeBeside(at, 10, size) == QRectF(110, 44, 40, 12));
    CHECK(placing.takeBeside(at, 10, size) == QRectF(50, 44, 40, 12));
  }
  SECTION("takes nothing that would leave the frame or cover a symbol") {
    CHECK_FALSE(placing.take(QRectF(190, 10, 20, 10)));
    placing.block(QRectF(0, 0, 50, 50));
    CHECK_FALSE(placing.take(QRectF(40, 40, 20, 10)));
    CHECK(placing.take(QRectF(60, 60, 20, 10)));
  }
  SECTION("however many labels ask, those placed do not overlap") {
    Random random(9);
    std::vector<QRectF> placed;
    for (int i = 0; i < 200; ++i) {
      const QPointF at(random.upTo(200), random.upTo(100));
      if (const auto box = placing.takeBeside(at, 4, QSizeF(10 + random.upTo(30), 10)))
        placed.push_back(*box);
    }
    REQUIRE(placed.size() > 10);
    CHECK(placed.size() < 200);
    for (std::size_t i = 0; i < placed.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(placed[i].intersects(placed[j]));
  }
}
