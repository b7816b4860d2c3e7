// SPDX-License-Identifier: Apache-2.0
#include "app/output/workbook.hpp"

#include "app/output/cell_text.hpp"
#include "app/output/text_table.hpp"
#include "app/output/words.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <vector>

namespace xuequ::app {
namespace {

constexpr int kNarrowest = 8;
constexpr int kWidest = 48;                    ///< longer texts wrap
constexpr std::size_t kLongestSheetName = 31;  ///< Excel's limit, in characters

struct Formats {
  explicit Formats(lxw_workbook* book) {
    heading = workbook_add_format(book);
    format_set_bold(heading);
    format_set_text_wrap(heading);
    format_set_align(heading, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(heading, 0xE8EEF4);
    format_set_bottom(heading, LXW_BORDER_THIN);
    for (const auto& [kind, code] : {std::pair{ColumnKind::Text, "General"},
                                     {ColumnKind::Whole, "#,##0"},
                                     {ColumnKind::Decimal, "#,##0.0"},
                                     {ColumnKind::Percent, "0.0\" %\""},
                                     {ColumnKind::Year, "0"}}) {
      lxw_format* format = cells[kind] = workbook_add_format(book);
      format_set_num_format(format, code);
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      if (kind == ColumnKind::Text) format_set_text_wrap(format);
    }
  }
  lxw_format* heading;
  std::map<ColumnKind, lxw_format*> cells;
};

/// Characters that Excel refuses become spaces; a name that is taken gets a number.
std::string sheetName(Language language, const Table& table, std::size_t position) {
  std::string name = word(language, table.key);
  std::ranges::replace_if(
      name, [](char c) { return std::string_view("[]:*?/\\'").find(c) != std::string_view::npos; }, ' ');
  std::size_t characters = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool first = (static_cast<unsigned char>(name[i]) & 0xC0U) != 0x80U;
    if (first && ++characters > kLongestSheetName - 4) {
      name.resize(i);
      break;
    }
  }
  return std::to_string(position) + " " + name;
}

int widthOf(Language language, const Table& table, std::size_t column) {
  int width = std::max(kNarrowest, displayWidth(word(language, table.columns[column].key)) + 2);
  for (const auto& row : table.rows) {
    width = std::max(width, displayWidth(cellText(language, table.columns[column], row[column])) + 2);
  }
  return std::min(width, kWidest);
}

void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, Language language, const Cell& cell,
               lxw_format* format) {
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
    worksheet_write_number(sheet, row, column, static_cast<double>(*whole), format);
  } else if (const auto* number = std::get_if<double>(&cell)) {
    worksheet_write_number(sheet, row, column, *number, format);
  } else if (const auto* named = std::get_if<Word>(&cell)) {
    worksheet_write_string(sheet, row, column, word(language, named->key).c_str(), format);
  } else if (const auto* phrase = std::get_if<Phrase>(&cell)) {
    worksheet_write_string(sheet, row, column, phraseText(language, *phrase).c_str(), format);
  } else if (const auto* text = std::get_if<std::string>(&cell)) {
    worksheet_write_string(sheet, row, column, text->c_str(), format);
  }
}

/// '&' starts a code in Excel's headers and footers.
std::string headerText(std::string_view place, std::string text) {
  for (auto at = text.find('&'); at != std::string::npos; at = text.find('&', at + 2))
    text.insert(at, 1, '&');
  return std::string(place) + text;
}

void preparePage(lxw_worksheet* sheet, const WorkbookOptions& options) {
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, 0);
  worksheet_set_header(sheet, headerText("&L", options.title).c_str());
  worksheet_set_footer(sheet, (headerText("&L", options.foot) + "&R&P / &N").c_str());
}

void writeSheet(lxw_worksheet* sheet, Language language, const Table& table, const Formats& formats) {
  worksheet_freeze_panes(sheet, 1, 0);
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const auto column = static_cast<lxw_col_t>(c);
    const Column& head = table.columns[c];
    worksheet_set_column(sheet, column, column, widthOf(language, table, c), nullptr);
    worksheet_write_string(sheet, 0, column, word(language, head.key).c_str(), formats.heading);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      writeCell(sheet, static_cast<lxw_row_t>(r + 1), column, language, table.rows[r][c],
                formats.cells.at(head.kind));
    }
  }
  const auto lastRow = static_cast<lxw_row_t>(std::max<std::size_t>(table.rows.size(), 1));
  worksheet_autofilter(sheet, 0, 0, lastRow, static_cast<lxw_col_t>(table.columns.size() - 1));
}

/// A fixed date, so that the same plan makes the same workbook on every day.
void setProperties(lxw_workbook* book, const WorkbookOptions& options) {
  std::string title = options.title;
  std::string foot = options.foot;
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.comments = foot.data();
  properties.created = 1;
  workbook_set_properties(book, &properties);
}

}  // namespace

Result<void> writeWorkbook(const std::filesystem::path& path, Language language,
                           std::span<const Table> tables, const WorkbookOptions& options) {
  // The library complains on standard error; so whether the file can be written is asked first.
  if (!std::ofstream(path, std::ios::binary)) return failure(ErrorCode::FileWriteFailed, path.string());
  lxw_workbook* book = workbook_new(path.c_str());
  if (book == nullptr) return failure(ErrorCode::OutputFailed, path.string());
  const Formats formats(book);
  setProperties(book, options);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, sheetName(language, tables[i], i + 1).c_str());
    if (sheet == nullptr) {
      workbook_close(book);
      return failure(ErrorCode::OutputFailed, path.string());
    }
    preparePage(sheet, options);
    writeSheet(sheet, language, tables[i], formats);
  }
  if (workbook_close(book) != LXW_NO_ERROR) return failure(ErrorCode::FileWriteFailed, path.string());
  return {};
}

}  // namespace xuequ::app
