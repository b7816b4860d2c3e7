// SPDX-License-Identifier: Apache-2.0
#include "core/report/reach_tables.hpp"

#include "core/report/coverage_tables.hpp"
#include "core/report/table_rows.hpp"
#include "core/report/walk_tables.hpp"

#include <algorithm>
#include <string>

namespace xuequ {
namespace {

std::vector<const StageStandard*> stagesWithRadius(const StudyArea& area) {
  std::vector<const StageStandard*> stages;
  for (const StageStandard& stage : area.standards.stages)
    if (stage.serviceRadius.value > 0) stages.push_back(&stage);
  return stages;
}

/// The rows of a stage below those of the stages before it; with its name in front where the table lacks it.
void append(Table& all, Table of, Stage stage) {
  const bool named = of.columns.front().key == "stage";
  if (!named) {
    of.columns.insert(of.columns.begin(), {"stage"});
    for (auto& row : of.rows) row.insert(row.begin(), cell(stage));
  }
  if (all.columns.empty()) all.columns = of.columns;
  std::ranges::move(of.rows, std::back_inserter(all.rows));
}

/// Where nobody names towns there is nothing to tell apart.
bool hasTowns(const StudyArea& area) {
  for (std::size_t i = 0; i < area.units.size(); ++i)
    if (!area.units[UnitId{static_cast<std::int32_t>(i)}].town.empty()) return true;
  return false;
}

/// Those that somebody lives in. Their numbers are names, since one may be told in words.
Table peopledGaps(const StudyArea& area, const RadiusCoverage& coverage) {
  Gaps gaps = gapsOf(area, coverage);
  std::erase_if(gaps.gaps, [](const Gap& gap) { return gap.residents.rounded() <= 0; });
  Table table = gapsTable(area, gaps);
  for (auto& row : table.rows)
    if (const auto* number = std::get_if<std::int64_t>(&row.front())) row.front() = std::to_string(*number);
  return table;
}

}  // namespace

std::vector<Table> coverageReport(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                                  int year) {
  Table stages{"T15_coverage", {}, {}}, towns{"T16_towns", {}, {}}, gaps{"T17_gaps", {}, {}};
  for (const StageStandard* stage : stagesWithRadius(area)) {
    const auto coverage =
        radiusCoverage(area, scenario, *outcome.roster, *outcome.demand,
                       {.stage = stage->stage, .year = year, .radius = Metres{stage->serviceRadius.value}});
    append(stages, coverageTable(area, coverage), stage->stage);
    append(towns, townCoverageTable(area, coverage), stage->stage);
    append(gaps, peopledGaps(area, coverage), stage->stage);
  }
  if (stages.rows.empty()) return {};
  std::vector<Table> tables{std::move(stages)};
  if (hasTowns(area)) tables.push_back(std::move(towns));
  tables.push_back(std::move(gaps));
  return tables;
}

Table walksReport(const StudyArea& area, const Scenario& scenario, const Outcome& outcome, int year,
                  const Walkers& walkers) {
  Table table{"T18_walks", {}, {}};
  for (const StageStandard* stage : stagesWithRadius(area)) {
    const bool zoned = stage->placement == Placement::Zones && !scenario.zoning(stage->stage).zones->empty();
    const PointWalks walks =
        zoned
            ? walksToZoneSchool(area, scenario, *outcome.roster, walkers, stage->stage, year)
            : walksToNearest(area, walkers, openSchools(area, scenario, *outcome.roster, stage->stage, year));
    const std::vector limits{walkOf(Metres{stage->serviceRadius.value})};
    append(table,
           walksTable(area, stage->stage, year,
                      walkSummary(area, *outcome.demand, *stage, year, walkers, walks, limits)),
           stage->stage);
  }
  return table;
}

}  // namespace xuequ
