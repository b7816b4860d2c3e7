// SPDX-License-Identifier: Apache-2.0
#include "app/output/json.hpp"

#include <nlohmann/json.hpp>

namespace xuequ::app {

using Json = nlohmann::ordered_json;

Json cellJson(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* named = std::get_if<Word>(&cell)) return named->key;
  if (const auto* phrase = std::get_if<Phrase>(&cell)) return keysOf(*phrase);
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return *whole;
  if (const auto* number = std::get_if<double>(&cell)) return *number;
  return nullptr;
}

Json rowsJson(const Table& table) {
  Json rows = Json::array();
  for (const auto& row : table.rows) {
    Json object = Json::object();
    for (std::size_t i = 0; i < row.size(); ++i) object[table.columns[i].key] = cellJson(row[i]);
    rows.push_back(std::move(object));
  }
  return rows;
}

std::string jsonText(const Json& json) {
  // Names in a plan may hold any bytes that SQLite took; JSON must be UTF-8.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace xuequ::app
