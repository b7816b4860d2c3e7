// SPDX-License-Identifier: Apache-2.0
// Which of many boxes lie over a place: a packed R-tree, made once. What a map in sight of a corner of a
// province looks at grows with what is in that corner, not with the province.
#pragma once

#include "core/geometry/point.hpp"

#include <cstdint>
#include <vector>

namespace xuequ {

class BoxTree {
 public:
  BoxTree() = default;
  /// Empty boxes are never found. Sorted into tiles: Leutenegger and others, STR, 1997.
  explicit BoxTree(const std::vector<Box>&);

  /// Positions of the boxes that share a point with this one, ascending.
  [[nodiscard]] std::vector<std::uint32_t> in(const Box&) const;
  [[nodiscard]] std::vector<std::uint32_t> at(Point p) const { return in({p, p}); }

 private:
  void pack(const std::vector<Box>&);
  void collect(std::size_t level, std::size_t node, const Box&, std::vector<std::uint32_t>& found) const;

  std::vector<std::uint32_t> m_all;        ///< positions, ascending
  std::vector<std::uint32_t> m_order;      ///< the same, neighbours side by side
  std::vector<std::vector<Box>> m_levels;  ///< boxes in that order, then of kFan of those each, up to one
};

}  // namespace xuequ
