// SPDX-License-Identifier: Apache-2.0
#include "app/map/access_classes.hpp"

#include "app/map/palette.hpp"

#include <catch2/catch.hpp>

using namespace xuequ::app;

TEST_CASE("accessClass") {
  CHECK(accessClass(0) == 0);
  CHECK(accessClass(0.01) == 1);
  CHECK(accessClass(0.5) == 2);
  CHECK(accessClass(1) == 3);
  CHECK(accessClass(1.49) == 4);
  CHECK(accessClass(1.5) == 5);
  for (const bool dark : {false, true}) CHECK(paletteOf(dark).access.size() == kAccessClasses);
}
