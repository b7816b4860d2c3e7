// SPDX-License-Identifier: Apache-2.0
#include "gis/import/places.hpp"

#include "tests/gis/import/import_world.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

namespace xuequ::gis {
namespace {

std::string polygon(const std::string& rings) {
  return R"({"type":"Polygon","coordinates":[)" + rings + "]}";
}
const std::string kA = R"({"key":"A"})";

}  // namespace

TEST_CASE("import finds the grid") {
  const Folder folder;
  const auto grid = [&](Records records, std::string_view csv, const ImportOptions& options = {}) {
    return took(std::move(records), ImportKind::Units, folder("units.csv", csv), options).records.grid;
  };
  Records unplaced = emptyRecords();
  unplaced.grid = {};
  ImportOptions lonLat;
  lonLat.crs = "EPSG:4326";

  SECTION("in the UTM zone of a first file in degrees, its origin near the middle on a whole kilometre") {
    const Grid made = grid(unplaced, "key,x,y\na,117,35.2\nb,117.02,35.2\n", lonLat);
    CHECK(made.crs == "EPSG:32650");
    CHECK(std::fmod(made.originEast, 1000) == 0);
    CHECK(std::abs(made.originEast - 501'000) <= 1000);
  }
  SECTION("in the file's own CRS where that is metric, and in UTM where that counts in feet") {
    ImportOptions options;
    options.crs = "EPSG:4548";
    CHECK(grid(unplaced, "key,x,y\na,462000,3912000\n", options).crs == "EPSG:4548");
    options.crs = "EPSG:2924";
    CHECK(grid(unplaced, "key,x,y\na,11765618,7048564\n", options).crs == "EPSG:32618");
  }
  SECTION("in the CRS that the plan was given, near what first comes") {
    Records planned = emptyRecords();
    planned.grid = metricGrid("EPSG:4548", 0, 0).value();
    const Grid made = grid(planned, "key,x,y\na,117,35.2\n", lonLat);
    CHECK(made.crs == "EPSG:4548");
    CHECK(made.originNorth == Approx(3'897'000).margin(1500));
  }
  SECTION("once: later files come to the grid that is there") {
    Records records = threeUnits();
    CHECK(grid(records, "key,x,y\na,500300,3900050\n") == records.grid);
  }
}

TEST_CASE("import finds wrong coordinates") {
  const Folder folder;
  const auto faults = [&](Records records, std::string_view csv, const std::string& crs = {}) {
    ImportOptions options;
    options.crs = crs;
    return refused(std::move(records), ImportKind::Units, folder("units.csv", csv), options);
  };
  SECTION("degrees without a CRS") {
    CHECK(faults(plannedHere(), "key,lon,lat\na,117,35.2\n") == std::vector<std::string>{"CrsMissing"});
  }
  SECTION("a CRS that nobody knows") {
    CHECK(faults(plannedHere(), "key,x,y\na,117,35.2\n", "EPSG:999999") ==
          std::vector<std::string>{"CrsUnknown"});
  }
  SECTION("metres that are said to be degrees, an area 40,000 km wide") {
    CHECK(faults(emptyRecords(), "key,x,y\na,500000,3900000\n", "EPSG:4326") ==
          std::vector<std::string>{"CrsWrong"});
  }
  SECTION("another place than the plan's") {
    CHECK(faults(threeUnits(), "key,x,y\na,-76.7,39.2\n", "EPSG:4326") ==
          std::vector<std::string>{"CrsWrong"});
  }
  SECTION("latitude before longitude") {
    CHECK(faults(threeUnits(), "key,x,y\na,35.2,117\n", "EPSG:4326") ==
          std::vector<std::string>{"AxesSwapped"});
    Records unplaced = emptyRecords();
    unplaced.grid = {};
    CHECK(faults(unplaced, "key,x,y\na,35.2,117\n", "EPSG:4326") == std::vector<std::string>{"AxesSwapped"});
  }
  SECTION("northing before easting") {
    CHECK(faults(emptyRecords(), "key,x,y\na,3912000,462000\n", "EPSG:4548") ==
          std::vector<std::string>{"AxesSwapped"});
  }
  SECTION("one row far from all others, by its row") {
    CHECK(faults(threeUnits(), "key,x,y\na,117,35.2\nb,117,35.21\nzero,0,0\nc,117.01,35.2\n", "EPSG:4326") ==
          std::vector<std::string>{"CrsWrong 3 geometry", "GeometryMissing 3 geometry"});
  }
}

TEST_CASE("import checks geometry") {
  const Folder folder;
  const auto units = [&](const std::vector<std::pair<std::string, std::string>>& features,
                         bool repair = false) {
    ImportOptions options;
    options.repair = repair;
    return importFacts(plannedHere(), ImportKind::Units, folder("units.geojson", featuresHere(features)),
                       options);
  };
  const auto faults = [&](const std::string& geometry) {
    const auto result = units({{R"({"key":"0"})", squareHere(0, 0, 100)}, {kA, geometry}});
    return result ? std::vector<std::string>{"taken"} : faultsOf(result.error());
  };
  const std::string bowTie =
      polygon("[[500000,3900000],[500100,3900100],[500100,3900000],[500000,3900100],[500000,3900000]]");

  SECTION("a square comes to the centimetre grid with its corners and its middle") {
    const auto taken = units({{kA, squareHere(100, 200, 50)}}).value();
    REQUIRE(taken.records.units.size() == 1);
    const Grid& grid = taken.records.grid;
    const PlanningUnit& unit = taken.records.units[0];
    CHECK(area(unit.shape).count() == Approx(2500));
    CHECK(contains(unit.shape, unit.centre));
    CHECK(grid.east(boxOf(unit.shape).low) == 500100);
    CHECK(grid.north(boxOf(unit.shape).low) == 3900200);
  }
  SECTION("open and too short rings, null, mixed and wrong geometry are refused with their row") {
    CHECK(faults(polygon("[[500000,3900000],[500100,3900000],[500100,3900100]]")) ==
          std::vector<std::string>{"RingOpen 2 geometry"});
    CHECK(faults(polygon("[[500000,3900000],[500100,3900000],[500000,3900000]]")) ==
          std::vector<std::string>{"RingTooShort 2 geometry"});
    CHECK(faults(polygon("[[500000,3900000],[500100,3900000],[500050,3900000],[500000,3900000]]"))
              .front()
              .ends_with(" 2 geometry"));
    CHECK(faults("null") == std::vector<std::string>{"GeometryMissing 2 geometry"});
    CHECK(faults(R"({"type":"LineString","coordinates":[[500000,3900000],[500100,3900000]]})") ==
          std::vector<std::string>{"RingOpen 2 geometry"});
    CHECK(
        faults(
            R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[500000,3900000]},)" +
            squareHere(0, 0, 9) + "]}") == std::vector<std::string>{"GeometryWrongKind 2 geometry"});
  }
  SECTION("a polygon that crosses itself is refused, or repaired when asked and listed") {
    CHECK(faults(bowTie) == std::vector<std::string>{"PolygonCrossesItself 2 geometry"});
    const auto repaired = units({{R"({"key":"0"})", squareHere(0, 0, 100)}, {kA, bowTie}}, true).value();
    CHECK(repaired.report.repairedRows == std::vector<std::int64_t>{2});
    const MultiPolygon& shape = repaired.records.units[1].shape;
    CHECK(area(shape).count() == Approx(5000));
    CHECK_FALSE(selfCrossing(shape));
  }
  SECTION("parts that lie over each other are refused too") {
    const std::string a =
        "[[[500000,3900000],[500100,3900000],[500100,3900100],[500000,3900100],[500000,3900000]]]";
    const std::string b =
        "[[[500050,3900050],[500150,3900050],[500150,3900150],[500050,3900150],[500050,3900050]]]";
    CHECK(faults(R"({"type":"MultiPolygon","coordinates":[)" + a + "," + b + "]}") ==
          std::vector<std::string>{"PolygonCrossesItself 2 geometry"});
  }
  SECTION("a closed line is a polygon, as drawings have them") {
    const std::string line =
        R"({"type":"LineString","coordinates":[[500000,3900000],[500100,3900000],[500100,3900100],[500000,3900000]]})";
    CHECK(units({{kA, line}}).value().records.units[0].shape.size() == 1);
  }
  SECTION("the parts of a boundary are united") {
    const auto path = folder("boundary.geojson",
                             featuresHere({{"{}", squareHere(0, 0, 100)}, {"{}", squareHere(100, 0, 100)}}));
    const auto boundary = took(plannedHere(), ImportKind::Boundary, path).records.boundary;
    REQUIRE(boundary.size() == 1);
    CHECK(area(boundary).count() == Approx(20000));
  }
}

}  // namespace xuequ::gis
