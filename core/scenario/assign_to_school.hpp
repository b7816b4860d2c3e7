// SPDX-License-Identifier: Apache-2.0
// The edit that a planner thinks of: these planning units go to that school.
#pragma once

#include "core/scenario/scenario.hpp"

#include <span>

namespace xuequ {

/// Whole units into the zone of one school. Units given to a school that a project opens stay, until it
/// opens, with the school they have. UnitUnknown, SchoolUnknown, SchoolWithoutStage, NothingChanged.
Result<Scenario> assignUnitsToSchool(const StudyArea&, const Scenario&, Stage, std::span<const UnitId>,
                                     SchoolId);

}  // namespace xuequ
