// SPDX-License-Identifier: Apache-2.0
// Lines cut the plane into faces; faces of the same label make one shape. What comes out is a partition:
// shapes that share their borders corner by corner, without gap or overlap between them.
#pragma once

#include "core/geometry/polygon.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace xuequ {

inline constexpr std::int32_t kUnlabelled = -1;

struct LabelledShape {
  std::int32_t label = kUnlabelled;
  MultiPolygon shape;  ///< valid: simple rings, holes inside, parts that meet in corners at most
  bool operator==(const LabelledShape&) const = default;
};

/// What the place belongs to; kUnlabelled: to nothing.
using LabelAt = std::function<std::int32_t(Point)>;

/// The lines are noded on the grid first. Each face is asked for its label at a grid point inside; one too
/// thin to hold a grid point goes to the neighbour with which it shares the longest border. By label; shapes
/// of kUnlabelled are left out. Corners that lie straight between their neighbours, and that no line had,
/// are dropped again.
std::vector<LabelledShape> arranged(std::span<const Line>, const LabelAt&);

}  // namespace xuequ
