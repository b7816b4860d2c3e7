// SPDX-License-Identifier: Apache-2.0
// 182 damaged databases from SQLite's own fuzz corpora, each opened as a plan.
#include "gis/store/plan_file.hpp"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <filesystem>

using namespace xuequ;
namespace fs = std::filesystem;

TEST_CASE("damaged databases opened as plans") {
  const fs::path folder = fs::path(XUEQU_CASES_DIR) / "bad-sqlite";
  if (!fs::is_directory(folder)) {
    WARN("skipped: no shared cases");
    return;
  }
  int files = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".db") continue;
    CAPTURE(entry.path().filename());
    const fs::path copy = fs::temp_directory_path() / ("xuequ-bad-" + std::to_string(getpid()) + ".gpkg");
    fs::copy_file(entry.path(), copy, fs::copy_options::overwrite_existing);
    fs::permissions(copy, fs::perms::owner_write, fs::perm_options::add);
    alarm(10);  // a hang ends the test
    const auto file = gis::PlanFile::open(copy, gis::Access::ReadWrite);
    alarm(0);
    CHECK_FALSE(file);
    if (!file) {
      const ErrorCode code = file.error().code;
      CHECK((code == ErrorCode::FileForeign || code == ErrorCode::FileTruncated ||
             code == ErrorCode::PlanDamaged || code == ErrorCode::FileEmpty));
      CHECK(file.error().place.file == copy.string());
    }
    fs::remove(copy);
    ++files;
  }
  CHECK(files == 182);
}
