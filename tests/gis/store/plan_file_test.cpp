// SPDX-License-Identifier: Apache-2.0
#include "gis/store/plan_file.hpp"

#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_projects.hpp"
#include "tests/gis/store/plan_world.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace xuequ;
using namespace xuequ::test;
using gis::Access;
using gis::PlanFile;

namespace {

/// Areas are compared by identity in Plan's ==, and each opening makes its own: so by value here.
bool sameScenarios(const Plan& a, const Plan& b) {
  return std::ranges::equal(a.scenarios, b.scenarios, [](const auto& x, const auto& y) { return *x == *y; });
}

bool sameHistory(const History& a, const History& b) {
  const auto sameStep = [](const auto& x, const auto& y) {
    return x.label == y.label && sameScenarios(x.plan, y.plan);
  };
  return a.index() == b.index() && std::ranges::equal(a.steps(), b.steps(), sameStep);
}

}  // namespace

TEST_CASE("PlanFile") {
  const Folder folder;
  const auto path = folder / "plan.gpkg";

  SECTION("is made without a coordinate system, and gets one with its first places") {
    Records records = fullRecords();
    Records bare;
    bare.name = records.name;
    bare.standards = records.standards;
    REQUIRE(PlanFile::create(path, bare, "现状", false));
    auto file = PlanFile::open(path, Access::ReadWrite);
    REQUIRE(file);
    CHECK(file->records()->grid.crs.empty());
    Plan plan = file->plan().value();
    plan.area = makeStudyArea(records).value();
    REQUIRE(file->replaceFacts(
        records, Plan{plan.area, {std::make_shared<const Scenario>(emptyScenario(*plan.area, "现状"))}}));
    CHECK(file->records() == records);
  }
  SECTION("gives back exactly the facts that it was made from") {
    const Records records = fullRecords();
    REQUIRE(PlanFile::create(path, records, "现状", false));
    const auto file = PlanFile::open(path, Access::ReadOnly);
    REQUIRE(file);
    const auto read = file->records();
    REQUIRE(read);
    CHECK(*read == records);
  }

  SECTION("starts with one scenario and nothing to undo") {
    const auto file = PlanFile::create(path, fullRecords(), "现状", false);
    REQUIRE(file);
    CHECK_FALSE(file->readOnly());
    const auto history = file->history();
    REQUIRE(history);
    CHECK_FALSE(history->canUndo());
    REQUIRE(history->current().scenarios.size() == 1);
    CHECK(history->current().scenarios[0]->name == "现状");
  }

  SECTION("leaves one file and nothing beside it, while open and after") {
    {
      PlanFile file = createdPlan(path, randomPlanRecords(1), 1);
      CHECK(folder.files() == std::vector<std::string>{"plan.gpkg"});
    }
    CHECK(folder.files() == std::vector<std::string>{"plan.gpkg"});
  }

  SECTION("of equal plans makes equal bytes") {
    REQUIRE(PlanFile::create(path, fullRecords(), "现状", false));
    REQUIRE(PlanFile::create(folder / "again.gpkg", fullRecords(), "现状", false));
    CHECK(bytesOf(path) == bytesOf(folder / "again.gpkg"));
    Records other = fullRecords();
    other.author += "!";
    REQUIRE(PlanFile::create(folder / "other.gpkg", other, "现状", false));
    CHECK(bytesOf(path) != bytesOf(folder / "other.gpkg"));
  }

  SECTION("keeps the plan that stands there unless told to replace it") {
    REQUIRE(PlanFile::create(path, fullRecords(), "现状", false));
    const std::string before = bytesOf(path);
    CHECK(PlanFile::create(path, randomPlanRecords(1), "x", false).error().code == ErrorCode::FileExists);
    CHECK(bytesOf(path) == before);
    const auto replaced = PlanFile::create(path, randomPlanRecords(1), "x", true);
    REQUIRE(replaced);
    CHECK(replaced->plan()->scenarios[0]->name == "x");
  }

  SECTION("is not replaced while someone has it") {
    const auto open = PlanFile::create(path, fullRecords(), "现状", false);
    REQUIRE(open);
    CHECK(PlanFile::create(path, randomPlanRecords(1), "x", true).error().code == ErrorCode::PlanLocked);
    CHECK(open->records() == fullRecords());
  }

  SECTION("wants a coordinate system in metres") {
    Records records = fullRecords();
    records.grid.crs = "EPSG:4326";
    CHECK(PlanFile::create(path, records, "x", false).error().code == ErrorCode::CrsNotMetric);
    CHECK(folder.files().empty());
  }

  SECTION("opens for one writer; who comes second reads, and sees each commit") {
    PlanFile first = createdPlan(path, randomPlanRecords(2), 2);
    auto history = first.history();
    const auto second = PlanFile::open(path, Access::ReadWrite);
    REQUIRE(second);
    CHECK(second->readOnly());
    CHECK(sameHistory(*second->history(), *history));
    editAndCommit(first, *history, 7, 3);
    CHECK(sameHistory(*second->history(), *history));
  }

  SECTION("refuses to write what is open for reading only") {
    createdPlan(path, randomPlanRecords(2), 2);
    auto file = PlanFile::open(path, Access::ReadOnly);
    REQUIRE(file);
    CHECK(file->readOnly());
    auto history = file->history();
    history->undo();
    CHECK(file->moveTo(*history).error().code == ErrorCode::PlanReadOnly);
    CHECK(file->history()->canUndo());
  }

  SECTION("says what is no file, no plan, or nothing at all") {
    CHECK(PlanFile::open(folder / "none.gpkg", Access::ReadOnly).error().code == ErrorCode::FileNotFound);
    CHECK(PlanFile::open(folder.path(), Access::ReadOnly).error().code == ErrorCode::FileForeign);
    std::ofstream(folder / "empty.gpkg").close();
    CHECK(PlanFile::open(folder / "empty.gpkg", Access::ReadOnly).error().code == ErrorCode::FileEmpty);
    std::ofstream(folder / "text.gpkg") << std::string(5000, 'x');
    const auto text = PlanFile::open(folder / "text.gpkg", Access::ReadWrite);
    CHECK(text.error().code == ErrorCode::FileForeign);
    CHECK(text.error().place.file == (folder / "text.gpkg").string());
  }
}

