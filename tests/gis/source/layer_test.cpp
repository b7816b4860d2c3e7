// SPDX-License-Identifier: Apache-2.0
#include "gis/source/layer.hpp"

#include "tests/gis/import/import_world.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <fstream>

namespace xuequ::gis {
namespace {

const std::string kGeoJson = R"({"type":"FeatureCollection","features":[
  {"type":"Feature","properties":{"key":"A","name":"鹿港小学","rosters":[46,47]},"geometry":{"type":"Point","coordinates":[116.58,35.33]}},
  {"type":"Feature","properties":{"key":"B","name":null,"rosters":null},"geometry":null}]})";

Result<SourceLayer> read(const std::filesystem::path& path, const std::string& layer = {},
                         const std::string& usual = {}) {
  return readLayer({path, layer, usual, {}});
}

void execute(const std::filesystem::path& path, const char* sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
  CHECK(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(db);
}

}  // namespace

TEST_CASE("readLayer") {
  const Folder folder;
  const auto json = folder("schools.geojson", kGeoJson);

  SECTION("gives cells as text, lists with semicolons, nulls as nothing") {
    const auto layer = read(json).value();
    CHECK(layer.columns == std::vector<std::string>{"key", "name", "rosters"});
    CHECK(layer.rows[0].cells == std::vector<std::string>{"A", "鹿港小学", "46;47"});
    CHECK(layer.rows[1].cells == std::vector<std::string>{"B", "", ""});
    CHECK_FALSE(layer.rows[0].wkb.empty());
    CHECK(layer.rows[1].wkb.empty());
    CHECK(layer.places);
  }
  SECTION("finds the header of a sheet below its title") {
    const auto titled = folder("titled.geojson", R"({"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"学校一览表（2022年）":"","Field2":"","Field3":""},"geometry":null},
      {"type":"Feature","properties":{"学校一览表（2022年）":"编码","Field2":"","Field3":"名称"},"geometry":null},
      {"type":"Feature","properties":{"学校一览表（2022年）":"A","Field2":"x","Field3":"鹿港小学"},"geometry":null}]})");
    const std::string kind = GENERATE("XLSX", "ODS");
    const auto layer = read(folder.converted(titled, kind == "XLSX" ? "t.xlsx" : "t.ods", kind, {}));
    REQUIRE(layer);
    CHECK(layer->columns == std::vector<std::string>{"编码", "Field2", "名称"});
    REQUIRE(layer->rows.size() == 1);
    CHECK(layer->rows[0].cells == std::vector<std::string>{"A", "x", "鹿港小学"});
    CHECK(layer->rowsAboveHeader == 2);
  }
  SECTION("leaves a sheet of one column as it is") {
    const auto single = folder("single.geojson", R"({"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"key":"A"},"geometry":null}]})");
    const auto layer = read(folder.converted(single, "s.xlsx", "XLSX", {}));
    REQUIRE(layer);
    CHECK(layer->columns == std::vector<std::string>{"key"});
    CHECK(layer->rowsAboveHeader == 0);
  }
  SECTION("reads the same from every format") {
    struct Format {
      const char *name, *driver;
    };
    const auto format = GENERATE(Format{"a.gpkg", "GPKG"}, Format{"a.shp", "ESRI Shapefile"},
                                 Format{"a.fgb", "FlatGeobuf"}, Format{"a.kml", "LIBKML"},
                                 Format{"a.gml", "GML"}, Format{"a.xlsx", "XLSX"}, Format{"a.ods", "ODS"});
    std::vector<std::string> options{"-dialect", "OGRSQL", "-sql",
                                     "SELECT key, name FROM schools WHERE key = 'A'"};
    const std::string driver = format.driver;
    if (driver == "ESRI Shapefile") options.insert(options.end(), {"-lco", "ENCODING=UTF-8"});
    const auto layer = read(folder.converted(json, format.name, format.driver, options));
    INFO(format.driver);
    REQUIRE(layer);
    REQUIRE(layer->rows.size() == 1);
    CHECK(std::ranges::count(layer->rows[0].cells, "鹿港小学") == 1);
    CHECK(std::ranges::count(layer->rows[0].cells, "A") == 1);
    CHECK(layer->rows[0].wkb.empty() == !layer->places);
  }
  SECTION("needs to be told which of several layers, unless one is called as the kind is") {
    const auto several = folder.converted(json, "several.gpkg", "GPKG", {"-nln", "schools"});
    execute(several,
            "CREATE TABLE other (id INTEGER PRIMARY KEY, a TEXT); INSERT INTO gpkg_contents (table_name, "
            "data_type, identifier) "
            "VALUES ('other', 'attributes', 'other')");
    CHECK(read(several).error().code == ErrorCode::LayerAmbiguous);
    CHECK(read(several).error().wanted == "schools, other");
    CHECK(read(several, {}, "schools").value().rows.size() == 2);
    CHECK(read(several, "other").value().rows.empty());
    CHECK(read(several, "nowhere").error().code == ErrorCode::LayerMissing);
  }
}

