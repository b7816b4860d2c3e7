// SPDX-License-Identifier: Apache-2.0
#include "tests/gis/import/import_world.hpp"

#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>
#include <gdal_priv.h>
#include <gdal_utils.h>
#include <unistd.h>

#include <array>
#include <fstream>

namespace xuequ::gis {
namespace {

constexpr double kEast = 500'000, kNorth = 3'900'000;

}  // namespace

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "xuequ-import-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  m_path = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

std::filesystem::path Folder::operator()(const std::string& name, std::string_view bytes) const {
  std::ofstream(m_path / name, std::ios::binary) << bytes;
  return m_path / name;
}

std::filesystem::path Folder::converted(const std::filesystem::path& from, const std::string& name,
                                        const std::string& driver,
                                        const std::vector<std::string>& options) const {
  GDALAllRegister();
  std::vector<std::string> words{"-f", driver};
  words.insert(words.end(), options.begin(), options.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  GDALVectorTranslateOptions* how = GDALVectorTranslateOptionsNew(arguments.data(), nullptr);
  GDALDatasetH source = GDALOpenEx(from.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
  REQUIRE(source != nullptr);
  GDALDatasetH made = GDALVectorTranslate((m_path / name).c_str(), nullptr, 1, &source, how, nullptr);
  REQUIRE(made != nullptr);
  GDALClose(made);
  GDALClose(source);
  GDALVectorTranslateOptionsFree(how);
  return m_path / name;
}

Records plannedHere() {
  Records records = emptyRecords();
  records.grid = metricGrid("EPSG:32650", kEast, kNorth).value();
  return records;
}

Records threeUnits() {
  Records records = unitsInARow({"A", "B", "C"});
  records.grid = plannedHere().grid;
  return records;
}

std::string featuresHere(const std::vector<std::pair<std::string, std::string>>& features) {
  std::string text =
      R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:32650"}},"features":[)";
  for (const auto& [properties, geometry] : features)
    text += std::string(text.ends_with('[') ? "" : ",") + R"({"type":"Feature","properties":)" + properties +
            R"(,"geometry":)" + geometry + "}";
  return text + "]}";
}

std::string squareHere(int east, int north, int side) {
  const auto corner = [&](int x, int y) {
    return "[" + std::to_string(static_cast<long>(kEast) + east + x) + "," +
           std::to_string(static_cast<long>(kNorth) + north + y) + "]";
  };
  return R"({"type":"Polygon","coordinates":[[)" + corner(0, 0) + "," + corner(side, 0) + "," +
         corner(side, side) + "," + corner(0, side) + "," + corner(0, 0) + "]]}";
}

std::string nameOf(ErrorCode code) {
  constexpr std::array kNames{
#define XUEQU_NAME(name) #name,
      XUEQU_ERROR_CODES(XUEQU_NAME)
#undef XUEQU_NAME
  };
  return kNames.at(static_cast<std::size_t>(code));
}

std::vector<std::string> faultsOf(const Error& error) {
  const auto line = [](const Error& e) {
    return nameOf(e.code) + (e.place.row > 0 ? " " + std::to_string(e.place.row) : "") +
           (e.place.field.empty() ? "" : " " + e.place.field);
  };
  std::vector<std::string> lines{line(error)};
  for (const Error& other : error.more) lines.push_back(line(other));
  return lines;
}

ImportedFacts took(Records records, ImportKind kind, const std::filesystem::path& path,
                   const ImportOptions& options) {
  auto imported = importFacts(std::move(records), kind, path, options);
  if (!imported) {
    for (const std::string& fault : faultsOf(imported.error()))
      UNSCOPED_INFO(fault << " " << imported.error().value);
    FAIL("refused");
  }
  return std::move(*imported);
}

std::vector<std::string> refused(Records records, ImportKind kind, const std::filesystem::path& path,
                                 const ImportOptions& options) {
  const auto imported = importFacts(std::move(records), kind, path, options);
  if (imported) FAIL("taken");
  return faultsOf(imported.error());
}

}  // namespace xuequ::gis
