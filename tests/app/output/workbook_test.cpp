// SPDX-License-Identifier: Apache-2.0
#include "app/output/workbook.hpp"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <fstream>

using namespace xuequ;
using namespace xuequ::app;

namespace {

struct Folder {
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("xuequ-workbook-" + std::to_string(getpid()));
};

}  // namespace

TEST_CASE("writeWorkbook") {
  const Folder folder;
  const std::vector<Table> tables{{"notes",
                                   {{"name"}, {"count", ColumnKind::Whole}},
                                   {{std::string("=HYPERLINK(\"x\")"), std::int64_t{1620}}}},
                                  {"notes", {{"name"}}, {}}};
  SECTION("writes a file, also for tables of one name and without rows") {
    const auto path = folder.path / "a.xlsx";
    REQUIRE(writeWorkbook(path, Language::Zh, tables, {"太白湖", "虚构 & 演示"}));
    std::ifstream file(path, std::ios::binary);
    char magic[2] = {};
    file.read(magic, 2);
    CHECK(std::string(magic, 2) == "PK");
  }
  SECTION("says where it could not") {
    const auto written = writeWorkbook(folder.path / "missing" / "a.xlsx", Language::En, tables, {});
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::FileWriteFailed);
    CHECK(written.error().value.find("missing") != std::string::npos);
  }
  SECTION("writes the same bytes for the same tables") {
    const auto bytes = [&](const char* name) {
      REQUIRE(writeWorkbook(folder.path / name, Language::En, tables, {"t", ""}));
      std::ifstream file(folder.path / name, std::ios::binary);
      return std::string(std::istreambuf_iterator<char>(file), {});
    };
    CHECK(bytes("b.xlsx") == bytes("c.xlsx"));
  }
}
