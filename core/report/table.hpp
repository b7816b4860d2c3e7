// SPDX-License-Identifier: Apache-2.0
// A typed table: what the report, the workbook, CSV and the panels all show.
#pragma once

#include "core/base/phrase.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace xuequ {

enum class ColumnKind : std::uint8_t { Text, Whole, Decimal, Percent, Year };

/// Name of a column or a table in the words of the catalogue (app/output/words.hpp); a year column names its
/// year.
struct Column {
  std::string key;  ///< "school", "pupils", "oversized", or "y2025"
  ColumnKind kind = ColumnKind::Text;
  bool operator==(const Column&) const = default;
};

using Cell = std::variant<std::monostate, std::string, Word, std::int64_t, double, Phrase>;

struct Table {
  std::string key;  ///< "T3_ledger"
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  bool operator==(const Table&) const = default;
};

}  // namespace xuequ
