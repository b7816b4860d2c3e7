// SPDX-License-Identifier: Apache-2.0
// Coverage, Voronoi zones, walks and service areas of the shared bench district, beside what PostGIS,
// GeoPandas, SpatiaLite and scipy make of the same data (../shared/bench/ref). Their coverage takes all 60
// schools, 500 m, and circles of 32 corners (PostGIS's eight segments a quarter), which are 0.64 % smaller
// than circles; so it is compared with such polygons, and with true circles they must be the smaller.
#include "core/geometry/overlay.hpp"
#include "gis/store/plan_file.hpp"
#include "tests/cases/user_run.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <fstream>
#include <map>
#include <numbers>
#include <sstream>

namespace fs = std::filesystem;
using namespace xuequ;
using namespace xuequ::test;
using nlohmann::json;

namespace {

const fs::path kBench = fs::path(XUEQU_CASES_DIR) / "../bench";

/// A plan of the generated district; all schools are of one stage if asked.
std::string districtPlan(const WorkFolder& work, const std::string& data, bool oneStage) {
  const std::string plan = work.path(oneStage ? "one-stage.gpkg" : "district.gpkg");
  ran("new " + plan + " --crs EPSG:4548 --base-year 2022 --standards cn-shandong-2018 --scenario Base");
  ran("import " + plan + " boundary " + data + " --layer boundary");
  std::string ages;
  for (int age = 0; age < 19; ++age)
    ages += " --field age" + std::to_string(age) + "=p" + (age < 10 ? "0" : "") + std::to_string(age);
  ran("import " + plan + " units " + data + " --layer units --field key=unit_id" + ages);
  std::string stages;
  for (const auto& [letter, stage] : {std::pair{"P", "primary"}, std::pair{"J", "junior"},
                                      std::pair{"S", "senior"}, std::pair{"K", "kindergarten"}})
    stages += std::string(" --value stage:") + letter + "=" + (oneStage ? "primary" : stage);
  ran("import " + plan + " schools " + data +
      " --layer schools --field key=school_id --field rooms=sections --field seats=capacity --keep-outside" +
      stages);
  return plan;
}

/// The numbers of a table, without its first so many lines.
std::vector<std::vector<double>> rowsIn(const fs::path& path, int heading = 0) {
  std::ifstream file(path);
  std::vector<std::vector<double>> rows;
  for (std::string line; std::getline(file, line);) {
    if (heading-- > 0) continue;
    std::istringstream fields(line);
    auto& row = rows.emplace_back();
    for (std::string field; std::getline(fields, field, ',');) row.push_back(std::stod(field));
  }
  return rows;
}

MultiPolygon corneredCircles(const StudyArea& area, double radius) {
  std::vector<MultiPolygon> circles;
  for (std::size_t i = 0; i < area.schools.size(); ++i) {
    const Point site = *area.schools[SchoolId{static_cast<std::int32_t>(i)}].site;
    Ring ring;
    for (int corner = 0; corner < 32; ++corner) {
      const double angle = 2 * std::numbers::pi * corner / 32;
      ring.push_back({static_cast<std::int32_t>(std::lround(site.x + radius * 100 * std::cos(angle))),
                      static_cast<std::int32_t>(std::lround(site.y + radius * 100 * std::sin(angle)))});
    }
    circles.push_back({{std::move(ring), {}}});
  }
  std::vector<const MultiPolygon*> shapes;
  for (const MultiPolygon& circle : circles) shapes.push_back(&circle);
  return unionOf(shapes);
}

}  // namespace

