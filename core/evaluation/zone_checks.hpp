// SPDX-License-Identifier: Apache-2.0
// The findings about attendance zones: who lives in none, whom nobody serves, who is far from school.
#pragma once

#include "core/evaluation/checks.hpp"

#include <vector>

namespace xuequ {

/// Nothing for a stage that is not placed by zones, or of which no zone has been drawn yet.
void checkZones(const StudyArea&, const Scenario&, const Outcome&, const StageStandard&,
                std::vector<Finding>&);

}  // namespace xuequ