TEST_CASE("readLayer refuses") {
  const Folder folder;
  const auto code = [](const std::filesystem::path& path) {
    const auto layer = read(path);
    REQUIRE_FALSE(layer);
    return layer.error().code;
  };
  SECTION("what is not there, a folder, and an empty file") {
    CHECK(code(folder.path() / "none.geojson") == ErrorCode::FileNotFound);
    CHECK(code(folder.path()) == ErrorCode::FileNotAllowed);
    CHECK(code(folder("empty.geojson", "")) == ErrorCode::FileEmpty);
    CHECK(code(folder("empty.csv", "")) == ErrorCode::FileEmpty);
  }
  SECTION("names that GDAL would follow elsewhere") {
    CHECK(code("/vsicurl/http://127.0.0.1/a.geojson") == ErrorCode::FileNotAllowed);
    CHECK(code("http://127.0.0.1/a.geojson") == ErrorCode::FileNotAllowed);
    CHECK(code("CSV:/vsizip/a.zip") == ErrorCode::FileNotFound);
  }
  SECTION("files of other kinds, whatever they are called") {
    CHECK(code(folder("a.shp", "no shapes in here")) == ErrorCode::FileForeign);
    CHECK(code(folder("a.gpkg",
                      "not a database, but long enough to look like one if nobody looks closely at its first "
                      "bytes at all.......")) == ErrorCode::FileForeign);
    CHECK(code(folder(
              "evil.gpkg",
              "<OGRVRTDataSource><OGRVRTLayer "
              "name=\"a\"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>")) ==
          ErrorCode::FileForeign);
    CHECK(code(folder("binary.csv", std::string_view("a,b\n\0\1\2,\3\n", 11))) == ErrorCode::FileForeign);
  }
  SECTION("a file that ends early") {
    const auto whole = folder.converted(folder("schools.geojson", kGeoJson), "whole.gpkg", "GPKG");
    std::ifstream in(whole, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    CHECK(code(folder("half.geojson", kGeoJson.substr(0, kGeoJson.size() / 2))) == ErrorCode::FileTruncated);
    CHECK(code(folder("half.gpkg", bytes.substr(0, bytes.size() / 2))) == ErrorCode::FileTruncated);
  }
  SECTION("a GeoPackage whose views would run for ever") {
    const auto path = folder.converted(folder("schools.geojson", kGeoJson), "view.gpkg", "GPKG");
    execute(path,
            "CREATE VIEW trap AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i "
            "FROM n");
    const auto layer = read(path);
    REQUIRE_FALSE(layer);
    CHECK(layer.error().code == ErrorCode::FileNotAllowed);
    CHECK(layer.error().value == "trap");
    std::filesystem::rename(path, folder.path() / "view.data");
    CHECK(code(folder.path() / "view.data") == ErrorCode::FileNotAllowed);
  }
}

TEST_CASE("readLayer finds the encoding of a Shapefile") {
  const Folder folder;
  const auto json = folder("a.geojson", kGeoJson);
  const auto nameIn = [&](const std::filesystem::path& path, const std::string& asked = {}) {
    const auto layer = readLayer({path, {}, {}, asked});
    return layer ? layer->rows[0].cells[1] : nameOf(layer.error().code);
  };
  const auto gbk = folder.converted(json, "gbk.shp", "ESRI Shapefile", {"-lco", "ENCODING=GBK"});

  SECTION("by its .cpg") {
    CHECK(nameIn(folder.converted(json, "utf8.shp", "ESRI Shapefile", {"-lco", "ENCODING=UTF-8"})) ==
          "鹿港小学");
  }
  SECTION("by its bytes, where nothing says") {
    std::filesystem::remove(folder.path() / "gbk.cpg");
    std::fstream dbf(folder.path() / "gbk.dbf", std::ios::binary | std::ios::in | std::ios::out);
    dbf.seekp(29);
    dbf.put('\0');
    dbf.close();
    CHECK(nameIn(gbk) == "鹿港小学");
  }
  SECTION("by its language byte") {
    std::filesystem::remove(folder.path() / "gbk.cpg");
    std::fstream dbf(folder.path() / "gbk.dbf", std::ios::binary | std::ios::in | std::ios::out);
    dbf.seekp(29);
    dbf.put('\x4D');
    dbf.close();
    CHECK(nameIn(gbk) == "鹿港小学");
  }
  SECTION("as asked, and says so when that cannot be") {
    CHECK(nameIn(gbk, "GBK") == "鹿港小学");
    CHECK(nameIn(gbk, "UTF-8") == "EncodingUnknown");
  }
}

}  // namespace xuequ::gis
