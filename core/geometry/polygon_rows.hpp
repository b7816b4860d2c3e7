// SPDX-License-Identifier: Apache-2.0
// contains() of one large shape for very many points: its edges sorted into rows, so that a point meets only
// those beside it.
#pragma once

#include "core/geometry/polygon.hpp"

#include <cstdint>
#include <vector>

namespace xuequ {

class PolygonRows {
 public:
  explicit PolygonRows(const MultiPolygon&);

  /// Says what contains(shape, p) says of a shape whose parts do not overlap.
  [[nodiscard]] bool contains(Point) const;

 private:
  struct Edge {
    Point low, high;
  };
  [[nodiscard]] std::size_t rowOf(std::int32_t y) const;

  Box m_box;
  std::vector<std::vector<Edge>> m_rows;  ///< equally high, from south to north
};

}  // namespace xuequ
