// SPDX-License-Identifier: Apache-2.0
// Admission by tiers as the report has it.
#pragma once

#include "core/evaluation/outcome.hpp"
#include "core/report/table.hpp"

namespace xuequ {

/// The year in which most are sent to central placement, the first of equals; in none: the year given.
int fullestYear(const Outcome&, int otherwise);

/// A row a school whose places are given by tiers (T19), in one year: seats for entrants, who applied and was
/// admitted by tier, whom it sent to central placement and received from it. No rows in the base year.
Table admissionsTable(const StudyArea&, const Scenario&, const Outcome&, int year);

}  // namespace xuequ
