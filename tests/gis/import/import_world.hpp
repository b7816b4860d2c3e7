// SPDX-License-Identifier: Apache-2.0
// Files as text beside the expectation, and what an import makes of them.
#pragma once

#include "gis/import/import.hpp"
#include "gis/source/crs.hpp"
#include "tests/support/records.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace xuequ::gis {

/// A folder that goes when the test does.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();
  /// Writes the bytes and returns where.
  std::filesystem::path operator()(const std::string& name, std::string_view bytes) const;
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  /// Through GDAL, in another format: "ESRI Shapefile", "GPKG", "XLSX", …
  [[nodiscard]] std::filesystem::path converted(const std::filesystem::path& from, const std::string& name,
                                                const std::string& driver,
                                                const std::vector<std::string>& options = {}) const;

 private:
  std::filesystem::path m_path;
};

/// The pack of tests/support with words for stages, in UTM zone 50 from 500 km, 3,900 km: around 117° E 35.2°
/// N.
Records plannedHere();
/// The same with units A, B, C in a row, 100 m a side, from that corner to the east.
Records threeUnits();

/// A GeoJSON in the CRS of plannedHere(); each feature is `{"key":"A"}` and a geometry object.
std::string featuresHere(const std::vector<std::pair<std::string, std::string>>& propertiesAndGeometries);
/// A square ring in metres from that corner, as a GeoJSON polygon.
std::string squareHere(int east, int north, int side);

/// The codes of an error and of those behind it, with rows: "DuplicateKey 2 key".
std::vector<std::string> faultsOf(const Error&);
std::string nameOf(ErrorCode);

/// What must succeed; fails the test with the faults where it does not.
ImportedFacts took(Records, ImportKind, const std::filesystem::path&, const ImportOptions& = {});
std::vector<std::string> refused(Records, ImportKind, const std::filesystem::path&,
                                 const ImportOptions& = {});

}  // namespace xuequ::gis
