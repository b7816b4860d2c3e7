// SPDX-License-Identifier: Apache-2.0
// Lines that nobody steps across on the way from a door to the nearest way.
#pragma once

#include "core/geometry/line_grid.hpp"
#include "core/geometry/linework.hpp"

#include <span>
#include <vector>

namespace xuequ {

class Walls {
 public:
  Walls() = default;
  explicit Walls(std::span<const Line>);

  /// Some wall crosses the straight step. One that it ends at does not: a trunk road may be walked along.
  /// x, y: cm.
  [[nodiscard]] bool between(Point from, double x, double y) const;

 private:
  std::vector<Segment> m_pieces;
  LineGrid m_grid;
};

}  // namespace xuequ
