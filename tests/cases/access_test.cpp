// SPDX-License-Identifier: Apache-2.0
// Access as others published it: expected values of the R package accessibility (Belo Horizonte: 898 cells,
// 748,437 travel times) and of PySAL's access. Run as a user would: a plan, a travel matrix, `access`. Each
// cell is a unit whose people are the residents of the stage, and a school whose seats are its jobs.
#include "core/facts/records.hpp"
#include "gis/import/standards_pack.hpp"
#include "gis/store/plan_file.hpp"
#include "tests/cases/user_run.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

namespace fs = std::filesystem;
using namespace xuequ;
using namespace xuequ::test;
using nlohmann::json;

namespace {

const fs::path kIpea = fs::path(XUEQU_CASES_DIR) / "access-ipea";
const fs::path kPysal = fs::path(XUEQU_CASES_DIR) / "access-pysal/hospital_example.json";

struct Block {
  std::string key;
  std::int64_t people = 0;
  std::int64_t supply = 0;
};

/// All people are of the age at which kindergarten begins; nobody is of another.
std::string planWith(const WorkFolder& work, const std::vector<Block>& cells) {
  Records records;
  records.name = "cells";
  records.grid = {.crs = "EPSG:4548", .originEast = 500'000, .originNorth = 4'000'000};
  records.horizon = records.baseYear + 1;
  records.standards = gis::loadStandards("cn-shandong-2018", {XUEQU_SOURCE_DIR "/data/standards"}).value();
  records.agesKnown.assign(kAges, true);
  const StageStandard& stage = *records.standards.find(Stage::Kindergarten);
  std::int32_t column = 0;
  for (const Block& cell : cells) {
    PlanningUnit unit;
    unit.key = cell.key;
    unit.centre = {10'000 * column++, 0};
    unit.residents[static_cast<std::size_t>(stage.entryAge)] = Pupils::whole(cell.people);
    School school;
    school.key = "s" + cell.key;
    school.name = school.key;
    school.site = unit.centre;
    school.stages.push_back({.stage = Stage::Kindergarten,
                             .rooms = {},
                             .temporaryRooms = {},
                             .seats = Seats{cell.supply},
                             .classSize = {}});
    records.units.push_back(std::move(unit));
    records.schools.push_back(std::move(school));
  }
  const std::string path = work.path("cells.gpkg");
  REQUIRE(gis::PlanFile::create(path, records, "now", true));
  return path;
}

struct Travel {
  std::string from, to, cost;
};

std::string matrixOf(const std::vector<Travel>& lines) {
  std::string text = "from_id,to_id,travel_time\n";
  for (const Travel& line : lines) text += line.from + ",s" + line.to + "," + line.cost + "\n";
  return text;
}

/// By unit, the figure of the first column that is there.
std::map<std::string, double> accessBy(const std::string& plan, const std::string& matrix,
                                       const std::string& options) {
  const json rows = answered("access " + plan + " --stage kindergarten --matrix " + matrix + " " + options);
  std::map<std::string, double> byUnit;
  for (const json& row : rows["access_units"])
    byUnit[row["key"]] = row.contains("seats_in_reach") ? row["seats_in_reach"].get<double>()
                                                        : row["seats_per_1000"].get<double>() / 1000;
  return byUnit;
}

std::vector<Travel> linesOf(const std::string& csv) {
  std::vector<Travel> lines;
  std::istringstream stream(csv);
  std::string text;
  std::getline(stream, text);  // heading
  while (std::getline(stream, text)) {
    std::erase(text, '"');
    const auto first = text.find(','), second = text.find(',', first + 1);
    lines.push_back(
        {text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)});
  }
  return lines;
}

std::vector<Travel> kept(const std::vector<Travel>& lines, const std::function<bool(const Travel&)>& keep) {
  std::vector<Travel> some;
  std::ranges::copy_if(lines, std::back_inserter(some), keep);
  return some;
}

json jsonIn(const fs::path& path) {
  std::ifstream file(path);
  return json::parse(file);
}

const json& caseNamed(const json& all, const std::string& beginning) {
  for (const json& one : all["cases"])
    if (one["name"].get<std::string>().starts_with(beginning)) return one;
  throw std::runtime_error(beginning);
}

double rounded(double value) { return std::round(value * 1e4) / 1e4; }

}  // namespace

TEST_CASE("access in Belo Horizonte") {
  if (!fs::is_directory(kIpea)) {
    WARN("skipped: no shared cases");
    return;
  }
  const json expected = jsonIn(kIpea / "expected.json");
  std::vector<Block> cells;
  for (const Travel& line : linesOf(unzipped(kIpea / "land_use_data.csv.gz")))  // id, population, jobs, …
    cells.push_back({line.from, std::stoll(line.to), std::stoll(line.cost)});
  REQUIRE(cells.size() == 898);
  const auto lines = linesOf(unzipped(kIpea / "travel_matrix.csv.gz"));
  REQUIRE(lines.size() == 748'437);
  const std::vector<std::string> ids = expected["selected_ids"];
  const auto selected = [&](const std::string& id) { return std::ranges::find(ids, id) != ids.end(); };
  const WorkFolder work("ipea");
  const std::string plan = planWith(work, cells);
  const std::string subset = work.with(
      "subset.csv",
      matrixOf(kept(lines, [&](const Travel& line) { return selected(line.from) && selected(line.to); })));
  const std::string two = work.with("two.csv", matrixOf(kept(lines, [&](const Travel& line) {
                                      return line.from == "89a88cdb57bffff" || line.from == "89a88cdb597ffff";
                                    })));

  SECTION("2SFCA and BFCA on the subset, 45 minutes") {
    for (const auto& [method, name] : {std::pair{"2sfca", "2SFCA jobs/population, binary 45"},
                                       std::pair{"bfca", "BFCA jobs/population"}}) {
      const auto found = accessBy(plan, subset, std::string("--threshold 45 --method ") + method);
      for (const auto& [id, value] : caseNamed(expected, name)["expected_by_id"].items()) {
        INFO(name << " " << id);
        CHECK(rounded(found.at(id)) == Approx(value.get<double>()));
      }
    }
  }
  SECTION("2SFCA where every trip counts") {
    for (const auto& [id, value] : accessBy(plan, subset, "--method 2sfca"))
      if (selected(id)) CHECK(rounded(value) == Approx(0.1108));
  }
  SECTION("jobs in reach, of people and of jobs, on the subset") {
    const auto found = accessBy(plan, subset, "--method cumulative --threshold 30");
    for (const auto& [id, value] :
         caseNamed(expected, "cumulative jobs, cutoff 30, od")["expected_by_id"].items())
      CHECK(found.at(id) == value.get<double>());
    const json rows = answered("access " + plan + " --stage kindergarten --matrix " + subset +
                               " --method cumulative --threshold 45");
    std::map<std::string, double> demand;
    for (const json& row : rows["access_schools"]) demand[row["key"]] = row["demand"];
    for (const auto& [id, value] : caseNamed(expected, "passive cumulative")["expected_by_id"].items())
      CHECK(demand.at("s" + id) == value.get<double>());
  }
  SECTION("2SFCA with exponential decay, and binary, from two cells to all") {
    for (const auto& [beta, byId] : caseNamed(expected, "2SFCA jobs, exponential")["expected"].items()) {
      const auto found = accessBy(plan, two, "--method 2sfca --decay exponential --beta " + beta);
      for (const auto& [id, value] : byId.items())
        CHECK(found.at(id) == Approx(value.get<double>()).margin(0.005));
    }
    const auto binary = accessBy(plan, two, "--threshold 45");
    for (const auto& [id, value] : caseNamed(expected, "2SFCA jobs binary 45")["expected_by_id"].items())
      CHECK(std::floor(binary.at(id)) == value.get<double>());
  }
  SECTION("jobs in reach of the whole matrix") {
    const std::string whole = work.with("whole.csv", matrixOf(lines));
    const auto found = accessBy(plan, whole, "--method cumulative --threshold 30");
    for (const auto& [id, value] :
         caseNamed(expected, "cumulative jobs, cutoff 30 min, all")["expected_by_id"].items())
      CHECK(found.at(id) == value.get<double>());
    for (const auto& [cut, value] : caseNamed(expected, "cumulative jobs, cutoffs")["expected"].items())
      CHECK(accessBy(plan, two, "--method cumulative --threshold " + cut).at("89a88cdb597ffff") ==
            value.get<double>());
    const std::string far = work.with("far.csv", matrixOf(kept(lines, [](const Travel& line) {
                                        return line.from == "89a88cdb57bffff" && std::stod(line.cost) > 40;
                                      })));
    CHECK(accessBy(plan, far, "--method cumulative --threshold 50").at("89a88cdb57bffff") ==
          caseNamed(expected, "cumulative jobs, cutoff 50 min")["expected"].get<double>());
  }
}

TEST_CASE("access of PySAL's hospitals") {
  if (!fs::exists(kPysal)) {
    WARN("skipped: no shared cases");
    return;
  }
  const json all = jsonIn(kPysal);
  std::vector<Block> cells;
  for (const auto& [key, people] : all["pop"].items())
    cells.push_back({key, people.get<std::int64_t>(), all["doc"][key].get<std::int64_t>()});
  const WorkFolder work("pysal");
  const std::string plan = planWith(work, cells);
  for (const json& scenario : all["scenarios"]) {
    std::vector<Travel> lines;
    for (const json& trip : scenario["od_origin_dest_cost"])
      lines.push_back({trip[0].dump(), trip[1].dump(), trip[2].dump()});
    const std::string matrix = work.with("matrix.csv", matrixOf(lines));
    for (const std::string method : {"2sfca", "3sfca"}) {
      // "max61" leaves out what costs 61 or more; no trip costs between 60 and 61.
      const auto found = accessBy(plan, matrix, "--decay power --beta 1 --threshold 60 --method " + method);
      for (const auto& [id, value] : scenario["expected_" + method + "_gravity_pow-1_max61"].items()) {
        INFO(scenario["scenario"] << " " << method << " " << id);
        CHECK(found.at(id) == Approx(value.get<double>()).epsilon(1e-8));
      }
    }
  }
}
