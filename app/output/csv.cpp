// SPDX-License-Identifier: Apache-2.0
#include "app/output/csv.hpp"

#include "app/output/cell_text.hpp"
#include "app/output/words.hpp"

#include <fmt/format.h>

namespace xuequ::app {
namespace {

std::string quoted(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
    text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  for (auto at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2))
    text.insert(at, 1, '"');
  return '"' + text + '"';
}

std::string fieldText(Language language, const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return quoted(*text);
  if (const auto* named = std::get_if<Word>(&cell)) return quoted(word(language, named->key));
  if (const auto* phrase = std::get_if<Phrase>(&cell)) return quoted(phraseText(language, *phrase));
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
  if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{}", *number);
  return {};
}

}  // namespace

std::string csvText(Language language, const Table& table) {
  std::string text = "\xEF\xBB\xBF";
  const auto endField = [&text](std::size_t i, std::size_t size) { text += i + 1 == size ? "\r\n" : ","; };
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    text += quoted(word(language, table.columns[i].key));
    endField(i, table.columns.size());
  }
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += fieldText(language, row[i]);
      endField(i, row.size());
    }
  }
  return text;
}

}  // namespace xuequ::app
