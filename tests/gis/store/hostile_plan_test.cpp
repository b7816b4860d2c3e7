// SPDX-License-Identifier: Apache-2.0
// Files that are no plan, no longer one, or one with something in its sleeve.
#include "gis/store/plan_file.hpp"
#include "tests/gis/store/plan_world.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <fstream>

using namespace xuequ;
using namespace xuequ::test;
using gis::Access;
using gis::PlanFile;

namespace {

void nothing(sqlite3_context*, int, sqlite3_value**) {}

/// Runs SQL on the file as any other program would that leaves the R-trees alone.
void tamper(const std::filesystem::path& path, const std::string& sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
  for (const char* function : {"ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"})
    sqlite3_create_function(db, function, 1, SQLITE_UTF8 | SQLITE_INNOCUOUS, nullptr, nothing, nullptr,
                            nullptr);
  char* message = nullptr;
  const int result = sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message);
  INFO(sql << ": " << (message == nullptr ? "" : message));
  sqlite3_free(message);
  sqlite3_close(db);
  REQUIRE(result == SQLITE_OK);
}

ErrorCode codeOfOpening(const std::filesystem::path& path) {
  const auto file = PlanFile::open(path, Access::ReadWrite);
  REQUIRE_FALSE(file);
  return file.error().code;
}

/// The error of reading all of it.
Error errorOfReading(const std::filesystem::path& path) {
  const auto file = PlanFile::open(path, Access::ReadOnly);
  if (!file) return file.error();
  const auto history = file->history();
  REQUIRE_FALSE(history);
  return history.error();
}

}  // namespace

TEST_CASE("PlanFile refuses files that bring code") {
  const Folder folder;
  const auto path = folder / "plan.gpkg";
  createdPlan(path, randomPlanRecords(1), 1);

  SECTION("a view, even one that takes the place of a table") {
    tamper(path,
           "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i "
           "FROM n");
    CHECK(codeOfOpening(path) == ErrorCode::FileNotAllowed);
  }
  SECTION("a view in the place of the plan itself") {
    tamper(path, "ALTER TABLE plan RENAME TO p; CREATE VIEW plan AS SELECT * FROM p");
    CHECK(codeOfOpening(path) == ErrorCode::FileForeign);
  }
  SECTION("a trigger of its own, or one of ours rewritten") {
    tamper(path, "CREATE TRIGGER t AFTER INSERT ON targets BEGIN DELETE FROM units; END");
    CHECK(codeOfOpening(path) == ErrorCode::FileNotAllowed);
    tamper(path,
           "DROP TRIGGER t; DROP TRIGGER rtree_units_geom_delete;"
           "CREATE TRIGGER rtree_units_geom_delete AFTER DELETE ON units BEGIN DELETE FROM schools; END");
    CHECK(codeOfOpening(path) == ErrorCode::PlanDamaged);
  }
  SECTION("a virtual table") {
    tamper(path, "CREATE VIRTUAL TABLE words USING fts5(text)");
    CHECK(codeOfOpening(path) == ErrorCode::FileNotAllowed);
  }
  SECTION("and takes those that bring only data") {
    tamper(path,
           "CREATE TABLE qgis_projects (name TEXT PRIMARY KEY, metadata BLOB, content BLOB); CREATE INDEX q "
           "ON qgis_projects(metadata)");
    const auto file = PlanFile::open(path, Access::ReadWrite);
    REQUIRE(file);
    CHECK(file->history());
  }
}

TEST_CASE("PlanFile knows a plan") {
  const Folder folder;
  const auto path = folder / "plan.gpkg";
  createdPlan(path, randomPlanRecords(1), 1);

  SECTION("from a newer version, whatever its tables are like") {
    tamper(path, "UPDATE plan SET version = 1000; CREATE TABLE unheard_of (x); DROP TABLE commitments");
    const auto file = PlanFile::open(path, Access::ReadWrite);
    REQUIRE_FALSE(file);
    CHECK(file.error().code == ErrorCode::PlanNewerVersion);
    CHECK(file.error().value == "1000");
  }
  SECTION("from a GeoPackage that is none") {
    tamper(path, "DROP TABLE plan");
    CHECK(codeOfOpening(path) == ErrorCode::FileForeign);
  }
  SECTION("from a database that is no GeoPackage") {
    tamper(path, "PRAGMA application_id = 0");
    CHECK(codeOfOpening(path) == ErrorCode::FileForeign);
  }
  SECTION("of which a table is gone") {
    tamper(path, "DROP TABLE births");
    CHECK(codeOfOpening(path) == ErrorCode::PlanDamaged);
  }
  SECTION("without a step to stand on") {
    tamper(path, "UPDATE history_steps SET current = 0");
    CHECK(codeOfOpening(path) == ErrorCode::PlanDamaged);
  }
}

