// SPDX-License-Identifier: Apache-2.0
// The findings about schools and zones: whom no zone names, and who stands on the ground of a zone that does
// not name it.
#pragma once

#include "core/evaluation/zone_checks.hpp"

#include <vector>

namespace xuequ {

/// Of a stage that is placed by zones. Schools without a zone are all found, whatever zones are asked for.
void checkZoneSchools(const StudyArea&, const Scenario&, const Outcome&, const StageStandard&,
                      const ZoneQuestion&, std::vector<Finding>&);

}  // namespace xuequ
