// SPDX-License-Identifier: Apache-2.0
// Nearest points and points in a box, among many.
#pragma once

#include "core/geometry/point.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace xuequ {

class PointIndex {
 public:
  explicit PointIndex(std::span<const Point>);
  ~PointIndex();
  PointIndex(PointIndex&&) noexcept;
  PointIndex& operator=(PointIndex&&) noexcept;

  /// Positions in the span that the index was made from, nearest first; equal distances by position.
  [[nodiscard]] std::vector<std::int32_t> nearest(Point from, std::size_t count) const;
  /// Positions in ascending order.
  [[nodiscard]] std::vector<std::int32_t> within(const Box&) const;

 private:
  struct Cells;
  std::unique_ptr<Cells> m_cells;
};

}  // namespace xuequ
