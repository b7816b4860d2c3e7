// SPDX-License-Identifier: Apache-2.0
// The findings about attendance zones: who lives in none, whom nobody serves, who is far from school.
#pragma once

#include "core/evaluation/checks.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace xuequ {

/// The schools that take a zone's entrants from a year on, until the next of these.
struct ServedFrom {
  int year = 0;  ///< index
  std::vector<SchoolId> schools;
  std::vector<Point> sites;  ///< of those that have a place
};
/// Whether somebody at the point has to cross a barrier on the way to the nearest of the schools.
using Crosses = std::function<bool(const ServedFrom&, PointId)>;

struct ZoneQuestion {
  std::optional<std::vector<ZoneId>> zones;  ///< only these and what lies in them, ascending; else all
  Crosses crosses;                           ///< empty: nothing is said of crossings
  std::vector<SchoolId>
      schools{};  ///< of those on the ground of other zones only these are looked for, ascending
};

/// Nothing for a stage that is not placed by zones, or of which no zone has been drawn yet.
void checkZones(const StudyArea&, const Scenario&, const Outcome&, const StageStandard&, const ZoneQuestion&,
                std::vector<Finding>&);

}  // namespace xuequ
