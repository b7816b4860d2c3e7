// SPDX-License-Identifier: Apache-2.0
// Coverage by service radius as tables: the area, its towns, its units, and the gaps.
#pragma once

#include "core/evaluation/coverage.hpp"
#include "core/evaluation/gaps.hpp"
#include "core/report/table.hpp"

namespace xuequ {

/// People as whole numbers, land in m², shares in percent. One row.
Table coverageTable(const StudyArea&, const RadiusCoverage&);
Table townCoverageTable(const StudyArea&, const RadiusCoverage&);
Table unitCoverageTable(const StudyArea&, const RadiusCoverage&);
/// Units with residents beyond the radius, most of them first.
std::vector<UnitId> unitsBeyond(const RadiusCoverage&);
/// A row for each of these units.
Table beyondTable(const StudyArea&, const RadiusCoverage&, const std::vector<UnitId>&);
/// A row a gap, numbered from 1, then one for those beyond every radius outside the boundary, if any.
Table gapsTable(const StudyArea&, const Gaps&);
/// Who lives in which: a row a gap and unit.
Table gapUnitsTable(const StudyArea&, const Gaps&);

}  // namespace xuequ
