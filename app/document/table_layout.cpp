// SPDX-License-Identifier: Apache-2.0
#include "app/document/table_layout.hpp"

#include "app/document/document_page.hpp"
#include "app/map/map_font.hpp"
#include "app/output/cell_text.hpp"
#include "app/output/words.hpp"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <numeric>

namespace xuequ::app {
namespace {

constexpr double kWidestText = 230;       ///< longer texts wrap even where there is room
constexpr double kWidestHeading = 90;     ///< headings wrap before they widen a column
constexpr double kNarrowestHeading = 26;  ///< two Chinese characters
constexpr double kNarrowestText = 54;     ///< before shorter texts wrap, letters get smaller
constexpr double kRowPadding = 6;

struct Attempt {
  QPageLayout::Orientation orientation;
  double size;
};
constexpr std::array kAttempts{Attempt{QPageLayout::Portrait, 11},  Attempt{QPageLayout::Landscape, 11},
                               Attempt{QPageLayout::Landscape, 10}, Attempt{QPageLayout::Landscape, 9},
                               Attempt{QPageLayout::Landscape, 8},  Attempt{QPageLayout::Landscape, 7}};

/// What a column needs at least, and what it would have.
struct Wish {
  double least = 0;
  double best = 0;
};

/// A line may end after a blank and between Chinese characters.
double longestPiece(const QFontMetricsF& metrics, const QString& text) {
  double longest = 0;
  qsizetype start = 0;
  const auto isWide = [](QChar c) { return c.unicode() >= 0x2E80; };
  for (qsizetype i = 0; i <= text.size(); ++i) {
    const bool ends =
        i == text.size() || text[i].isSpace() || isWide(text[i]) || (i > start && isWide(text[i - 1]));
    if (!ends) continue;
    if (i > start) longest = std::max(longest, metrics.horizontalAdvance(text.mid(start, i - start)));
    start = i < text.size() && text[i].isSpace() ? i + 1 : i;
  }
  return longest;
}

Wish wishOf(const TableLayout& layout, std::size_t column, const QFontMetricsF& body,
            const QFontMetricsF& heading) {
  Wish wish;
  const auto take = [&](const QFontMetricsF& metrics, const QString& text, bool wraps) {
    const double whole = metrics.horizontalAdvance(text);
    wish.best = std::max(wish.best, wraps ? std::min(whole, kWidestText) : whole);
    const double wrapped = std::max(longestPiece(metrics, text), std::min(whole, kNarrowestText));
    wish.least = std::max(wish.least, wraps ? wrapped : whole);
  };
  const QString& head = layout.headings[column];
  const double headWidth = heading.horizontalAdvance(head);
  wish.least = std::max(longestPiece(heading, head), std::min(headWidth, kNarrowestHeading));
  wish.best = std::max(wish.least, std::min(headWidth, kWidestHeading));
  for (const auto& row : layout.cells) take(body, row[column], !layout.right[column]);
  constexpr double kGaps = 2 * kCellGap + 2;
  return {wish.least + kGaps, wish.best + kGaps};
}

double sumOf(const std::vector<Wish>& wishes, double Wish::*part) {
  return std::accumulate(wishes.begin(), wishes.end(), 0.0,
                         [part](double sum, const Wish& wish) { return sum + wish.*part; });
}

/// What is left beyond the least is shared by what columns still wish for; a table wider than the page is
/// squeezed.
std::vector<double> widthsFor(const std::vector<Wish>& wishes, double available) {
  const double least = sumOf(wishes, &Wish::least);
  const double wanted = sumOf(wishes, &Wish::best) - least;
  const double share = wanted > 0 ? std::clamp((available - least) / wanted, 0.0, 1.0) : 0.0;
  const double squeeze = std::min(1.0, available / least);
  std::vector<double> widths;
  for (const Wish& wish : wishes) widths.push_back((wish.least + share * (wish.best - wish.least)) * squeeze);
  return widths;
}

double heightOf(const QFontMetricsF& metrics, const QString& text, double width) {
  const QRectF place(0, 0, width - 2 * kCellGap, 10'000);
  return metrics.boundingRect(place, Qt::TextWordWrap, text.isEmpty() ? u"0"_qs : text).height();
}

double rowHeight(const QFontMetricsF& metrics, const std::vector<QString>& cells,
                 const std::vector<double>& widths) {
  double height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i)
    height = std::max(height, heightOf(metrics, cells[i], widths[i]));
  return height + kRowPadding;
}

void setTexts(TableLayout& layout, Language language, const Table& table) {
  for (const Column& column : table.columns) {
    layout.headings.push_back(toQString(word(language, column.key)));
    layout.right.push_back(standsRight(column));
  }
  for (const auto& row : table.rows) {
    auto& cells = layout.cells.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i)
      cells.push_back(toQString(cellText(language, table.columns[i], row[i])));
  }
}

/// True where all fits; the last attempt is kept in any case.
bool fits(TableLayout& layout, const Attempt& attempt) {
  const QFontMetricsF body(mapFont(attempt.size));
  const QFontMetricsF heading(mapFont(attempt.size, QFont::Bold));
  std::vector<Wish> wishes;
  for (std::size_t i = 0; i < layout.headings.size(); ++i) wishes.push_back(wishOf(layout, i, body, heading));
  const double available = bodyOf(a4(attempt.orientation)).width();
  const bool portrait = attempt.orientation == QPageLayout::Portrait;
  const bool enough = sumOf(wishes, portrait ? &Wish::best : &Wish::least) <= available;
  layout.orientation = attempt.orientation;
  layout.size = attempt.size;
  layout.widths = widthsFor(wishes, available);
  return enough;
}

}  // namespace

TableLayout layoutOf(Language language, const Table& table) {
  TableLayout layout;
  setTexts(layout, language, table);
  for (const Attempt& attempt : kAttempts) {
    if (fits(layout, attempt)) break;
  }
  layout.headingHeight =
      rowHeight(QFontMetricsF(mapFont(layout.size, QFont::Bold)), layout.headings, layout.widths);
  const QFontMetricsF metrics(mapFont(layout.size));
  for (const auto& cells : layout.cells) layout.heights.push_back(rowHeight(metrics, cells, layout.widths));
  return layout;
}

}  // namespace xuequ::app
