// SPDX-License-Identifier: Apache-2.0
#include "gis/store/sqlite.hpp"

#include <sqlite3.h>

#include <array>
#include <cerrno>

namespace xuequ::gis {
namespace {

ErrorCode codeOfIo(sqlite3* db, int extended) {
  switch (extended) {
    case SQLITE_IOERR_READ:
      return ErrorCode::FileNotReadable;
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_CORRUPTFS:
      return ErrorCode::FileTruncated;
    // SQLite names a full disk by itself, but not a quota or a limit, and may have lost the system's word by
    // now.
    case SQLITE_IOERR_WRITE:
      return sqlite3_system_errno(db) == EIO ? ErrorCode::FileWriteFailed : ErrorCode::DiskFull;
    default:
      return ErrorCode::FileWriteFailed;
  }
}

ErrorCode codeOf(sqlite3* db, int result) {
  switch (result & 0xff) {
    case SQLITE_FULL:
      return ErrorCode::DiskFull;
    case SQLITE_IOERR:
      return codeOfIo(db, result);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ErrorCode::PlanLocked;
    case SQLITE_READONLY:
      return ErrorCode::PlanReadOnly;
    case SQLITE_CANTOPEN:
      return ErrorCode::FolderReadOnly;  // the journal beside the file could not be made
    case SQLITE_NOTADB:
      return ErrorCode::FileForeign;
    case SQLITE_PERM:
      return ErrorCode::FileNotReadable;
    case SQLITE_AUTH:
      return ErrorCode::FileNotAllowed;
    default:
      return ErrorCode::PlanDamaged;
  }
}

[[noreturn]] void fail(sqlite3* db, int result) {
  throw StoreFault(
      Error{.code = codeOf(db, result), .place = {}, .value = sqlite3_errmsg(db), .wanted = {}, .more = {}});
}

void check(sqlite3* db, int result) {
  if (result != SQLITE_OK) fail(db, sqlite3_extended_errcode(db));
}

int countDown(void* stepsLeft) {
  auto& left = *static_cast<std::int64_t*>(stepsLeft);
  return --left < 0 ? 1 : 0;
}

constexpr int kStepsAtOnce = 1000;
constexpr int kBusyMilliseconds = 3000;  // a reader of a whole province is done by then

std::uint32_t bigEndian(const std::uint8_t* bytes) {
  return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 |
         bytes[3];
}

/// SQLite counts its memory behind one lock for all threads; two that read a plan would wait for each other.
void leaveMemoryUncounted() {
  static const int kDone = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  (void)kDone;  // refused where something has begun to use SQLite: then it goes on counting
}

}  // namespace

void Database::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }
void Statement::Finalise::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Database Database::opened(const std::string& name, int flags) {
  leaveMemoryUncounted();
  sqlite3* handle = nullptr;
  const int result =
      sqlite3_open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  Database database;
  database.m_handle.reset(handle);
  if (handle == nullptr) throw std::bad_alloc();
  if (result != SQLITE_OK) {
    const auto code =
        (result & 0xff) == SQLITE_CANTOPEN ? ErrorCode::FileNotReadable : codeOf(handle, result);
    throw StoreFault(
        Error{.code = code, .place = {}, .value = sqlite3_errmsg(handle), .wanted = {}, .more = {}});
  }
  database.harden();
  return database;
}

Database Database::openToWrite(const std::filesystem::path& path) {
  return opened(path.string(), SQLITE_OPEN_READWRITE);
}

Database Database::openToRead(const std::filesystem::path& path) {
  return opened(path.string(), SQLITE_OPEN_READONLY);
}

