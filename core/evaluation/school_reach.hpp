// SPDX-License-Identifier: Apache-2.0
// What a school or all of a stage reach: how far the radius of a stage and a walk of that length reach, of
// one school or of all, and where nobody is served.
#pragma once

#include "core/evaluation/catchments.hpp"

#include <optional>
#include <vector>

namespace xuequ {

struct SchoolReach {
  Metres limit;               ///< the stage's service radius; 1,000 m where the pack sets none
  std::vector<Disc> circles;  ///< one a school; none where the pack sets no radius
  std::vector<Line> ways;     ///< what is reached on foot
  std::vector<UnitId> gap;    ///< units most of whose people live beyond every circle; of all schools only
  Pupils withinRadius;        ///< residents of the stage's ages
  Pupils onFoot;              ///< of them, whose walk is within the limit
  bool operator==(const SchoolReach&) const = default;
};

/// Of one school, else of all that are open in the year. Without walkers (no roads) there are no ways. Empty
/// where the stage is not in the pack, or the school does not take pupils of it.
std::optional<SchoolReach> schoolReachOf(const StudyArea&, const Scenario&, const Outcome&, Stage, int year,
                                         std::optional<SchoolId>, const Walkers*);

}  // namespace xuequ
