// SPDX-License-Identifier: Apache-2.0
#include "core/network/walls.hpp"

#include "core/geometry/segments.hpp"

#include <algorithm>
#include <cmath>

namespace xuequ {
namespace {

constexpr double kPiecesPerCell = 2;
constexpr double kHand = 5;  ///< cm at either end of a step, where it may be at a wall, and is rounded

}  // namespace

Walls::Walls(std::span<const Line> lines) {
  Box box;
  for (const Line& line : lines)
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      if (line[i] == line[i + 1]) continue;
      m_pieces.push_back(ordered(line[i], line[i + 1]));
      box.add(line[i]);
      box.add(line[i + 1]);
    }
  const auto cells = static_cast<std::size_t>(static_cast<double>(m_pieces.size()) / kPiecesPerCell);
  m_grid = LineGrid(box, cells, [&](const auto& use) {
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
      use(static_cast<std::int32_t>(i), m_pieces[i].from, m_pieces[i].to);
  });
}

bool Walls::between(Point from, double x, double y) const {
  const double length = std::hypot(x - from.x, y - from.y);
  if (m_pieces.empty() || length <= 2 * kHand) return false;
  const auto along = [&](double centimetres) {
    return Point{static_cast<std::int32_t>(std::lround(from.x + (x - from.x) * centimetres / length)),
                 static_cast<std::int32_t>(std::lround(from.y + (y - from.y) * centimetres / length))};
  };
  const Segment step = ordered(along(kHand), along(length - kHand));
  const Box reach = edgeBox(step.from, step.to);
  if (!reach.overlaps(m_grid.box())) return false;
  const LineGrid::Cell low = m_grid.cellAt(reach.low), high = m_grid.cellAt(reach.high);
  for (std::int32_t row = low.row; row <= high.row; ++row)
    for (std::int32_t column = low.column; column <= high.column; ++column)
      for (const std::int32_t piece : m_grid.itemsOf(LineGrid::Cell{column, row}))
        if (clash(m_pieces[static_cast<std::size_t>(piece)], step)) return true;
  return false;
}

}  // namespace xuequ
