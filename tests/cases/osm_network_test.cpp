// SPDX-License-Identifier: Apache-2.0
// Liechtenstein as OpenStreetMap has it: roads and crossings in through the command line, noded and walked.
#include "tests/cases/user_run.hpp"

#include <catch2/catch.hpp>

namespace fs = std::filesystem;
using namespace xuequ::test;
using nlohmann::json;

namespace {

const fs::path kFile = fs::path(XUEQU_CASES_DIR) / "net-osm/liechtenstein-latest.osm.pbf";

}  // namespace

TEST_CASE("the streets of Liechtenstein hang together, and one walks from Vaduz to Schaan") {
  if (!fs::exists(kFile)) {
    WARN("skipped: no shared cases");
    return;
  }
  const WorkFolder work("liechtenstein");
  const std::string plan = work.path("plan.gpkg");
  ran("new " + plan + " --crs EPSG:32632 --base-year 2024 --standards us-k12 --name Liechtenstein");
  ran("import " + plan + " units --crs EPSG:4326 " +
      work.with("units.csv",
                "key,x,y,age6\nvaduz,9.5215,47.1410,100\nschaan,9.5087,47.1651,50\nlake,9.40,47.60,7\n"));
  ran("import " + plan + " schools --crs EPSG:4326 --keep-outside " +
      work.with("schools.csv", "key,name,stage,rooms,x,y\ns,Schaan,primary,12,9.5087,47.1651\n"));
  ran("import " + plan + " roads --layer lines " + kFile.string());
  ran("import " + plan + " crossings --layer points " + kFile.string());

  const json network = answered("network " + plan);
  const json& whole = network["network"][0];
  CHECK(whole["junctions"].get<int>() > 9'000);
  CHECK(whole["largest_part"].get<double>() > 90);
  CHECK(network["noding"][0]["not_walked"].get<int>() > 0);  // the railway through Schaan
  REQUIRE(network["off_network"].size() == 1);
  CHECK(network["off_network"][0]["key"] == "lake");

  // Three kilometres of road from the cathedral to the church.
  for (const char* barriers : {"", " --barriers"}) {
    json units =
        answered("distances " + plan + " --stage primary --to nearest --by unit" + barriers)["walks_units"];
    CHECK(units[0]["unreached"] == 0);
    CHECK(units[0]["longest_walk_m"].is_null());  // the lake: no way near
    CHECK(units[1]["longest_walk_m"].get<double>() < 100);
    CHECK(units[2]["longest_walk_m"].get<double>() == Approx(3000).margin(500));
  }
  const json rings = answered("catchments " + plan + " --stage primary --minutes 5,10,60")["catchments"];
  REQUIRE(rings.size() == 3);
  CHECK(rings[0]["residents"] == 300);  // six ages of 50, as the one that is known
  CHECK(rings[2]["residents"] == 900);
  CHECK(rings[0]["way_m"].get<double>() < rings[1]["way_m"].get<double>());
}
