// SPDX-License-Identifier: Apache-2.0
#include "gis/store/schema.hpp"

#include "tests/gis/store/plan_world.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::gis;

TEST_CASE("migrate") {
  Database db = Database::inMemory();
  createFirstTables(db);
  db.run("INSERT INTO plan VALUES (1, 1, '', '', 0, 2022, 2030, '', 0, 0, '', '')");
  std::string ran;
  const std::vector<Migration> steps{[&](Database&) { ran += "1 to 2, "; },
                                     [&](Database&) { ran += "2 to 3, "; }};

  SECTION("runs every step from the file's version on, in order, and writes the version reached") {
    migrate(db, 1, steps);
    CHECK(ran == "1 to 2, 2 to 3, ");
    CHECK(db.integer("SELECT version FROM plan") == 3);
  }
  SECTION("leaves out the steps that the file has behind it") {
    migrate(db, 2, steps);
    CHECK(ran == "2 to 3, ");
    CHECK(db.integer("SELECT version FROM plan") == 3);
  }
  SECTION("has nothing to do for a file of the current version") {
    migrate(db, 3, steps);
    CHECK(ran.empty());
  }
}

TEST_CASE("the digest of the current schema") {
  Database db = Database::inMemory();
  createFirstTables(db);
  for (const Migration& step : migrations()) step(db);
  SECTION("is that of the tables that are made") { CHECK(schemaDigest(db) == kCurrentSchemaDigest); }
  SECTION("is another one with anything else in the file") {
    db.run("CREATE TRIGGER mine AFTER INSERT ON units BEGIN DELETE FROM units; END");
    CHECK(schemaDigest(db) != kCurrentSchemaDigest);
  }
}

namespace {

/// What version 1 could not keep yet.
Records recordsOfVersion1() {
  Records records = test::fullRecords();
  for (Road& road : records.roads) road.onFoot = true;
  records.gates.clear();
  records.crossings.clear();
  return records;
}

}  // namespace

TEST_CASE("plans of every earlier version") {
  const test::Folder folder;
  const auto path = folder / "v1.gpkg";
  std::filesystem::copy_file(XUEQU_SOURCE_DIR "/tests/fixtures/plans/v1.gpkg", path);

  SECTION("open, with their facts and their history") {
    const auto file = PlanFile::open(path, Access::ReadWrite);
    REQUIRE(file);
    CHECK(file->records() == recordsOfVersion1());
    const auto history = file->history();
    REQUIRE(history);
    CHECK(history->undoLabel() == "rename");
    CHECK(history->current().scenarios[0]->name == "规划");
    CHECK(file->network());
  }
  SECTION("are read the same where they may not be written, and stay as they are") {
    const std::string before = test::bytesOf(path);
    const auto file = PlanFile::open(path, Access::ReadOnly);
    REQUIRE(file);
    CHECK(file->records() == recordsOfVersion1());
    CHECK(file->plan());
    CHECK(file->network());
    CHECK(test::bytesOf(path) == before);
  }
}
