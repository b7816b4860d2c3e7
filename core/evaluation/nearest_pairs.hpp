// SPDX-License-Identifier: Apache-2.0
// Homes and their nearest schools of a stage, in the order in which seats are taken.
#pragma once

#include "core/facts/study_area.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace xuequ {

struct NearestPair {
  std::int64_t squaredDistance = 0;  ///< cm², straight line
  std::int32_t unit = 0;
  std::int32_t site = 0;  ///< position among the sites
};

struct NearestPairs {
  std::vector<std::optional<Point>> sites;
  std::vector<NearestPair> pairs;  ///< each unit with its eight nearest sites, nearest pairs first
};

/// A site that is none pairs with nobody. Equal distances go by place, not by id, so that names and the order
/// of the input do not matter.
NearestPairs nearestPairs(const StudyArea&, std::vector<std::optional<Point>> sites);

}  // namespace xuequ
