// SPDX-License-Identifier: Apache-2.0
// Baltimore County's southwest area study of 2015, which nobody here drew: 182 planning blocks in degrees,
// attributes all text, schools that only a table names. In through the command line, out through it.
#include "tests/cases/user_run.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>

namespace fs = std::filesystem;
using namespace xuequ::test;
using nlohmann::json;

namespace {

const fs::path kCase = fs::path(XUEQU_CASES_DIR) / "zoning-baltimore";
const std::string kBlocks = (kCase / "151118.geo.json").string();

/// Pupils by school, added up from the blocks by the test itself.
std::map<std::string, std::int64_t> pupilsBySchool(const char* option) {
  std::ifstream file(kBlocks);
  std::map<std::string, std::int64_t> pupils;
  for (const json& block : json::parse(file)["features"]) {
    const json& row = block["properties"];
    pupils[row[option].get<std::string>()] += std::stoll(row["K5LiveAtt"].get<std::string>());
  }
  return pupils;
}

struct Utilisation {
  double lowest = 1e9;
  double highest = 0;
  int over = 0;
};

Utilisation utilisationOf(const json& schools) {
  Utilisation found;
  for (const json& school : schools) {
    if (school["pupils"].get<double>() == 0) continue;  // the new school that no block names yet
    const double load = school["pupils"].get<double>() / school["usable_seats"].get<double>();
    found.lowest = std::min(found.lowest, load);
    found.highest = std::max(found.highest, load);
    found.over += load > 1 ? 1 : 0;
  }
  return found;
}

void import(const std::string& plan) {
  ran("new " + plan +
      " --force --name Baltimore --crs EPSG:26985 --base-year 2015 --horizon 2020 --standards us-k12 "
      "--scenario Current");
  ran("import " + plan + " units " + kBlocks + " --field key=PBID");
  ran("import " + plan + " population " + kBlocks +
      " --field unit=PBID --field count=K5LiveAtt --set stage=primary");
  ran("import " + plan + " schools " + (kCase / "capacity.csv").string() +
      " --field key=school --field name=school --field seats=SRC_after_additions_2016_2017 --set "
      "stage=primary");
  ran("import " + plan + " zones " + kBlocks +
      " --scenario Current --field unit=PBID --field school=ES1415 --set stage=primary");
  ran("scenario branch " + plan + " Current Opt1");
  ran("import " + plan + " zones " + kBlocks +
      " --scenario Opt1 --field unit=PBID --field school=Opt1 --set stage=primary");
}

}  // namespace

TEST_CASE("Baltimore County through the command line") {
  if (!fs::is_directory(kCase)) {
    WARN("skipped: no shared cases");
    return;
  }
  const WorkFolder work("baltimore");
  const std::string plan = work.path("plan.gpkg");
  import(plan);

  SECTION("everything of the files is there, no pupil more or less") {
    const json info = answered("info " + plan);
    CHECK(info["units"] == 182);
    CHECK(info["schools"] == 12);
    CHECK(answered("run " + plan +
                   " --scenario Current")["scenarios"][0]["stages"]["primary"]["pupils_by_year"]["2015"] ==
          5443);
  }
  SECTION("the utilisation of the current plan is that recomputed from the data by others") {
    const json schools =
        answered("run " + plan + " --scenario Current --year 2015")["scenarios"][0]["schools"];
    for (const auto& [name, pupils] : pupilsBySchool("ES1415")) {
      const auto found = std::find_if(schools.begin(), schools.end(),
                                      [&](const json& school) { return school["school"] == name; });
      INFO(name);
      REQUIRE(found != schools.end());
      CHECK((*found)["pupils"] == pupils);
    }
    const Utilisation load = utilisationOf(schools);
    CHECK(load.lowest == Approx(0.555).margin(0.0005));
    CHECK(load.highest == Approx(1.367).margin(0.0005));
    CHECK(load.over == 5);
  }
  SECTION("and so is that of the committee's first option") {
    const Utilisation load =
        utilisationOf(answered("run " + plan + " --scenario Opt1 --year 2015")["scenarios"][0]["schools"]);
    CHECK(load.lowest == Approx(0.843).margin(0.0005));
    CHECK(load.highest == Approx(1.179).margin(0.0005));
    CHECK(load.over == 1);
  }
}