TEST_CASE("PlanFile says which value it cannot read") {
  const Folder folder;
  const auto path = folder / "plan.gpkg";
  createdPlan(path, randomPlanRecords(1), 1);
  const auto [sql, layer, field] = GENERATE(table<std::string, std::string, std::string>({
      {"UPDATE units SET kind = 'castle' WHERE fid = 2", "units", "kind"},
      {"UPDATE units SET age7 = 'many' WHERE fid = 2", "units", "age7"},
      {"UPDATE units SET dwellings = -1 WHERE fid = 2", "units", "dwellings"},
      {"UPDATE units SET centre_x = 1e300 WHERE fid = 2", "units", "centre_y"},
      {"UPDATE school_stages SET school = 'nobody' WHERE fid = 2", "school_stages", "school"},
      {"UPDATE school_stages SET stage = 'kitchen' WHERE fid = 2", "school_stages", "stage"},
      {"UPDATE enrolment SET sizes = '4;x' WHERE fid = 2", "enrolment", "sizes"},
      {"UPDATE plan SET ages_known = '01'", "plan", "ages_known"},
      {"UPDATE plan SET standards = '{'", "plan", "standards"},
      {"UPDATE history_pieces SET content = '{' WHERE kind = 'scenario'", "history_pieces", "content"},
      {"UPDATE history_pieces SET content = '[{\"id\":1}]' WHERE kind = 'projects'", "history_pieces",
       "content"},
      {"UPDATE history_pieces SET content = x'00' WHERE kind = 'owners'", "history_pieces", "owners"},
      {"DELETE FROM history_pieces WHERE kind = 'zones'", "history_pieces", "zones"},
      {"DELETE FROM history_scenarios", "history_scenarios", ""},
  }));
  CAPTURE(sql);
  tamper(path, sql);
  const Error error = errorOfReading(path);
  CHECK(error.code == ErrorCode::PlanDamaged);
  CHECK(error.place.file == path.string());
  CHECK(error.place.layer == layer);
  CHECK(error.place.field == field);
}

TEST_CASE("PlanFile notices units that another program has renamed") {
  const Folder folder;
  const auto path = folder / "plan.gpkg";
  createdPlan(path, randomPlanRecords(1), 1);
  tamper(path,
         "UPDATE units SET key = key || 'x'; UPDATE births SET unit = unit || 'x' WHERE unit != '';"
         "UPDATE housing SET unit = unit || 'x'");
  CHECK(errorOfReading(path).place.field == "owners");
}

TEST_CASE("PlanFile cut short") {
  const Folder folder;
  const auto path = folder / "plan.gpkg";
  createdPlan(path, randomPlanRecords(1), 1);
  const std::string whole = bytesOf(path);
  for (std::size_t size = 4096; size < whole.size(); size += 4096) {
    CAPTURE(size);
    std::ofstream(folder / "short.gpkg", std::ios::binary)
        .write(whole.data(), static_cast<std::streamsize>(size));
    CHECK(codeOfOpening(folder / "short.gpkg") == ErrorCode::FileTruncated);
    std::ofstream(folder / "short.gpkg", std::ios::binary)
        .write(whole.data(), static_cast<std::streamsize>(size + 1000));
    CHECK(codeOfOpening(folder / "short.gpkg") == ErrorCode::FileTruncated);
  }
}

TEST_CASE("PlanFile with bytes turned over is read or refused, and never more") {
  const Folder folder;
  const auto path = folder / "plan.gpkg";
  createdPlan(path, randomPlanRecords(1), 1);
  const std::string whole = bytesOf(path);
  std::uint32_t chance = 12345;
  for (int round = 0; round < 200; ++round) {
    std::string bytes = whole;
    for (int i = 0; i < 20; ++i) {
      chance = chance * 1664525U + 1013904223U;
      bytes[chance % bytes.size()] = static_cast<char>(chance >> 24);
    }
    std::ofstream(folder / "bent.gpkg", std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const auto file = PlanFile::open(folder / "bent.gpkg", Access::ReadOnly);
    if (file) static_cast<void>(file->history());
  }
  SUCCEED("no crash, no hang");
}
