// SPDX-License-Identifier: Apache-2.0
#include "tests/gis/store/plan_world.hpp"

#include "tests/support/random_world.hpp"
#include "tests/support/records.hpp"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace xuequ::test {
namespace {

MultiPolygon squareWithHole(std::int32_t x, std::int32_t y) {
  return {{.outer = {{x, y}, {x + 900, y}, {x + 900, y + 900}, {x, y + 900}},
           .holes = {{{x + 300, y + 300}, {x + 300, y + 600}, {x + 600, y + 600}, {x + 600, y + 300}}}}};
}

void addLand(Records& records) {
  records.boundary = {
      {.outer = {{-2'147'000, -1}, {5'000'001, -7}, {4'999'999, 3'000'003}, {-2'147'000, 3'000'003}},
       .holes = {}}};
  records.roads = {
      {.name = "迎宾路",
       .kind = RoadClass::Trunk,
       .bridge = true,
       .tunnel = false,
       .line = {{1, 2}, {3, 4}, {-5, 6}}},
      {.name = "", .kind = RoadClass::Railway, .bridge = false, .tunnel = true, .line = {{0, 0}, {7, 7}}}};
  records.roads.front().onFoot = false;
  records.gates = {{.school = {}, .unit = "a", .at = {12, 40}}};
  records.crossings = {{9, 9}, {3, 4}};
  records.waters = {
      {.name = "river", .shape = {}, .line = {{0, 0}, {100, 3}}},
      {.name = "lake", .shape = squareWithHole(2000, 2000), .line = {}},
      {.name = "lake on a river", .shape = squareWithHole(4000, 2000), .line = {{0, 1}, {1, 0}}}};
  records.buildings = {{.shape = squareWithHole(10, 10), .at = {20, 20}, .weight = 1234.5},
                       {.shape = {}, .at = {15, 800}, .weight = 1}};
}

void addUnits(Records& records) {
  PlanningUnit estate{.key = "小区-1",
                      .name = "太白小区",
                      .town = "许庄街道",
                      .kind = UnitKind::Resettlement,
                      .shape = squareWithHole(0, 0),
                      .centre = {50, 50},
                      .dwellings = Dwellings{1200},
                      .residents = {}};
  for (std::size_t age = 0; age < kAges; ++age)
    estate.residents[age] = Pupils{1'234'567 + static_cast<std::int64_t>(age)};
  const PlanningUnit village{.key = "a",
                             .name = "it's a \"village\"",
                             .town = "",
                             .kind = UnitKind::Village,
                             .shape = {},
                             .centre = {-77, 99},
                             .dwellings = {},
                             .residents = {}};
  records.units = {estate, village};
  records.agesKnown.assign(kAges, true);
  records.agesKnown[3] = false;
  records.births = {
      {.unit = "", .births = {.unit = {}, .year = 2020, .month = 0, .count = Pupils{333}}},
      {.unit = "a", .births = {.unit = {}, .year = 2021, .month = 12, .count = Pupils::whole(4)}}};
  records.housing = {{.unit = "a",
                      .housing = {.key = "H1",
                                  .name = "towers",
                                  .unit = {},
                                  .year = SchoolYear{2024},
                                  .dwellings = Dwellings{300},
                                  .type = ""}}};
}

void addSchools(Records& records) {
  School twelve = primarySchool("济东", 24);
  twelve.site = Point{-1, 1};
  twelve.ownership = Ownership::InclusivePrivate;
  twelve.boarding = true;
  twelve.land = SquareMetres{0.1};
  twelve.floorArea = SquareMetres{1e9 / 3};
  twelve.staff = 77;
  twelve.opened = SchoolYear{1998};
  twelve.stages[0].seats = Seats{0};
  twelve.stages[0].classSize = 40;
  twelve.stages.push_back({.stage = Stage::Junior,
                           .rooms = Sections{3},
                           .temporaryRooms = Sections{1},
                           .seats = {},
                           .classSize = {}});
  records.schools = {twelve, primarySchool("b", 12)};
  const Enrolment counted{.school = {},
                          .year = SchoolYear{2021},
                          .grade = {Stage::Primary, 5},
                          .pupils = Pupils::whole(91),
                          .sections = Sections{2},
                          .sizes = {46, 45}};
  const Enrolment plain{.school = {},
                        .year = SchoolYear{2022},
                        .grade = {Stage::Primary, 0},
                        .pupils = Pupils{},
                        .sections = {},
                        .sizes = {}};
  records.enrolment = {{.school = "济东", .enrolment = counted}, {.school = "b", .enrolment = plain}};
}

void addPromises(Records& records) {
  Target target{.key = "C12",
                .section = "三",
                .text = "消除大班额",
                .textEn = "no oversized classes",
                .number = 0.1,
                .unit = "班",
                .year = SchoolYear{2025},
                .tracking = Tracking::Computed,
                .measure = "oversized",
                .comparison = Comparison::AtMost,
                .definition = "d",
                .entered = 3,
                .evidence = "e"};
  Target words{.key = "C13",
               .section = "",
               .text = "t",
               .textEn = "",
               .number = {},
               .unit = "",
               .year = {},
               .tracking = Tracking::Text,
               .measure = "",
               .comparison = Comparison::Equal,
               .definition = "",
               .entered = {},
               .evidence = ""};
  records.targets = {target, words};
  records.commitments = {{.school = "b",
                          .commitment = {.school = {},
                                         .name = "psychology room",
                                         .state = CommitmentState::Planned,
                                         .evidence = "page 3",
                                         .target = "C12"}}};
}

}  // namespace

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "xuequ-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  m_path = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

std::vector<std::string> Folder::files() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(m_path))
    names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

Records fullRecords() {
  Records records = emptyRecords();
  records.author = "规划师";
  records.synthetic = true;
  records.grid = {.crs = "EPSG:4548", .originEast = 461'837.25, .originNorth = 3'910'204.5};
  addLand(records);
  addUnits(records);
  addSchools(records);
  addPromises(records);
  return records;
}

Records randomPlanRecords(std::uint32_t seed) {
  Dice dice(seed);
  Records records = randomRecords(dice);
  records.grid = {.crs = "EPSG:4548", .originEast = 460'000, .originNorth = 3'910'000};
  return records;
}

gis::PlanFile createdPlan(const std::filesystem::path& path, const Records& records, std::uint32_t seed) {
  auto file = gis::PlanFile::create(path, records, "现状", false);
  REQUIRE(file);
  auto history = file->history();
  REQUIRE(history);
  Dice dice(seed);
  Scenario scenario = randomScenario(dice, *history->current().area);
  scenario.id = ScenarioId{1};
  scenario.parent = ScenarioId{0};
  scenario.name = "规划";
  history->push("add a scenario", withScenario(history->current(), std::move(scenario)));
  REQUIRE(file->commit(*history));
  return std::move(*file);
}

void editAndCommit(gis::PlanFile& file, History& history, std::uint32_t seed, int edits) {
  Dice dice(seed);
  for (int i = 0; i < edits; ++i) {
    const Plan& plan = history.current();
    history.push("edit " + std::to_string(i),
                 withScenario(plan, randomEdit(dice, *plan.area, *plan.scenarios.back())));
    const auto committed = file.commit(history);
    INFO((committed ? std::string() : committed.error().place.layer + ": " + committed.error().value));
    REQUIRE(committed);
  }
}

std::string bytesOf(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace xuequ::test
