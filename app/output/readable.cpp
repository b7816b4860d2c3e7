// SPDX-License-Identifier: Apache-2.0
#include "app/output/readable.hpp"

#include <algorithm>

namespace xuequ::app {
namespace {

bool isEmpty(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return std::holds_alternative<std::monostate>(cell) || (text != nullptr && text->empty());
}

}  // namespace

Table readable(Language language, Table table) {
  const auto at = [&](const char* key) {
    return std::ranges::find(table.columns, key, &Column::key) - table.columns.begin();
  };
  const auto size = static_cast<std::ptrdiff_t>(table.columns.size());
  const auto chinese = at("text");
  const auto english = at("text_en");
  if (chinese == size || english == size) return table;
  for (auto& row : table.rows) {
    Cell& kept = row[static_cast<std::size_t>(chinese)];
    const Cell& other = row[static_cast<std::size_t>(english)];
    if (!isEmpty(other) && (language == Language::En || isEmpty(kept))) kept = other;
    row.erase(row.begin() + english);
  }
  table.columns.erase(table.columns.begin() + english);
  return table;
}

}  // namespace xuequ::app