TEST_CASE("the bench district as other tools have it") {
  if (!fs::exists(kBench / "gen.py")) {
    WARN("skipped: no shared bench data");
    return;
  }
  const WorkFolder work("district");
  const std::string made =
      "python3 " + (kBench / "gen.py").string() + " district " + work.path("data") + " 2>/dev/null >&2";
  REQUIRE(std::system(made.c_str()) == 0);
  const std::string data = work.path("data/data.gpkg");

  SECTION("shares of units within 500 m of any school") {
    const std::string path = districtPlan(work, data, true);
    std::map<std::string, double> covered;
    const json answer = answered("coverage " + path + " --stage primary --radius 500 --by unit");
    for (const json& row : answer["coverage_units"])
      covered[row["key"]] = row["covered_m2"].get<double>() / row["area_m2"].get<double>();
    const auto area = gis::PlanFile::open(path, gis::Access::ReadOnly).value().plan().value().area;
    const MultiPolygon circles = corneredCircles(*area, 500);
    double sumOfTrue = 0, sumOfTheirs = 0;
    for (const auto& row : rowsIn(kBench / "ref/district/w3_cov.csv")) {
      const std::string key = std::to_string(static_cast<int>(row[0]));
      const PlanningUnit& unit = area->units[area->findUnit(key).value()];
      const double size = xuequ::area(unit.shape).count();
      INFO("unit " << key);
      CHECK(xuequ::area(intersection(unit.shape, circles)).count() / size == Approx(row[1]).margin(1e-4));
      CHECK(covered.at(key) >= row[1] - 1e-5);
      sumOfTrue += covered.at(key) * size;
      sumOfTheirs += row[1] * size;
    }
    CHECK(sumOfTrue / sumOfTheirs > 1.003);
    CHECK(sumOfTrue / sumOfTheirs < 1.0065);
  }
  SECTION("Voronoi zones of the primary schools: areas and units") {
    const std::string path = districtPlan(work, data, false);
    std::map<int, json> zones;
    const json answer = answered("voronoi " + path + " --stage primary");
    for (const json& row : answer["voronoi_zones"]) zones[std::stoi(row["key"].get<std::string>())] = row;
    const auto rows = rowsIn(kBench / "ref/district/w4_zones.csv");
    REQUIRE(rows.size() == zones.size());
    for (const auto& row : rows) {
      const json& zone = zones.at(static_cast<int>(row[0]));
      INFO("school " << row[0]);
      CHECK(zone["area_m2"].get<double>() == Approx(row[1]).epsilon(1e-4));
      CHECK(zone["units"].get<double>() == row[2]);
    }
  }
  SECTION("the nearest school on foot, and the ways within 500 m and 1,000 m of each school") {
    const std::string path = districtPlan(work, data, false);
    ran("import " + path + " buildings " + work.path("data/units.csv") +
        " --field x=cx --field y=cy --field floor_area= --field floors=");
    ran("import " + path + " roads " + data +
        " --layer roads --value class:1=trunk --value class:2=main --value class:3=local");
    std::map<int, json> units;
    const json walks =
        answered("distances " + path + " --stage primary --to nearest --by unit --snap junction");
    for (const json& row : walks["walks_units"]) units[std::stoi(row["key"].get<std::string>())] = row;
    for (const auto& row : rowsIn(kBench / "ref/district/w2_nearest.csv", 1)) {
      const json& unit = units.at(static_cast<int>(row[0]));
      INFO("unit " << row[0]);
      // Our corners stand on centimetres: up to two of them at each of some dozens of stretches.
      CHECK(unit["longest_walk_m"].get<double>() == Approx(row[2]).margin(0.1));
      CHECK(std::stoi(unit["school"].get<std::string>().substr(8)) == static_cast<int>(row[1]));
    }
    std::map<std::pair<int, int>, double> reached;
    const json catchments = answered("catchments " + path + " --within 500,1000");
    for (const json& row : catchments["catchments"])
      reached[{std::stoi(row["key"].get<std::string>()), row["limit_m"].get<int>()}] = row["way_m"];
    for (const auto& row : rowsIn(kBench / "ref/district/w1_per_school.csv", 1)) {
      const int school = static_cast<int>(row[0]);
      INFO("school " << school);
      CHECK(reached.at({school, 500}) == Approx(row[4]).epsilon(1e-4));
      CHECK(reached.at({school, 1000}) == Approx(row[8]).epsilon(1e-4));
    }
  }
}
