// SPDX-License-Identifier: Apache-2.0
// The sites of a stage's schools, and of each the schools that are nearest.
#pragma once

#include "core/evaluation/stage_inputs.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace xuequ {

/// By position within the stage; none: not known.
using SchoolSites = std::vector<std::optional<Point>>;
SchoolSites sitesOf(const StageInputs&);

struct SchoolNeighbours {
  static constexpr std::size_t kNearest = 16;

  SchoolSites sites;
  /// Of each site its nearest, itself first; by straight line, of equals the first position.
  std::vector<std::int32_t> nearest;
  std::vector<std::size_t> first;  ///< where those of a site begin, and one more at the end

  [[nodiscard]] std::span<const std::int32_t> of(std::size_t site) const {
    return {nearest.data() + first[site], first[site + 1] - first[site]};
  }
};

SchoolNeighbours neighboursOf(SchoolSites);

}  // namespace xuequ
