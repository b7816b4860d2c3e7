// SPDX-License-Identifier: Apache-2.0
#include "app/output/text_table.hpp"

#include "app/output/cell_text.hpp"
#include "app/output/words.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace xuequ::app {
namespace {

struct Range {
  char32_t first, last;
};

/// East Asian Wide and Fullwidth (UAX #11), as far as names and signs need it.
constexpr std::array<Range, 10> kWide{{{0x1100, 0x115F},
                                       {0x2E80, 0x303E},
                                       {0x3041, 0x33FF},
                                       {0x3400, 0x4DBF},
                                       {0x4E00, 0x9FFF},
                                       {0xA960, 0xA97F},
                                       {0xAC00, 0xD7A3},
                                       {0xF900, 0xFAFF},
                                       {0xFE30, 0xFE6F},
                                       {0xFF00, 0xFF60}}};

int widthOf(char32_t c) {
  if (c < 0x0300) return 1;                  // most of what a table has
  if (c >= 0x0300 && c <= 0x036F) return 0;  // combining marks
  const bool wide = std::ranges::any_of(kWide, [c](Range r) { return c >= r.first && c <= r.last; });
  return wide || (c >= 0x20000 && c <= 0x3FFFD) ? 2 : 1;
}

/// Takes one code point off the front; a broken byte counts as one character.
char32_t next(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  char32_t c = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < std::min(length, text.size()); ++i)
    c = (c << 6) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  text.remove_prefix(std::min(length, text.size()));
  return c;
}

void appendPadded(std::string& line, const std::string& text, int width, bool right) {
  const auto space = static_cast<std::size_t>(std::max(0, width - displayWidth(text)));
  if (right) line.append(space, ' ');
  line += text;
  if (!right) line.append(space, ' ');
}

using Lines = std::vector<std::vector<std::string>>;

Lines linesOf(Language language, const Table& table) {
  Lines lines(1);
  for (const Column& column : table.columns) lines.front().push_back(word(language, column.key));
  for (const auto& row : table.rows) {
    auto& line = lines.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) line.push_back(cellText(language, table.columns[i], row[i]));
  }
  return lines;
}

void appendLine(std::string& text, const std::vector<std::string>& cells, const Table& table,
                const std::vector<int>& widths) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text.append(2, ' ');
    appendPadded(text, cells[i], widths[i], standsRight(table.columns[i]));
  }
  while (text.ends_with(' ')) text.pop_back();
  text += '\n';
}

}  // namespace

int displayWidth(std::string_view text) {
  int width = 0;
  while (!text.empty()) width += widthOf(next(text));
  return width;
}

std::string textTable(Language language, const Table& table) {
  const Lines lines = linesOf(language, table);
  std::vector<int> widths(table.columns.size(), 0);
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], displayWidth(line[i]));
  }
  std::string text;
  appendLine(text, lines.front(), table, widths);
  int whole = -2;
  for (const int width : widths) whole += width + 2;
  text += std::string(static_cast<std::size_t>(std::max(0, whole)), '-') + "\n";
  for (std::size_t i = 1; i < lines.size(); ++i) appendLine(text, lines[i], table, widths);
  return text;
}

}  // namespace xuequ::app
