// SPDX-License-Identifier: Apache-2.0
// SQLite as values with a lifetime. Inside gis/store a failed statement throws StoreFault, because every line
// here could fail and none could mend it; PlanFile catches it at its border (see guarded()), rolls back and
// hands on the Error.
#pragma once

#include "core/base/result.hpp"

#include <cstdint>
#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace xuequ::gis {

using Blob = std::span<const std::uint8_t>;

class StoreFault : public std::exception {
 public:
  explicit StoreFault(Error what) : error(std::move(what)) {}
  [[nodiscard]] const char* what() const noexcept override { return error.value.c_str(); }
  Error error;
};

/// A hardened connection: what the file brings along cannot run code, reach other files, or keep us busy
/// without end.
class Database {
 public:
  Database() = default;
  /// The file must exist. One that may not be written is opened all the same: ask readOnly().
  static Database openToWrite(const std::filesystem::path&);
  static Database openToRead(const std::filesystem::path&);
  /// The file must not exist, or be empty.
  static Database create(const std::filesystem::path&);
  static Database inMemory();
  /// What the file holds now, in memory, to be changed without touching it.
  [[nodiscard]] Database copiedToMemory() const;

  void run(const std::string& sql);
  [[nodiscard]] std::int64_t integer(const std::string& sql);
  [[nodiscard]] bool readOnly() const;
  /// Pages that the file's own header promises and that are not there.
  [[nodiscard]] bool truncated() const;
  [[nodiscard]] bool inTransaction() const;
  /// At most this many steps of SQLite's machine from now on; none: no limit. A hostile file can make a query
  /// endless.
  void limitWork(std::optional<std::int64_t> steps);
  /// After its schema has been checked: its triggers may run and use the R-trees.
  void trustSchema();
  [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }

 private:
  struct Close {
    void operator()(sqlite3*) const;
  };
  static Database opened(const std::string& name, int flags);
  void harden();

  std::unique_ptr<sqlite3, Close> m_handle;
  std::unique_ptr<std::int64_t> m_stepsLeft = std::make_unique<std::int64_t>(0);
};

/// One prepared statement. Binding copies nothing: what is bound must live until the statement has run.
class Statement {
 public:
  Statement(Database&, const std::string& sql);

  void bind(int index, std::int64_t);
  void bind(int index, double);
  void bind(int index, std::string_view);
  void bind(int index, Blob);
  void bind(int index, std::nullopt_t);
  void bind(int index, bool value) { bind(index, std::int64_t{value}); }
  void bind(int index, std::int32_t value) { bind(index, std::int64_t{value}); }
  void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
  void bind(int index, const char*) = delete;  // would become a bool
  template <class T>
  void bind(int index, const std::optional<T>& value) {
    if (value)
      bind(index, *value);
    else
      bind(index, std::nullopt);
  }

  /// Binds the values from the first parameter on.
  template <class... T>
  Statement& with(const T&... values) {
    int index = 0;
    (bind(++index, values), ...);
    return *this;
  }
  /// The next row, if there is one; after the last the statement can be used anew.
  bool next();
  /// Runs a statement that gives no rows.
  void run() {
    while (next()) {
    }
  }

  [[nodiscard]] bool isNull(int column) const;
  [[nodiscard]] bool isInteger(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::optional<double> number(int column) const;  ///< whole or not
  /// Valid until the next row.
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] Blob blob(int column) const;
  [[nodiscard]] std::string columnName(int column) const;

 private:
  struct Finalise {
    void operator()(sqlite3_stmt*) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalise> m_handle;
};

}  // namespace xuequ::gis
