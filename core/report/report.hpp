// SPDX-License-Identifier: Apache-2.0
// The tables of the planning report (DOMAIN 6), made from an outcome.
#pragma once

#include "core/evaluation/checks.hpp"
#include "core/evaluation/compare.hpp"
#include "core/evaluation/outcome.hpp"
#include "core/report/table.hpp"

#include <vector>

namespace xuequ {

Table summaryTable(const StudyArea&, const Outcome&);  ///< by year: the series of seriesOfSchools
Table schoolsTable(const StudyArea&, const Scenario&, const Outcome&,
                   int year);  ///< T1 现状学校一览 (of any year)
Table standardsTable(const StudyArea&, const Scenario&, const Outcome&, int year);  ///< T2 达标对照
Table ledgerTable(const StudyArea&, const Scenario&, const Outcome&);               ///< T3 大班额台账
Table residentsTable(const StudyArea&, const Outcome&);  ///< T4 学龄人口预测 by stage and year
Table entryTable(const StudyArea&, const Scenario&, const Outcome&);  ///< entry ratios and what they rest on
Table balanceTable(const StudyArea&, const Outcome&);    ///< T5 学位供需平衡 by stage and year
Table projectsTable(const StudyArea&, const Scenario&);  ///< T6 新改扩建项目
Table zonesTable(const StudyArea&, const Scenario&, const Outcome&);      ///< T7 学区划分
Table staffTable(const StudyArea&, const Outcome&);                       ///< T10 教师需求
Table preschoolTable(const StudyArea&, const Scenario&, const Outcome&);  ///< T11 学前 rates
Table targetsTable(const StudyArea&, const Scenario&, const Outcome&);    ///< T12 目标完成度
Table sourcesTable(const StudyArea&);                                     ///< T13 数据来源与口径
Table assumptionsTable(const StudyArea&, const Scenario&);                ///< T14 假设
Table findingsTable(const StudyArea&, const Scenario&, const std::vector<Finding>&);
Table comparisonTable(const StudyArea&, const ScenarioComparison&);  ///< T9 方案比选: what follows
Table decisionsTable(const StudyArea&, const ScenarioComparison&);   ///< what differs

/// All of a scenario, in the order of the report. Coverage and walks are of the year given, an index; without
/// ways (no roads) there are no walks. Admission by tiers is of the year in which most are placed centrally.
std::vector<Table> report(const StudyArea&, const Scenario&, const Outcome&, int year, const SafeWays*);

}  // namespace xuequ
