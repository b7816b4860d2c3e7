// SPDX-License-Identifier: Apache-2.0
#include "app/document/report_folder.hpp"

#include "app/output/csv.hpp"
#include "app/output/readable.hpp"
#include "app/output/workbook.hpp"

#include <fstream>

namespace xuequ::app {
namespace {

namespace fs = std::filesystem;

Result<void> makeFolder(const fs::path& folder) {
  std::error_code refused;
  fs::create_directories(folder, refused);
  if (!refused) return {};
  return failure(ErrorCode::FolderReadOnly, folder.string());
}

Result<void> writeText(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text << std::flush;
  if (file) return {};
  return failure(ErrorCode::FileWriteFailed, path.string());
}

Result<void> writeCsv(const fs::path& folder, Language language, const std::vector<Table>& tables) {
  auto done = makeFolder(folder);
  for (const Table& table : tables) {
    if (done) done = writeText(folder / (table.key + ".csv"), csvText(language, table));
  }
  return done;
}

}  // namespace

Result<void> writeReport(const fs::path& folder, Language language, const Document& given,
                         const Monitor& monitor) {
  Document document = given;
  for (Table& table : document.tables) table = readable(language, std::move(table));
  const auto goOn = [&](double fraction) -> Result<void> {
    monitor.at(fraction);
    if (monitor.stopped()) return failure(ErrorCode::Cancelled);
    return {};
  };
  const WorkbookOptions workbook{document.area->name + " · " + document.scenario->name,
                                 syntheticText(language, *document.area)};
  return makeFolder(folder)
      .and_then([&] { return writeWorkbook(folder / "report.xlsx", language, document.tables, workbook); })
      .and_then([&] { return goOn(0.2); })
      .and_then([&] { return writeCsv(folder / "csv", language, document.tables); })
      .and_then([&] { return goOn(0.3); })
      .and_then([&] { return writeDocument(folder / "report.pdf", language, document); });
}

}  // namespace xuequ::app