Database Database::create(const std::filesystem::path& path) {
  return opened(path.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Database Database::inMemory() { return opened(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE); }

Database Database::copiedToMemory() const {
  Database copy = inMemory();
  sqlite3_backup* backup = sqlite3_backup_init(copy.handle(), "main", handle(), "main");
  if (backup == nullptr) throw std::bad_alloc();
  sqlite3_backup_step(backup, -1);
  const int result = sqlite3_backup_finish(backup);
  if (result != SQLITE_OK)
    throw StoreFault(Error{.code = codeOf(copy.handle(), result),
                           .place = {},
                           .value = sqlite3_errmsg(copy.handle()),
                           .wanted = {},
                           .more = {}});
  return copy;
}

void Database::harden() {
  constexpr std::array<std::pair<int, int>, 8> kSettings{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                          {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                          {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                                          {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                          {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                                          {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
                                                          {SQLITE_DBCONFIG_DQS_DDL, 0},
                                                          {SQLITE_DBCONFIG_DQS_DML, 0}}};
  for (const auto& [setting, value] : kSettings)
    check(handle(), sqlite3_db_config(handle(), setting, value, nullptr));
  sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(handle(), SQLITE_LIMIT_TRIGGER_DEPTH, 4);
  check(handle(), sqlite3_busy_timeout(handle(), kBusyMilliseconds));
}

void Database::run(const std::string& sql) {
  check(handle(), sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr));
}

std::int64_t Database::integer(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.next() ? statement.integer(0) : 0;
}

bool Database::readOnly() const { return sqlite3_db_readonly(handle(), "main") != 0; }

bool Database::inTransaction() const { return sqlite3_get_autocommit(handle()) == 0; }

/// Asks SQLite's own open file: to open and close it a second time would drop this process's locks on it.
bool Database::truncated() const {
  sqlite3_file* file = nullptr;
  if (sqlite3_file_control(handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file->pMethods == nullptr)
    return false;
  std::array<std::uint8_t, 100> header{};
  sqlite3_int64 size = 0;
  if (file->pMethods->xFileSize(file, &size) != SQLITE_OK) return false;
  if (file->pMethods->xRead(file, header.data(), static_cast<int>(header.size()), 0) != SQLITE_OK)
    return size > 0;
  if (std::string_view(reinterpret_cast<const char*>(header.data()), 15) != "SQLite format 3") return false;
  const std::int64_t pageSize = std::max(header[16] << 8 | header[17], 512);
  return size < std::int64_t{bigEndian(&header[28])} * (pageSize == 1 ? 65536 : pageSize);
}

void Database::limitWork(std::optional<std::int64_t> steps) {
  *m_stepsLeft = steps.value_or(0) / kStepsAtOnce;
  sqlite3_progress_handler(handle(), kStepsAtOnce, steps ? countDown : nullptr, m_stepsLeft.get());
}

void Database::trustSchema() {
  check(handle(), sqlite3_db_config(handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr));
  check(handle(), sqlite3_db_config(handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, nullptr));
}

Statement::Statement(Database& database, const std::string& sql) {
  sqlite3_stmt* handle = nullptr;
  check(database.handle(),
        sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &handle, nullptr));
  m_handle.reset(handle);
}

void Statement::bind(int index, std::int64_t value) { sqlite3_bind_int64(m_handle.get(), index, value); }
void Statement::bind(int index, double value) { sqlite3_bind_double(m_handle.get(), index, value); }
void Statement::bind(int index, std::nullopt_t) { sqlite3_bind_null(m_handle.get(), index); }

void Statement::bind(int index, std::string_view value) {
  const char* data = value.data() == nullptr ? "" : value.data();
  sqlite3_bind_text(m_handle.get(), index, data, static_cast<int>(value.size()), SQLITE_STATIC);
}

/// An empty blob is NULL: GeoPackage's way to say that there is no shape.
void Statement::bind(int index, Blob value) {
  sqlite3_bind_blob64(m_handle.get(), index, value.data(), value.size(), SQLITE_STATIC);
}

bool Statement::next() {
  const int result = sqlite3_step(m_handle.get());
  if (result == SQLITE_ROW) return true;
  sqlite3* db = sqlite3_db_handle(m_handle.get());
  if (result == SQLITE_DONE) {
    sqlite3_reset(m_handle.get());
    return false;
  }
  const StoreFault fault(
      Error{.code = codeOf(db, result), .place = {}, .value = sqlite3_errmsg(db), .wanted = {}, .more = {}});
  sqlite3_reset(m_handle.get());
  throw fault;
}

bool Statement::isNull(int column) const {
  return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL;
}
bool Statement::isInteger(int column) const {
  return sqlite3_column_type(m_handle.get(), column) == SQLITE_INTEGER;
}
/// By the value itself: asked by column, SQLite looks for it twice. A connection of ours is used by one
/// thread at a time, so the value need not be protected.
std::optional<double> Statement::number(int column) const {
  sqlite3_value* const value = sqlite3_column_value(m_handle.get(), column);
  const int type = sqlite3_value_type(value);
  if (type != SQLITE_INTEGER && type != SQLITE_FLOAT) return std::nullopt;
  return sqlite3_value_double(value);
}
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_handle.get(), column); }

std::string_view Statement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
  return data == nullptr
             ? std::string_view()
             : std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column)));
}

Blob Statement::blob(int column) const {
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_handle.get(), column));
  return {data,
          data == nullptr ? 0U : static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

std::string Statement::columnName(int column) const { return sqlite3_column_name(m_handle.get(), column); }

}  // namespace xuequ::gis