TEST_CASE("PlanFile keeps zones as they were redrawn") {
  const Folder folder;
  const auto path = folder / "plan.gpkg";
  std::optional<History> history;
  {
    PlanFile file = createdPlan(path, randomPlanRecords(3), 3);
    history = *file.history();
    const Plan plan = history->current();
    const StudyArea& area = *plan.area;
    Scenario scenario = withBoundaries(area, *plan.scenarios.back(), Stage::Primary);
    const auto& zones = *scenario.zoning(Stage::Primary).zones;
    const ZoneId swallowed = zones.front().id, locked = zones.back().id;
    const MultiPolygon over = *zones.front().boundary;
    REQUIRE_FALSE(over.empty());
    REQUIRE(swallowed != locked);
    scenario = waiveZoneParts(scenario, Stage::Primary, locked, true).value();
    scenario = paintZone(area, scenario, Stage::Primary, locked, over).value();
    scenario = setZoneLocked(scenario, Stage::Primary, locked, true).value();
    REQUIRE(scenario.zoning(Stage::Primary).find(swallowed)->boundary->empty());
    history->push("paint", withScenario(plan, std::move(scenario)));
    REQUIRE(file.commit(*history));
  }
  const auto file = PlanFile::open(path, Access::ReadOnly);
  REQUIRE(file);
  CHECK(sameScenarios(*file->plan(), history->current()));
}

