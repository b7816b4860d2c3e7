// SPDX-License-Identifier: Apache-2.0
// Eau Claire's elementary schools 1998 to 2014: pupils by school and grade, births of the whole area, schools
// that open and close, no places. Forecast from several years through the command line and held against what
// came.
#include "tests/cases/user_run.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace fs = std::filesystem;
using namespace xuequ::test;

namespace {

const fs::path kCase = fs::path(XUEQU_CASES_DIR) / "enrol-eauclaire";
constexpr int kLastYear = 2014;
constexpr int kFarthest = 5;  ///< years ahead

/// Pupils by school and year, and the district's by year, added up by the test itself.
struct Counted {
  std::map<std::string, std::map<int, int>> schools;
  std::map<int, int> district;
};

Counted counted() {
  Counted result;
  std::ifstream file(kCase / "enrolment_school_grade_year.csv");
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream cells(line);
    std::string year, school, grade, pupils;
    std::getline(cells, year, ',');
    std::getline(cells, school, ',');
    std::getline(cells, grade, ',');
    std::getline(cells, pupils, ',');
    if (pupils.empty()) continue;
    result.schools[school][std::stoi(year)] += std::stoi(pupils);
    result.district[std::stoi(year)] += std::stoi(pupils);
  }
  return result;
}

/// Schools as a planner would list them in the year of origin: those that are closed by then have no rooms.
std::string schoolsIn(const Counted& all, int origin) {
  std::string text = "key,name,stage,rooms\n";
  for (const auto& [school, years] : all.schools)
    if (years.begin()->first <= origin)
      text += school + ',' + school + ",primary," + (years.count(origin) > 0 ? "18" : "0") + '\n';
  return text;
}

/// The case's rows up to the year of origin: a forecast must not know what came after.
std::string upTo(const char* name, int origin) {
  std::ifstream from(kCase / name);
  std::string text, line;
  std::getline(from, line);
  for (text = line + '\n'; std::getline(from, line);)
    if (std::stoi(line.substr(0, 4)) <= origin) text += line + '\n';
  return text;
}

std::map<int, int> forecast(const WorkFolder& folder, const Counted& all, int origin) {
  const std::string plan = folder.path("plan.gpkg");
  ran("new " + plan + " --force --name EauClaire --base-year " + std::to_string(origin) + " --horizon " +
      std::to_string(origin + kFarthest) + " --standards us-k12");
  ran("import " + plan + " schools " + folder.with("schools.csv", schoolsIn(all, origin)));
  ran("import " + plan + " enrolment " +
      folder.with("enrolment.csv", upTo("enrolment_school_grade_year.csv", origin)) +
      " --field pupils=students");
  ran("import " + plan + " births " + folder.with("births.csv", upTo("births.csv", origin)) +
      " --field count=births");
  const auto run = answered("run " + plan);
  std::map<int, int> pupils;
  for (const auto& [year, count] : run["scenarios"][0]["pupils_by_year"].items())
    pupils[std::stoi(year)] = count.get<int>();
  return pupils;
}

}  // namespace

TEST_CASE("Eau Claire's pupils forecast from births and history") {
  if (!fs::is_directory(kCase)) {
    WARN("skipped: no shared cases");
    return;
  }
  const WorkFolder folder("eauclaire");
  const Counted all = counted();
  std::array<double, kFarthest + 1> error{};
  std::array<int, kFarthest + 1> cases{};
  for (int origin = 2005; origin < kLastYear; ++origin) {
    const auto pupils = forecast(folder, all, origin);
    INFO("from " << origin);
    CHECK(pupils.at(origin) == all.district.at(origin));
    for (int ahead = 1; ahead <= kFarthest && origin + ahead <= kLastYear; ++ahead) {
      const double actual = all.district.at(origin + ahead);
      error[static_cast<std::size_t>(ahead)] += std::abs(pupils.at(origin + ahead) - actual) / actual;
      ++cases[static_cast<std::size_t>(ahead)];
    }
  }
  // Plain three-year cohort survival of the district was recomputed at 1.4 to 2.4 % (cases/MANIFEST.md).
  for (std::size_t ahead = 1; ahead <= kFarthest; ++ahead) {
    const double percent = 100 * error[ahead] / cases[ahead];
    INFO(ahead << " years ahead: " << percent << " %");
    CHECK(percent < 3.0);
  }
}
