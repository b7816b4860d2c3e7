// SPDX-License-Identifier: Apache-2.0
#include "gis/store/schema.hpp"

#include "core/base/calendar.hpp"
#include "gis/store/layer_styles.hpp"
#include "gis/store/srs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace xuequ::gis {
namespace {

constexpr std::array<FeatureTable, 9> kFeatureTables{{{"boundary", "MULTIPOLYGON", "Study area"},
                                                      {"units", "MULTIPOLYGON", "Planning units"},
                                                      {"buildings", "MULTIPOLYGON", "Buildings"},
                                                      {"schools", "POINT", "Schools"},
                                                      {"roads", "LINESTRING", "Roads"},
                                                      {"water", "MULTIPOLYGON", "Lakes"},
                                                      {"waterways", "LINESTRING", "Rivers"},
                                                      {"zones", "MULTIPOLYGON", "Attendance zones"},
                                                      {"projects", "POINT", "Projects"}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kAttributeTables{
    {{"school_stages", "Stages of schools"},
     {"births", "Births"},
     {"enrolment", "Enrolment"},
     {"housing", "Housing under construction"},
     {"targets", "Targets of the plan"},
     {"commitments", "Commitments of schools"},
     {"scenarios", "Scenarios"},
     {"services", "Schools of zones"},
     {"zone_units", "Planning units of zones"},
     {"assumptions", "Assumptions"},
     {"plan", "Plan"},
     {"layer_styles", "Layer styles"}}};

// The definitions of the GeoPackage standard 1.2, annex C; the fixed date because equal plans make equal
// files.
constexpr const char* kGeoPackageTables = R"(
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
  scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
)";

// Keys name rows across tables; fid is the order in which the rows were imported. Counts of people are whole
// and part persons.
constexpr const char* kFactTables = R"(
CREATE TABLE plan (fid INTEGER PRIMARY KEY NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL, author TEXT NOT NULL,
  synthetic BOOLEAN NOT NULL, base_year INTEGER NOT NULL, horizon INTEGER NOT NULL, crs TEXT NOT NULL, origin_east DOUBLE NOT NULL,
  origin_north DOUBLE NOT NULL, ages_known TEXT NOT NULL, standards TEXT NOT NULL);
CREATE TABLE boundary (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON);
CREATE TABLE units (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, key TEXT NOT NULL, name TEXT NOT NULL, town TEXT NOT NULL,
  kind TEXT NOT NULL, centre_x DOUBLE NOT NULL, centre_y DOUBLE NOT NULL, dwellings INTEGER NOT NULL, {ages});
CREATE TABLE buildings (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, x DOUBLE NOT NULL, y DOUBLE NOT NULL,
  weight DOUBLE NOT NULL);
CREATE TABLE schools (fid INTEGER PRIMARY KEY NOT NULL, geom POINT, key TEXT NOT NULL, name TEXT NOT NULL, nature TEXT NOT NULL,
  boarding BOOLEAN NOT NULL, land DOUBLE NOT NULL, floor_area DOUBLE NOT NULL, staff INTEGER NOT NULL, opened INTEGER);
CREATE TABLE school_stages (fid INTEGER PRIMARY KEY NOT NULL, school TEXT NOT NULL, stage TEXT NOT NULL, rooms INTEGER NOT NULL,
  temporary_rooms INTEGER NOT NULL, seats INTEGER, class_size INTEGER);
CREATE TABLE roads (fid INTEGER PRIMARY KEY NOT NULL, geom LINESTRING, name TEXT NOT NULL, class TEXT NOT NULL,
  bridge BOOLEAN NOT NULL, tunnel BOOLEAN NOT NULL);
CREATE TABLE water (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, name TEXT NOT NULL);
CREATE TABLE waterways (fid INTEGER PRIMARY KEY NOT NULL, geom LINESTRING, name TEXT NOT NULL);
CREATE TABLE births (fid INTEGER PRIMARY KEY NOT NULL, unit TEXT NOT NULL, year INTEGER NOT NULL, month INTEGER NOT NULL,
  count DOUBLE NOT NULL);
CREATE TABLE enrolment (fid INTEGER PRIMARY KEY NOT NULL, school TEXT NOT NULL, year INTEGER NOT NULL, stage TEXT NOT NULL,
  year_of_study INTEGER NOT NULL, pupils DOUBLE NOT NULL, sections INTEGER, sizes TEXT NOT NULL);
CREATE TABLE housing (fid INTEGER PRIMARY KEY NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
  year INTEGER NOT NULL, dwellings INTEGER NOT NULL, type TEXT NOT NULL);
CREATE TABLE targets (fid INTEGER PRIMARY KEY NOT NULL, key TEXT NOT NULL, section TEXT NOT NULL, text TEXT NOT NULL,
  text_en TEXT NOT NULL, number DOUBLE, unit TEXT NOT NULL, year INTEGER, track TEXT NOT NULL, measure TEXT NOT NULL,
  compare TEXT NOT NULL, definition TEXT NOT NULL, entered DOUBLE, evidence TEXT NOT NULL);
CREATE TABLE commitments (fid INTEGER PRIMARY KEY NOT NULL, school TEXT NOT NULL, commitment TEXT NOT NULL, state TEXT NOT NULL,
  evidence TEXT NOT NULL, target TEXT NOT NULL);
)";

constexpr const char* kDecisionTables = R"(
CREATE TABLE scenarios (fid INTEGER PRIMARY KEY NOT NULL, scenario INTEGER NOT NULL, name TEXT NOT NULL, parent INTEGER,
  note TEXT NOT NULL);
CREATE TABLE zones (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, scenario INTEGER NOT NULL, stage TEXT NOT NULL,
  zone INTEGER NOT NULL, name TEXT NOT NULL, schools TEXT NOT NULL, drawn BOOLEAN NOT NULL);
CREATE TABLE services (fid INTEGER PRIMARY KEY NOT NULL, scenario INTEGER NOT NULL, stage TEXT NOT NULL, zone INTEGER NOT NULL,
  from_year INTEGER NOT NULL, school TEXT NOT NULL);
CREATE TABLE zone_units (fid INTEGER PRIMARY KEY NOT NULL, scenario INTEGER NOT NULL, stage TEXT NOT NULL, unit TEXT NOT NULL,
  zone INTEGER NOT NULL, points INTEGER NOT NULL);
CREATE TABLE projects (fid INTEGER PRIMARY KEY NOT NULL, geom POINT, scenario INTEGER NOT NULL, key TEXT NOT NULL,
  name TEXT NOT NULL, kind TEXT NOT NULL, year INTEGER NOT NULL, school TEXT NOT NULL, rooms INTEGER NOT NULL, land DOUBLE NOT NULL,
  cost DOUBLE NOT NULL);
CREATE TABLE assumptions (fid INTEGER PRIMARY KEY NOT NULL, scenario INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL);
CREATE INDEX zones_by_zone ON zones (scenario, stage, zone);
CREATE INDEX services_by_zone ON services (scenario, stage, zone);
CREATE INDEX zone_units_by_unit ON zone_units (scenario, stage, unit);
)";

