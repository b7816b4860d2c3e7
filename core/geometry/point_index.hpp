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

  /// All points, ring by ring about a place: for whom does not know how many will be needed.
  class Outward {
   public:
    Outward(const PointIndex&, Point from);
    /// The next ring: positions in no order, perhaps none. False where there is nothing farther out.
    bool next(std::vector<std::int32_t>& positions);
    /// Whatever comes with a later ring is at least so far away, cm.
    [[nodiscard]] double least() const;

   private:
    const PointIndex* m_index;
    int m_column = 0, m_row = 0;
    int m_ring = 0;  ///< that comes next
    int m_last = -1;
  };

 private:
  struct Cells;
  std::unique_ptr<Cells> m_cells;
};

}  // namespace xuequ