TEST_CASE("PlanFile keeps the assumptions of admission by tiers") {
  const Folder folder;
  const auto path = folder / "plan.gpkg";
  Scenario scenario;
  {
    PlanFile file = createdPlan(path, randomPlanRecords(3), 3);
    History history = file.history().value();
    const Plan plan = history.current();
    scenario = *plan.scenarios.back();
    for (const auto& [name, value] : {std::pair{"admission:primary", "tiers"},
                                      {"mismatched:primary", "0.7"},
                                      {"migrant:primary", "0.3"},
                                      {"migrant:junior", "1"}})
      scenario = setAssumption(scenario, name, value).value();
    history.push("tiers", withScenario(plan, scenario));
    REQUIRE(file.commit(history));
  }
  const auto file = PlanFile::open(path, Access::ReadOnly);
  REQUIRE(file);
  CHECK(file->plan()->scenarios.back()->assumptions == scenario.assumptions);
}

TEST_CASE("PlanFile keeps the history") {
  const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 16)));
  CAPTURE(seed);
  const Folder folder;
  const auto path = folder / "plan.gpkg";
  std::optional<History> history;
  {
    PlanFile file = createdPlan(path, randomPlanRecords(seed), seed);
    history = *file.history();
    editAndCommit(file, *history, seed, 12);
  }

  SECTION("through a restart, labels and all, at every place one can undo to") {
    for (int undone = 0; undone < 4; ++undone) {
      auto file = PlanFile::open(path, Access::ReadWrite);
      REQUIRE(file);
      REQUIRE_FALSE(file->readOnly());
      const auto read = file->history();
      REQUIRE(read);
      REQUIRE(sameHistory(*read, *history));
      CHECK(sameScenarios(*file->plan(), history->current()));
      history->undo();
      REQUIRE(file->moveTo(*history));
    }
  }

  SECTION("and cuts what could be redone when the next edit comes") {
    auto file = PlanFile::open(path, Access::ReadWrite);
    auto read = *file->history();
    for (int i = 0; i < 5; ++i) read.undo();
    REQUIRE(file->moveTo(read));
    editAndCommit(*file, read, seed + 1000, 3);
    CHECK_FALSE(read.canRedo());
    CHECK(sameHistory(*PlanFile::open(path, Access::ReadOnly)->history(), read));
  }

  SECTION("and drops the oldest steps with what only they used") {
    auto file = PlanFile::open(path, Access::ReadWrite);
    const auto read = *file->history();
    History small(read.steps(), read.index(), read.steps().size());
    editAndCommit(*file, small, seed + 2000, 10);
    CHECK(small.steps().size() == read.steps().size());
    CHECK(sameHistory(*PlanFile::open(path, Access::ReadOnly)->history(), small));
  }

  SECTION("a commitment's state and evidence change, and the steps to undo stay") {
    const auto full = folder / "full.gpkg";
    PlanFile file = createdPlan(full, fullRecords(), seed);
    const Records records = *file.records();
    const std::size_t steps = file.history()->steps().size();
    CommitmentRecord record = records.commitments.front();
    record.commitment.state =
        record.commitment.state == CommitmentState::Yes ? CommitmentState::No : CommitmentState::Yes;
    record.commitment.evidence = "seen on site";
    REQUIRE(file.setCommitment(record.school, record.commitment));
    const auto read = PlanFile::open(full, Access::ReadOnly);
    Records expected = records;
    expected.commitments.front() = record;
    CHECK(read->records() == expected);
    CHECK(read->history()->steps().size() == steps);
  }

  SECTION("until new facts come in") {
    auto file = PlanFile::open(path, Access::ReadWrite);
    Records records = *file->records();
    records.author = "someone else";
    Plan plan = history->current();
    plan.area = *makeStudyArea(records);
    REQUIRE(file->replaceFacts(records, plan));
    CHECK(file->records() == records);
    const auto read = PlanFile::open(path, Access::ReadOnly)->history();
    CHECK_FALSE(read->canUndo());
    CHECK_FALSE(read->canRedo());
    CHECK(sameScenarios(read->current(), plan));
    CHECK(read->current().area->author == "someone else");
  }
}
