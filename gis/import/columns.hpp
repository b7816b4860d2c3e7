// SPDX-License-Identifier: Apache-2.0
// Which column of the file takes which role, and what a cell says after the user's translations.
#pragma once

#include "core/base/result.hpp"
#include "gis/import/import.hpp"
#include "gis/source/layer.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xuequ::gis {

struct Column {
  std::string role;
  int at = -1;                                                 ///< −1: the file has none
  const std::string* fixed = nullptr;                          ///< the same for all rows
  const std::map<std::string, std::string>* values = nullptr;  ///< theirs → ours

  [[nodiscard]] bool given() const { return at >= 0 || fixed != nullptr; }
  [[nodiscard]] std::string_view in(const SourceRow&) const;
};

class Columns {
 public:
  /// The columns of a layer for a kind of import. The options must outlive it. RoleUnknown, ColumnUnknown,
  /// ColumnMissing.
  static Result<Columns> of(const SourceLayer&, ImportKind, const ImportOptions&);
  /// The same for a file of other roles.
  static Result<Columns> of(const SourceLayer&, const std::vector<Role>&, const ImportOptions&);

  [[nodiscard]] const Column& operator[](std::string_view role) const;
  /// The kind has this role and the file a column or a value for it.
  [[nodiscard]] bool has(std::string_view role) const;
  /// The file's heading for the role; the role's own name where it has none.
  [[nodiscard]] std::string headingOf(const Column&) const;
  /// Role and heading, in the order of the roles.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> taken() const;
  [[nodiscard]] std::vector<std::string> leftOut() const;
  /// All headings of the file, for an error that misses one.
  [[nodiscard]] std::string headings() const;
  /// One of the row's values is translated to "-".
  [[nodiscard]] bool leaveOut(const SourceRow&) const;

 private:
  std::vector<std::string> m_headings;
  std::vector<Column> m_columns;  ///< one for each role
};

}  // namespace xuequ::gis
