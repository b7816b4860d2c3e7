// SPDX-License-Identifier: Apache-2.0
// Shortest ways and service areas on the roads that QGIS tests its network analysis with, beside what QGIS
// expects. Its roads meet at common corners only, and the way from a place to its road counts nothing.
#include "core/network/noding.hpp"
#include "core/network/service_area.hpp"
#include "gis/import/import.hpp"
#include "gis/source/layer.hpp"

#include <catch2/catch.hpp>

#include <charconv>
#include <cmath>
#include <filesystem>

namespace fs = std::filesystem;
using namespace xuequ;

namespace {

const fs::path kCase = fs::path(XUEQU_CASES_DIR) / "net-qgis";

/// Of UTM some 503 km east of its middle: 0.9996 · (1 + E² / 2R²).
const double kScale = 0.9996 * (1 + 503'000.0 * 503'000.0 / (2 * 6'371'000.0 * 6'371'000.0));

Records roadsOfQgis() {
  Records records;
  records.grid = {.crs = "EPSG:32733", .originEast = 1'000'000, .originNorth = 6'220'000};
  auto imported =
      gis::importFacts(records, gis::ImportKind::Roads, kCase / "roads.gml", {.crs = "EPSG:32733"});
  REQUIRE(imported);
  return std::move(imported->records);
}

WalkNetwork networkOf(const Records& records) {
  return nodedNetwork(records.roads, {.crossings = false, .tolerance = Metres{0}}).network;
}

/// "1001269.16642, 6220412.35961"
Point placeOf(const Records& records, const std::string& text) {
  const auto comma = text.find(',');
  return records.grid.point(std::stod(text.substr(0, comma)), std::stod(text.substr(comma + 1)));
}

Foothold onRoad(const NetworkIndex& index, Point place) {
  Foothold foothold = index.nearest(place, {.limit = Metres{5000}});
  REQUIRE(foothold.found());
  foothold.aside = Walk{};
  return foothold;
}

std::size_t columnOf(const gis::SourceLayer& layer, const std::string& name) {
  const auto found = std::ranges::find(layer.columns, name);
  REQUIRE(found != layer.columns.end());
  return static_cast<std::size_t>(found - layer.columns.begin());
}

}  // namespace

TEST_CASE("shortest ways on the roads of QGIS cost what QGIS says") {
  if (!fs::exists(kCase)) {
    WARN("skipped: no shared cases");
    return;
  }
  const Records records = roadsOfQgis();
  const WalkNetwork network = networkOf(records);
  const NetworkIndex index(network);
  WalkSearch search(network);
  int compared = 0;
  for (const char* file : {"shortest_path_layer_to_point.shp", "shortest_path_point_to_layer.shp"}) {
    const auto expected = gis::readLayer({kCase / "expected" / file, {}, {}, {}});
    REQUIRE(expected);
    const auto start = columnOf(*expected, "start"), end = columnOf(*expected, "end"),
               cost = columnOf(*expected, "cost");
    for (const gis::SourceRow& row : expected->rows) {
      const std::vector<Foothold> from{onRoad(index, placeOf(records, row.cells[start]))};
      search.run(from, kLongestWalk);
      const Walk walk = search.to(onRoad(index, placeOf(records, row.cells[end])));
      INFO(file << ": " << row.cells[start] << " → " << row.cells[end]);
      // QGIS measures on the ellipsoid, we on the plane: half a zone from its middle UTM is 0.27 % too long.
      // What is left is a centimetre of rounding at each of some dozens of corners.
      CHECK(metres(walk).count() / kScale == Approx(std::stod(row.cells[cost])).margin(0.3));
      ++compared;
    }
  }
  CHECK(compared >= 8);
}
