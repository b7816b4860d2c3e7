// SPDX-License-Identifier: Apache-2.0
// GDAL's own edge cases and malformed files, one of which crashes Debian's 3.6.2: whatever the file, an
// import ends in an answer.
#include "gis/import/import.hpp"
#include "gis/import/standards_pack.hpp"
#include "gis/source/crs.hpp"
#include "gis/source/layer.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <iostream>

namespace xuequ::gis {

TEST_CASE("malformed files end in an answer") {
  const std::filesystem::path folder = std::filesystem::path(XUEQU_CASES_DIR) / "bad-ogr";
  if (!std::filesystem::exists(folder)) {
    std::cout << "skipped: no shared cases\n";
    return;
  }
  Records records;
  records.standards =
      loadStandards("us-k12", {std::filesystem::path(XUEQU_SOURCE_DIR) / "data/standards"}).value();
  records.grid = metricGrid("EPSG:32631", 0, 0).value();
  int files = 0, taken = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    INFO(entry.path().string());
    ++files;
    ImportOptions options;
    options.repair = true;
    for (const ImportKind kind : {ImportKind::Boundary, ImportKind::Water}) {
      const auto imported = importFacts(records, kind, entry.path(), options);
      if (!imported) CHECK(imported.error().code != ErrorCode::Cancelled);
      if (imported) CHECK(imported->report.rowsRead > 0);
      taken += imported ? 1 : 0;
    }
  }
  CHECK(files > 300);
  CHECK(taken > 20);
}

TEST_CASE("the file that crashes GDAL is refused or read, and this process goes on") {
  const std::filesystem::path file =
      std::filesystem::path(XUEQU_CASES_DIR) / "bad-ogr/kml/gx_track_without_when.kml";
  if (!std::filesystem::exists(file)) {
    std::cout << "skipped: no shared cases\n";
    return;
  }
  const auto layer = readLayer({file, {}, {}, {}});
  if (!layer)
    CHECK((layer.error().code == ErrorCode::FileTruncated || layer.error().code == ErrorCode::FileForeign ||
           layer.error().code == ErrorCode::NoRows));
}

}  // namespace xuequ::gis
