// SPDX-License-Identifier: Apache-2.0
// Tables over pages: headings repeated on each, short tables side by side down a page.
#include "app/document/document_page.hpp"
#include "app/document/table_layout.hpp"
#include "app/map/map_font.hpp"
#include "app/output/words.hpp"

#include <algorithm>
#include <memory>
#include <numeric>

namespace xuequ::app {
namespace {

constexpr double kTitleHeight = 30;
constexpr double kGapBetween = 26;

/// Rows [first, last) of one table, from this height of the body down.
struct Piece {
  std::shared_ptr<const TableLayout> layout;
  QString title;
  std::size_t first = 0;
  std::size_t last = 0;
  double top = 0;
};

struct TablePage {
  QPageLayout::Orientation orientation = QPageLayout::Portrait;
  std::vector<Piece> pieces;
  double used = 0;  ///< px of the body's height
};

double heightOf(QPageLayout::Orientation orientation) { return bodyOf(a4(orientation)).height(); }

/// For the first rows; on a page that lies the other way for all of them, so that a short narrow table needs
/// no page of its own between wide ones. A wide one never stands on a narrow page.
bool hasRoom(const TablePage& page, const TableLayout& layout) {
  constexpr std::size_t kRowsAtLeast = 4;
  const bool asPage = page.orientation == layout.orientation;
  if (!asPage && page.orientation == QPageLayout::Portrait) return false;
  const std::size_t rows = asPage ? std::min(kRowsAtLeast, layout.heights.size()) : layout.heights.size();
  const auto end = layout.heights.begin() + static_cast<std::ptrdiff_t>(rows);
  const double needed =
      std::accumulate(layout.heights.begin(), end, kGapBetween + kTitleHeight + layout.headingHeight);
  return page.used + needed <= heightOf(page.orientation);
}

double heightOf(const TableLayout& layout) {
  return std::accumulate(layout.heights.begin(), layout.heights.end(), kTitleHeight + layout.headingHeight);
}

/// A short table goes on the way the pages before it lie, so that the next one can stand below it.
QPageLayout::Orientation newPageFor(const std::vector<TablePage>& pages, const TableLayout& layout) {
  const bool wide = !pages.empty() && pages.back().orientation == QPageLayout::Landscape;
  const bool isShort = heightOf(layout) <= heightOf(QPageLayout::Landscape) / 2;
  return wide && isShort ? QPageLayout::Landscape : layout.orientation;
}

/// As many rows as the page takes, at least one.
std::size_t lastFitting(const TableLayout& layout, std::size_t first, double room) {
  std::size_t last = first;
  while (last < layout.heights.size() && (layout.heights[last] <= room || last == first))
    room -= layout.heights[last++];
  return last;
}

void place(std::vector<TablePage>& pages, const std::shared_ptr<const TableLayout>& layout,
           const QString& title) {
  if (pages.empty() || !hasRoom(pages.back(), *layout)) pages.push_back({newPageFor(pages, *layout), {}, 0});
  std::size_t first = 0;
  do {
    if (first > 0) pages.push_back({layout->orientation, {}, 0});
    TablePage& page = pages.back();
    const double top = page.used + (page.pieces.empty() ? 0 : kGapBetween);
    const double head = kTitleHeight + layout->headingHeight;
    const std::size_t last = lastFitting(*layout, first, heightOf(page.orientation) - top - head);
    const QString shown = first == 0 ? title : title + u" …"_qs;
    page.pieces.push_back({layout, shown, first, last, top});
    page.used = top + head;
    for (std::size_t row = first; row < last; ++row) page.used += layout->heights[row];
    first = last;
  } while (first < layout->heights.size());
}

void paintRow(QPainter& painter, const TableLayout& layout, const std::vector<QString>& cells,
              const QRectF& row) {
  double left = row.left();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const QRectF cell(left, row.top(), layout.widths[i], row.height());
    const auto side = layout.right[i] ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(cell.adjusted(kCellGap, 3, -kCellGap, 0),
                     static_cast<int>(side | Qt::AlignTop) | Qt::TextWordWrap, cells[i]);
    left += layout.widths[i];
  }
}

double widthOf(const TableLayout& layout) {
  double width = 0;
  for (const double column : layout.widths) width += column;
  return width;
}

void paintHeadings(QPainter& painter, const TableLayout& layout, const QRectF& row) {
  painter.fillRect(row, QColor(kShade));
  painter.setPen(QColor(kInk));
  painter.setFont(mapFont(layout.size, QFont::Bold));
  paintRow(painter, layout, layout.headings, row);
  painter.setPen(QPen(QColor(kAccent), 1));
  painter.drawLine(row.bottomLeft(), row.bottomRight());
}

void paintPiece(QPainter& painter, const Piece& piece, const QRectF& body) {
  const TableLayout& layout = *piece.layout;
  painter.setPen(QColor(kAccent));
  painter.setFont(mapFont(15, QFont::Bold));
  painter.drawText(QRectF(body.left(), body.top() + piece.top, body.width(), kTitleHeight - 8),
                   Qt::AlignLeft | Qt::AlignVCenter, piece.title);
  QRectF row(body.left(), body.top() + piece.top + kTitleHeight, widthOf(layout), layout.headingHeight);
  paintHeadings(painter, layout, row);
  painter.setFont(mapFont(layout.size));
  for (std::size_t i = piece.first; i < piece.last; ++i) {
    row = QRectF(row.left(), row.bottom(), row.width(), layout.heights[i]);
    painter.setPen(QColor(kInk));
    paintRow(painter, layout, layout.cells[i], row);
    painter.setPen(QPen(QColor(kRule), 0.5));
    painter.drawLine(row.bottomLeft(), row.bottomRight());
  }
}

}  // namespace

std::vector<Page> tablePages(Language language, const std::vector<Table>& tables) {
  std::vector<TablePage> laid;
  for (const Table& table : tables) {
    if (table.rows.empty()) continue;
    place(laid, std::make_shared<const TableLayout>(layoutOf(language, table)),
          toQString(word(language, table.key)));
  }
  std::vector<Page> pages;
  for (const TablePage& page : laid) {
    const QPageLayout layout = a4(page.orientation);
    pages.push_back({layout, Page::Unit::Pixel, true, [page, layout](QPainter& painter) {
                       for (const Piece& piece : page.pieces) paintPiece(painter, piece, bodyOf(layout));
                     }});
  }
  return pages;
}

}  // namespace xuequ::app
