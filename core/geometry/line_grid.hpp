// SPDX-License-Identifier: Apache-2.0
// Square cells over a plane, each with the lines that pass through it: what may cross, what may be near.
#pragma once

#include "core/geometry/point.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace xuequ {

/// Items are numbers of the caller's; an item is listed once in each cell that its segments touch, and
/// perhaps in a neighbouring one, never missing. Items of a cell are in the order in which they were told.
class LineGrid {
 public:
  struct Cell {
    std::int32_t column = 0;
    std::int32_t row = 0;
    bool operator==(const Cell&) const = default;
  };

  LineGrid() = default;
  /// `each(use)` calls use(item, a, b) for every segment, the segments of an item one after the other. About
  /// `cells` cells, fewer where the box is narrow.
  template <class Each>
  LineGrid(const Box& box, std::size_t cells, const Each& each) : m_box(box) {
    if (box.empty()) return;
    layOut(static_cast<double>(std::max<std::size_t>(cells, 1)));
    struct Entry {
      std::uint32_t cell;
      std::int32_t item;
    };
    std::vector<Entry> entries;
    std::vector<std::int32_t> last(cellCount(), -1);
    each([&](std::int32_t item, Point a, Point b) {
      alongCells(a, b, [&](std::size_t cell) {
        if (std::exchange(last[cell], item) == item) return;
        entries.push_back({static_cast<std::uint32_t>(cell), item});
        ++m_first[cell + 1];
      });
    });
    for (std::size_t i = 1; i < m_first.size(); ++i) m_first[i] += m_first[i - 1];
    m_items.resize(entries.size());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (const Entry& entry : entries) m_items[next[entry.cell]++] = entry.item;
  }

  [[nodiscard]] std::size_t cellCount() const { return m_first.empty() ? 0 : m_first.size() - 1; }
  [[nodiscard]] std::span<const std::int32_t> itemsOf(std::size_t cell) const {
    return {m_items.data() + m_first[cell], m_items.data() + m_first[cell + 1]};
  }
  [[nodiscard]] std::int32_t columns() const { return m_columns; }
  [[nodiscard]] std::int32_t rows() const { return m_rows; }
  [[nodiscard]] double cellSize() const { return m_size; }  ///< cm
  [[nodiscard]] const Box& box() const { return m_box; }

  /// The cell of a point, brought to the edge of the box where it lies outside.
  [[nodiscard]] Cell cellAt(Point p) const { return {columnOf(p.x), rowOf(p.y)}; }
  [[nodiscard]] std::span<const std::int32_t> itemsOf(Cell cell) const {
    return itemsOf(static_cast<std::size_t>(cell.row) * static_cast<std::size_t>(m_columns) +
                   static_cast<std::size_t>(cell.column));
  }
  [[nodiscard]] std::size_t bytes() const {
    return m_first.size() * sizeof(std::uint32_t) + m_items.size() * sizeof(std::int32_t);
  }

 private:
  void layOut(double cells) {
    const double width = static_cast<double>(m_box.high.x) - m_box.low.x + 1;
    const double height = static_cast<double>(m_box.high.y) - m_box.low.y + 1;
    m_size = std::max({std::sqrt(width * height / cells), width / cells, height / cells, 1.0});
    m_perCentimetre = 1 / m_size;
    m_columns = static_cast<std::int32_t>(width / m_size) + 1;
    m_rows = static_cast<std::int32_t>(height / m_size) + 1;
    m_first.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
  }
  [[nodiscard]] std::int32_t columnOf(double x) const {
    return std::clamp(static_cast<std::int32_t>((x - m_box.low.x) * m_perCentimetre), 0, m_columns - 1);
  }
  [[nodiscard]] std::int32_t rowOf(double y) const {
    return std::clamp(static_cast<std::int32_t>((y - m_box.low.y) * m_perCentimetre), 0, m_rows - 1);
  }

  /// Row by row the cells between where the segment enters the row and where it leaves it, a centimetre more
  /// on either side against rounding.
  template <class Use>
  void alongCells(Point a, Point b, const Use& use) const {
    if (b.y < a.y) std::swap(a, b);
    const std::int32_t firstRow = rowOf(a.y - 1.0), lastRow = rowOf(b.y + 1.0);
    if (firstRow == lastRow) return alongRow(firstRow, a.x, b.x, use);
    const double slope = b.y == a.y ? 0 : (static_cast<double>(b.x) - a.x) / (static_cast<double>(b.y) - a.y);
    const auto xAt = [&](double y) { return a.x + slope * (std::clamp<double>(y, a.y, b.y) - a.y); };
    for (std::int32_t row = firstRow; row <= lastRow; ++row) {
      const double low = m_box.low.y + row * m_size;
      if (b.y == a.y)
        alongRow(row, a.x, b.x, use);
      else
        alongRow(row, xAt(low - 1), xAt(low + m_size + 1), use);
    }
  }
  template <class Use>
  void alongRow(std::int32_t row, double from, double to, const Use& use) const {
    const std::int32_t last = columnOf(std::max(from, to) + 1);
    for (std::int32_t column = columnOf(std::min(from, to) - 1); column <= last; ++column)
      use(static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
          static_cast<std::size_t>(column));
  }

  Box m_box;
  double m_size = 1;  ///< of a cell, cm
  double m_perCentimetre = 1;
  std::int32_t m_columns = 0;
  std::int32_t m_rows = 0;
  std::vector<std::uint32_t> m_first;  ///< by cell, and one more
  std::vector<std::int32_t> m_items;   ///< by cell
};

}  // namespace xuequ
