// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/box_grid.hpp"

#include <cmath>

namespace xuequ {
namespace {

std::int64_t cellOf(std::int32_t value, std::int32_t low, std::int32_t high, std::int64_t cells) {
  return (std::int64_t{value} - low) * cells / (std::int64_t{high} - low + 1);
}

}  // namespace

BoxGrid::BoxGrid(std::span<const Box> boxes) {
  for (const Box& box : boxes) m_box.add(box);
  m_side = std::max<std::int64_t>(1, std::llround(std::sqrt(static_cast<double>(boxes.size()))));
  m_cells.resize(static_cast<std::size_t>(m_side * m_side));
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (boxes[i].empty()) continue;
    for (std::int64_t y = row(boxes[i].low.y); y <= row(boxes[i].high.y); ++y)
      for (std::int64_t x = column(boxes[i].low.x); x <= column(boxes[i].high.x); ++x)
        m_cells[static_cast<std::size_t>(y * m_side + x)].push_back(static_cast<std::int32_t>(i));
  }
}

std::int64_t BoxGrid::column(std::int32_t x) const { return cellOf(x, m_box.low.x, m_box.high.x, m_side); }
std::int64_t BoxGrid::row(std::int32_t y) const { return cellOf(y, m_box.low.y, m_box.high.y, m_side); }

std::span<const std::int32_t> BoxGrid::near(Point p) const {
  if (m_box.empty() || !m_box.contains(p)) return {};
  return m_cells[static_cast<std::size_t>(row(p.y) * m_side + column(p.x))];
}

}  // namespace xuequ
