// SPDX-License-Identifier: Apache-2.0
#include "gis/source/screen.hpp"

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <sqlite3.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <string>
#include <string_view>

namespace xuequ::gis {
namespace {

constexpr std::int64_t kLargestUnpacked = std::int64_t{1} << 29;

bool namesNoPath(const std::string& name) {
  return name.starts_with("/vsi") || name.find("://") != std::string::npos;
}

struct CloseDatabase {
  void operator()(sqlite3* db) const { sqlite3_close(db); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

/// The file's own SQL gets nothing to work with: no views, triggers, extensions or attached files.
void harden(sqlite3* db) {
  for (const int off :
       {SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_TRUSTED_SCHEMA,
        SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML})
    sqlite3_db_config(db, off, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 1 << 26);
  sqlite3_progress_handler(
      db, 10'000'000, [](void*) { return 1; }, nullptr);
}

/// Names of what reading could run: any view; any virtual table that is not an index.
constexpr const char* kActive =
    "SELECT name FROM sqlite_master WHERE type = 'view' OR (sql LIKE 'CREATE VIRTUAL TABLE%'"
    " AND sql NOT LIKE '%USING rtree%' AND sql NOT LIKE '%USING fts%') ORDER BY name LIMIT 1";

/// As above, but for views without a bracket: calls, recursion and queries within queries all need one.
constexpr const char* kActiveBesideTiles =
    "SELECT name FROM sqlite_master WHERE (type = 'view' AND sql LIKE '%(%') OR (sql LIKE 'CREATE VIRTUAL "
    "TABLE%' AND sql NOT LIKE '%USING rtree%' AND sql NOT LIKE '%USING fts%') ORDER BY name LIMIT 1";

Result<void> checkActive(sqlite3* db, const char* active) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(db, active, -1, &statement, nullptr) != SQLITE_OK) {
    const bool foreign = sqlite3_errcode(db) == SQLITE_NOTADB;
    return failure(foreign ? ErrorCode::FileForeign : ErrorCode::FileTruncated, sqlite3_errmsg(db));
  }
  const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> owned(statement, sqlite3_finalize);
  const int step = sqlite3_step(statement);
  if (step == SQLITE_DONE) return {};
  if (step != SQLITE_ROW) return failure(ErrorCode::FileTruncated, sqlite3_errmsg(db));
  const auto* name = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
  return failure(ErrorCode::FileNotAllowed, name ? name : "");
}

Result<void> screenedFor(const std::filesystem::path& path, const char* active) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
  const Database db(opened);
  if (code != SQLITE_OK) return failure(ErrorCode::FileNotReadable, path.string());
  harden(db.get());
  return checkActive(db.get(), active);
}

struct FreeList {
  void operator()(char** list) const { CSLDestroy(list); }
};

}  // namespace

Result<void> screened(const std::filesystem::path& path) {
  namespace fs = std::filesystem;
  if (namesNoPath(path.string())) return failure(ErrorCode::FileNotAllowed, path.string());
  std::error_code error;
  const auto status = fs::status(path, error);
  if (!fs::exists(status)) return failure(ErrorCode::FileNotFound, path.string());
  if (!fs::is_regular_file(status)) return failure(ErrorCode::FileNotAllowed, path.string());
  if (access(path.c_str(), R_OK) != 0) return failure(ErrorCode::FileNotReadable, path.string());
  if (fs::file_size(path, error) == 0) return failure(ErrorCode::FileEmpty, path.string());
  return {};
}

std::string startOf(const std::filesystem::path& path) {
  std::string bytes(16, '\0');
  std::ifstream(path, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

Result<void> screenedDatabase(const std::filesystem::path& path) { return screenedFor(path, kActive); }

Result<void> screenedTiles(const std::filesystem::path& path) {
  return screenedFor(path, kActiveBesideTiles);
}

Result<void> screenedArchive(const std::filesystem::path& path) {
  const std::string root = "/vsizip/{" + path.string() + "}";
  const std::unique_ptr<char*, FreeList> names(VSIReadDirRecursive(root.c_str()));
  if (!names) return failure(ErrorCode::FileTruncated, path.string());
  std::int64_t unpacked = 0;
  for (char** name = names.get(); *name; ++name) {
    VSIStatBufL entry;
    if (VSIStatL((root + "/" + *name).c_str(), &entry) == 0)
      unpacked += static_cast<std::int64_t>(entry.st_size);
  }
  if (unpacked > kLargestUnpacked)
    return failure(ErrorCode::FileTooLarge, std::to_string(unpacked), std::to_string(kLargestUnpacked));
  return {};
}

}  // namespace xuequ::gis
