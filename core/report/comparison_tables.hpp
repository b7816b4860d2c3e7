// SPDX-License-Identifier: Apache-2.0
// Two scenarios compared, beyond the figures of T9: whose school is another, which norms are newly broken.
#pragma once

#include "core/evaluation/compare_findings.hpp"
#include "core/evaluation/unit_moves.hpp"
#include "core/report/table.hpp"

#include <string>
#include <vector>

namespace xuequ {

/// A row a stage and year: how many change school, and how far they have it then.
Table moveSumsTable(const StudyArea&, const std::vector<UnitMoves>&);
/// A row a unit, or part of one, and stage. Columns of walks only where any is known.
Table unitMovesTable(const StudyArea&, const Scenario& before, const Scenario& after,
                     const std::vector<UnitMoves>&);
Table findingDifferencesTable(const StudyArea&, const Scenario& before, const Scenario& after,
                              const std::vector<FindingDifference>&);

/// The names of schools, with "; " between them.
std::string namesOf(const StudyArea&, const Scenario&, const std::vector<SchoolId>&);

}  // namespace xuequ