constexpr const char* kHistoryTables = R"(
CREATE TABLE history_steps (fid INTEGER PRIMARY KEY NOT NULL, label TEXT NOT NULL, current BOOLEAN NOT NULL);
CREATE TABLE history_scenarios (fid INTEGER PRIMARY KEY NOT NULL, step INTEGER NOT NULL, piece INTEGER NOT NULL);
CREATE TABLE history_pieces (fid INTEGER PRIMARY KEY NOT NULL, kind TEXT NOT NULL, hash INTEGER NOT NULL, content BLOB NOT NULL);
CREATE TABLE history_links (piece INTEGER NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (piece, uses)) WITHOUT ROWID;
CREATE INDEX history_scenarios_by_step ON history_scenarios (step);
CREATE INDEX history_pieces_by_hash ON history_pieces (hash);
)";

constexpr const char* kStyleTable = R"(
CREATE TABLE layer_styles (id INTEGER PRIMARY KEY NOT NULL, f_table_catalog TEXT, f_table_schema TEXT, f_table_name TEXT,
  f_geometry_column TEXT, styleName TEXT, styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT,
  ui TEXT, update_time DATETIME DEFAULT CURRENT_TIMESTAMP);
)";

// Annex F.3 of the standard, word for word, since other programs look for exactly these.
constexpr const char* kRtree = R"(
CREATE VIRTUAL TABLE "rtree_{0}_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER "rtree_{0}_geom_insert" AFTER INSERT ON "{0}" WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_{0}_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_{0}_geom_update1" AFTER UPDATE OF "geom" ON "{0}" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_{0}_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_{0}_geom_update2" AFTER UPDATE OF "geom" ON "{0}" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_{0}_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_{0}_geom_update3" AFTER UPDATE ON "{0}" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_{0}_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_{0}_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_{0}_geom_update4" AFTER UPDATE ON "{0}" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_{0}_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_{0}_geom_delete" AFTER DELETE ON "{0}" WHEN old."geom" NOT NULL BEGIN DELETE FROM "rtree_{0}_geom" WHERE id = OLD."fid"; END;
)";

constexpr const char* kLastChange = "2000-01-01T00:00:00.000Z";
constexpr const char* kRtreeDefinition = "http://www.geopackage.org/spec120/#extension_rtree";

/// GeoPackage 1.2 and the letters GPKG, as the standard asks.
constexpr const char* kFileMarks = "PRAGMA application_id = 0x47504B47; PRAGMA user_version = 10200;";

std::string ageColumns() {
  std::string columns;
  for (int age = 0; age < kAges; ++age)
    columns += fmt::format("{}age{} DOUBLE NOT NULL", age == 0 ? "" : ", ", age);
  return columns;
}

void registerFeature(Database& db, const FeatureTable& table, std::int32_t srsId) {
  Statement(db, "INSERT INTO gpkg_contents VALUES (?, 'features', ?, '', ?, NULL, NULL, NULL, NULL, ?)")
      .with(table.name, table.title, std::string_view(kLastChange), srsId)
      .run();
  Statement(db, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)")
      .with(table.name, table.type, srsId)
      .run();
  Statement(db, "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', ?, 'write-only')")
      .with(table.name, std::string_view(kRtreeDefinition))
      .run();
}

