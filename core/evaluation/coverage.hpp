// SPDX-License-Identifier: Apache-2.0
// Who lives within the service radius of an open school, by straight line, as the codes say it (DOMAIN 3.3).
#pragma once

#include "core/evaluation/outcome.hpp"

#include <vector>

namespace xuequ {

/// Residents of the stage's ages, and those of them within its radius of a school of the stage that takes
/// pupils.
struct Coverage {
  Pupils residents;
  Pupils within;
};
/// By year index.
std::vector<Coverage> coverageOf(const StudyArea&, const Scenario&, const Outcome&, const StageStandard&);

/// Residents of a unit of the stage's ages.
Pupils residentsOf(const Outcome&, UnitId, const StageStandard&, int year);

}  // namespace xuequ
