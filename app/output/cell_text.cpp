// SPDX-License-Identifier: Apache-2.0
#include "app/output/cell_text.hpp"

#include "app/output/words.hpp"

#include <fmt/format.h>

#include <cmath>

namespace xuequ::app {
namespace {

std::string grouped(std::string digits) {
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), 1, ',');
  return digits;
}

std::string numberText(const Column& column, double value) {
  switch (column.kind) {
    case ColumnKind::Year:
      return fmt::format("{:.0f}", value);
    case ColumnKind::Percent:
      return decimalText(value, 1) + " %";
    case ColumnKind::Decimal:
      return decimalText(value, value == std::round(value) ? 0 : 1);
    case ColumnKind::Text:
      return fmt::format("{}", value);
    case ColumnKind::Whole:
      break;
  }
  return wholeText(std::llround(value));
}

}  // namespace

std::string wholeText(std::int64_t value) {
  const std::string digits = grouped(fmt::format("{}", value < 0 ? -value : value));
  return value < 0 ? "-" + digits : digits;
}

std::string decimalText(double value, int places) {
  const std::string text = fmt::format("{:.{}f}", std::abs(value), places);
  const auto dot = std::min(text.find('.'), text.size());
  const bool nought = text.find_first_not_of("0.") == std::string::npos;
  return (value < 0 && !nought ? "-" : "") + grouped(text.substr(0, dot)) + text.substr(dot);
}

std::string cellText(Language language, const Column& column, const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* named = std::get_if<Word>(&cell)) return word(language, named->key);
  if (const auto* phrase = std::get_if<Phrase>(&cell)) return phraseText(language, *phrase);
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
    const bool plain = column.kind == ColumnKind::Year || column.kind == ColumnKind::Text;
    return plain                                ? fmt::format("{}", *whole)
           : column.kind == ColumnKind::Percent ? numberText(column, static_cast<double>(*whole))
                                                : wholeText(*whole);
  }
  if (const auto* number = std::get_if<double>(&cell)) return numberText(column, *number);
  return {};
}

std::string phraseText(Language language, const Phrase& phrase) {
  std::string text;
  for (const auto& piece : phrase.pieces) {
    const auto* named = std::get_if<Word>(&piece);
    text += named != nullptr ? word(language, named->key) : std::get<std::string>(piece);
  }
  return text;
}

bool standsRight(const Column& column) { return column.kind != ColumnKind::Text; }

}  // namespace xuequ::app