void registerFeatures(Database& db, std::int32_t srsId) {
  for (const FeatureTable& table : kFeatureTables) registerFeature(db, table, srsId);
}

void registerAttributes(Database& db) {
  Statement contents(
      db, "INSERT INTO gpkg_contents VALUES (?, 'attributes', ?, '', ?, NULL, NULL, NULL, NULL, NULL)");
  for (const auto& [name, title] : kAttributeTables)
    contents.with(name, title, std::string_view(kLastChange)).run();
}

void registerStyles(Database& db) {
  Statement insert(
      db, "INSERT INTO layer_styles VALUES (NULL, '', '', ?, 'geom', ?, ?, NULL, 1, '', '', NULL, ?)");
  for (const LayerStyle& style : layerStyles())
    insert.with(style.table, style.name, style.qml, std::string_view(kLastChange)).run();
}

// walk_network is worked out from roads, water and crossings, and kept since noding a province takes seconds.
constexpr const char* kVersion2 = R"(
ALTER TABLE roads ADD COLUMN on_foot BOOLEAN NOT NULL DEFAULT 1;
CREATE TABLE gates (fid INTEGER PRIMARY KEY NOT NULL, geom POINT, school TEXT NOT NULL, unit TEXT NOT NULL);
CREATE TABLE crossings (fid INTEGER PRIMARY KEY NOT NULL, geom POINT);
CREATE TABLE walk_network (fid INTEGER PRIMARY KEY NOT NULL, made_from INTEGER NOT NULL, content BLOB NOT NULL);
)";
constexpr std::array<FeatureTable, 2> kLaterFeatureTables{
    {{"gates", "POINT", "Gates"}, {"crossings", "POINT", "Crossings on foot"}}};

/// In the coordinate system that the plan's other layers have.
void addFeatureTable(Database& db, const FeatureTable& table) {
  db.run(fmt::format(fmt::runtime(kRtree), table.name));
  if (db.integer("SELECT count(*) FROM gpkg_geometry_columns") == 0) return;
  registerFeature(db, table, srsIdIn(db));
}

void toVersion2(Database& db) {
  db.run(kVersion2);
  for (const FeatureTable& table : kLaterFeatureTables) addFeatureTable(db, table);
}

constexpr auto kAllFeatureTables = [] {
  std::array<FeatureTable, kFeatureTables.size() + kLaterFeatureTables.size()> all;
  std::ranges::copy(kLaterFeatureTables, std::ranges::copy(kFeatureTables, all.begin()).out);
  return all;
}();

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> kSteps{toVersion2};
  return kSteps;
}

void createFirstTables(Database& db) {
  db.run(kGeoPackageTables);
  db.run(fmt::format(fmt::runtime(kFactTables), fmt::arg("ages", ageColumns())));
  db.run(kDecisionTables);
  db.run(kHistoryTables);
  db.run(kStyleTable);
  for (const FeatureTable& table : kFeatureTables) db.run(fmt::format(fmt::runtime(kRtree), table.name));
}

std::span<const FeatureTable> featureTables() { return kAllFeatureTables; }

void createSchema(Database& db, const Grid& grid) {
  db.run(kFileMarks);
  createFirstTables(db);
  registerFeatures(db, srsIdOf(grid));
  registerAttributes(db);
  registerStyles(db);
  useGrid(db, grid);
  for (const Migration& step : migrations()) step(db);
}

std::int32_t srsIdIn(Database& db) {
  return static_cast<std::int32_t>(db.integer("SELECT srs_id FROM gpkg_geometry_columns LIMIT 1"));
}

void useGrid(Database& db, const Grid& grid) {
  db.run("DELETE FROM gpkg_spatial_ref_sys");
  Statement insert(db, "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)");
  for (const SrsRow& row : srsRows(grid))
    insert.with(row.name, row.id, row.organization, row.organizationId, row.definition, std::nullopt).run();
  Statement(db, "UPDATE gpkg_contents SET srs_id = ? WHERE data_type = 'features'").with(srsIdOf(grid)).run();
  Statement(db, "UPDATE gpkg_geometry_columns SET srs_id = ?").with(srsIdOf(grid)).run();
}

void migrate(Database& db, std::int64_t from, std::span<const Migration> steps) {
  for (auto version = static_cast<std::size_t>(from); version <= steps.size(); ++version) {
    steps[version - 1](db);
    Statement(db, "UPDATE plan SET version = ?").with(static_cast<std::int64_t>(version) + 1).run();
  }
}

void updateExtent(Database& db, std::string_view table) {
  db.run(fmt::format(
      "UPDATE gpkg_contents SET (min_x, min_y, max_x, max_y) ="
      " (SELECT min(minx), min(miny), max(maxx), max(maxy) FROM rtree_{0}_geom) WHERE table_name = '{0}'",
      table));
}

}  // namespace xuequ::gis
