// SPDX-License-Identifier: Apache-2.0
// Coverage and walks to school as the report has them: the stages for which the standards set a service
// radius, side by side, in one year.
#pragma once

#include "core/evaluation/outcome.hpp"
#include "core/evaluation/walkers.hpp"
#include "core/report/table.hpp"

#include <vector>

namespace xuequ {

/// Residents and land within the radius by stage (T15) and by stage and town (T16), and the gaps that
/// somebody lives in (T17).
std::vector<Table> coverageReport(const StudyArea&, const Scenario&, const Outcome&, int year);
/// Walks by stage (T18), the radius as the limit: to the school of the zone, of stages without zones to the
/// nearest.
Table walksReport(const StudyArea&, const Scenario&, const Outcome&, int year, const Walkers&);

}  // namespace xuequ
