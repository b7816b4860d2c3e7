// SPDX-License-Identifier: Apache-2.0
// Seattle's elementary attendance areas of 2015–16, in degrees: in through the command line, and their shapes
// out again.
#include "tests/cases/user_run.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <fstream>
#include <map>
#include <numbers>

namespace fs = std::filesystem;
using namespace xuequ::test;
using nlohmann::json;

namespace {

const fs::path kFile = fs::path(XUEQU_CASES_DIR) / "zoning-seattle/data/sps_attendance_area_ES.geojson";

/// Polsby–Popper worked out by the test itself, on a plane that touches the globe beside the area. Good to
/// the flattening of the earth.
double polsbyPopper(const json& polygon) {
  double area = 0, around = 0;
  const double turn = std::numbers::pi / 180, middle = polygon[0][0][1].get<double>() * turn;
  for (const json& ring : polygon) {
    double twice = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const auto x = [&](std::size_t k) {
        return (ring[k][0].get<double>() - ring[0][0].get<double>()) * turn * std::cos(middle);
      };
      const auto y = [&](std::size_t k) {
        return (ring[k][1].get<double>() - ring[0][1].get<double>()) * turn;
      };
      twice += x(i) * y(i + 1) - x(i + 1) * y(i);
      around += std::hypot(x(i + 1) - x(i), y(i + 1) - y(i));
    }
    area += (&ring == &polygon[0] ? 1 : -1) * std::abs(twice) / 2;
  }
  return 4 * std::numbers::pi * area / (around * around);
}

}  // namespace

TEST_CASE("the shapes of Seattle's attendance areas") {
  if (!fs::exists(kFile)) {
    WARN("skipped: no shared cases");
    return;
  }
  std::ifstream stream(kFile);
  const json areas = json::parse(stream)["features"];
  std::map<std::string, double> expected;
  std::string schools = "key,name,stage,rooms\n";
  for (const json& area : areas) {
    const auto name = area["properties"]["ES_ZONE"].get<std::string>();
    expected[name] = polsbyPopper(area["geometry"]["coordinates"]);
    schools += "\"" + name + "\",\"" + name + "\",primary,12\n";
  }
  const WorkFolder work("seattle");
  const std::string plan = work.path("plan.gpkg");
  ran("new " + plan +
      " --crs EPSG:26910 --base-year 2015 --horizon 2016 --standards us-k12 --scenario Current");
  ran("import " + plan + " units " + kFile.string() + " --field key=ES_ZONE --repair");
  ran("import " + plan + " schools " + work.with("schools.csv", schools));
  ran("import " + plan + " zones " + kFile.string() +
      " --scenario Current --field unit=ES_ZONE --field school=ES_ZONE --set stage=primary");
  const json rows = answered("compactness " + plan + " --stage primary")["compactness"];
  REQUIRE(rows.size() == 57);
  double border = 0;
  for (const json& row : rows) {
    const auto zone = row["zone"].get<std::string>();
    INFO(zone);
    CHECK(row["polsby_popper"].get<double>() == Approx(100 * expected.at(zone)).epsilon(0.01));
    CHECK(row["reock"].get<double>() <= row["hull_ratio"].get<double>());
    CHECK(row["hull_ratio"].get<double>() <= 100);
    CHECK(row["neighbours"].get<int>() >= 1);
    border += row["shared_border"].get<double>() * row["perimeter_m"].get<double>() / 100;
  }
  CHECK(border > 0);
}
