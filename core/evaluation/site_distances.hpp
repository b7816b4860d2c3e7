// SPDX-License-Identifier: Apache-2.0
// How far schools stand from what makes noise and danger: trunk roads and railways, as they run on the
// ground.
#pragma once

#include "core/evaluation/coverage.hpp"

#include <optional>
#include <vector>

namespace xuequ {

struct SiteDistances {
  SchoolId school;
  std::optional<Metres> trunk;  ///< to the nearest trunk road's line; none: the area has none
  std::string trunkName;
  std::optional<Metres> railway;
  std::string railwayName;
};

/// Of the open schools of a stage that have a place, by id. From the point that stands for the school to the
/// line that stands for the way: grounds and carriageways have a width, so what is near the limit wants a
/// look. Tunnels count for nothing.
std::vector<SiteDistances> siteDistances(const StudyArea&, const Scenario&, const Roster&, Stage, int year);

}  // namespace xuequ
