// SPDX-License-Identifier: Apache-2.0
// Which of many boxes lie over a point: boxes by the cells of a square grid.
#pragma once

#include "core/geometry/point.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace xuequ {

class BoxGrid {
 public:
  explicit BoxGrid(std::span<const Box>);

  /// Positions of boxes that share the point's cell, ascending; they may or may not contain it.
  [[nodiscard]] std::span<const std::int32_t> near(Point) const;

 private:
  [[nodiscard]] std::int64_t column(std::int32_t x) const;
  [[nodiscard]] std::int64_t row(std::int32_t y) const;

  Box m_box;
  std::int64_t m_side = 1;  ///< cells in a row and in a column
  std::vector<std::vector<std::int32_t>> m_cells;
};

}  // namespace xuequ
