// SPDX-License-Identifier: Apache-2.0
#include "gis/source/crs.hpp"

#include <catch2/catch.hpp>

namespace xuequ::gis {

TEST_CASE("metricGrid") {
  SECTION("keeps the code of a projected CRS") {
    const auto grid = metricGrid("EPSG:4548", 460000, 3912000).value();
    CHECK(grid.crs == "EPSG:4548");
    CHECK(grid.originEast == 460000);
  }
  SECTION("makes metres of feet") {
    const auto grid = metricGrid("EPSG:2924", 0, 0).value();
    const auto there = Projection::between("EPSG:2924", grid.crs).value();
    const auto [east, north] = there(11765618.437, 7048564.330).value();
    CHECK(east == Approx(11765618.437 * 1200.0 / 3937.0).epsilon(1e-9));
    CHECK(north == Approx(7048564.330 * 1200.0 / 3937.0).epsilon(1e-9));
  }
  SECTION("refuses degrees and Web Mercator, in which no length is right") {
    CHECK(metricGrid("EPSG:4326", 0, 0).error().code == ErrorCode::CrsNotMetric);
    CHECK(metricGrid("EPSG:3857", 0, 0).error().code == ErrorCode::CrsNotMetric);
    CHECK(metricGrid("EPSG:3395", 0, 0).error().code == ErrorCode::CrsNotMetric);
  }
  SECTION("refuses what nobody knows, and names that are addresses") {
    CHECK(metricGrid("EPSG:999999", 0, 0).error().code == ErrorCode::CrsUnknown);
    CHECK(metricGrid("", 0, 0).error().code == ErrorCode::CrsUnknown);
    CHECK(metricGrid("http://localhost/crs", 0, 0).error().code == ErrorCode::CrsUnknown);
    CHECK(metricGrid("/etc/passwd", 0, 0).error().code == ErrorCode::CrsUnknown);
  }
}

TEST_CASE("metricCrsFor") {
  CHECK(metricCrsFor(116.58, 35.33) == "EPSG:32650");
  CHECK(metricCrsFor(-76.7, 39.2) == "EPSG:32618");
  CHECK(metricCrsFor(20.4, -34.0) == "EPSG:32734");
  CHECK(metricCrsFor(180.0, 0.0) == "EPSG:32660");
}

TEST_CASE("Projection") {
  SECTION("speaks east then north, and longitude then latitude, whatever the registry's order") {
    const auto [east, north] = Projection::between("EPSG:4490", "EPSG:4548").value()(117.2, 30.7).value();
    CHECK(east == Approx(519160.406).margin(0.001));
    CHECK(north == Approx(3397731.329).margin(0.001));
  }
  SECTION("comes back to where it was") {
    const auto there = Projection::between("EPSG:4326", "EPSG:32618").value(),
               back = Projection::between("EPSG:32618", "EPSG:4326").value();
    const auto at = there(-76.7225, 39.2386).value();
    const auto [longitude, latitude] = back(at.first, at.second).value();
    CHECK(longitude == Approx(-76.7225).margin(1e-9));
    CHECK(latitude == Approx(39.2386).margin(1e-9));
  }
  SECTION("has no answer where a place has no counterpart") {
    CHECK_FALSE(Projection::between("EPSG:4326", "EPSG:32618").value()(-76.7, 139.0));
  }
}

}  // namespace xuequ::gis
