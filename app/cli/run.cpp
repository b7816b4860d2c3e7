// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/run_json.hpp"
#include "app/cli/run_summary.hpp"
#include "app/output/json.hpp"
#include "core/report/admission_tables.hpp"
#include "core/report/report.hpp"

#include <nlohmann/json.hpp>

namespace xuequ::app {
namespace {

/// A row a year and a column a figure: a terminal is higher than wide.
Table yearsDown(const Table& table) {
  Table turned{table.key, {{"year", ColumnKind::Year}}, {}};
  for (const auto& row : table.rows)
    turned.columns.push_back({std::get<Word>(row.front()).key, ColumnKind::Whole});
  for (std::size_t c = 1; c < table.columns.size(); ++c) {
    auto& line =
        turned.rows.emplace_back(std::vector<Cell>{std::int64_t{std::stoi(table.columns[c].key.substr(1))}});
    for (const auto& row : table.rows) line.push_back(row[c]);
  }
  return turned;
}

/// All years by the series of the head, or one year by school.
std::string tablesOf(const Invocation& in, const Evaluated& it, std::optional<int> year) {
  if (year) {
    std::vector<Table> tables{schoolsTable(*it.area, *it.scenario, *it.outcome, *year)};
    Table admissions = admissionsTable(*it.area, *it.scenario, *it.outcome, *year);
    if (!admissions.rows.empty()) tables.push_back(std::move(admissions));
    return tablesAnswer(in, tables);
  }
  return tablesAnswer(in, {yearsDown(summaryTable(*it.area, *it.outcome))});
}

std::string textOf(const Invocation& in, const Evaluated& it, std::optional<int> year) {
  return "## " + it.scenario->name + "\n\n" +
         (in.has("--summary") ? summaryText(in, it) : tablesOf(in, it, year) + "\n" + goneText(in, it));
}

Answer run(const Invocation& in) {
  const auto plan = readPlan(in, gis::Facts::WithoutRoads);
  if (!plan) return failure(plan.error());
  const auto scenarios = chosenScenarios(*plan, in);
  if (!scenarios) return failure(scenarios.error());
  const auto index = yearIndexOf(*plan->area, in, 0);
  if (!index) return failure(index.error());
  const auto year = in.has("--year") ? std::optional(*index) : std::nullopt;
  auto json = nlohmann::ordered_json::array();
  std::string text;
  for (const ScenarioPointer& scenario : *scenarios) {
    const auto it = evaluated(*plan, scenario);
    if (!it) return failure(it.error());
    if (in.json()) {
      json.push_back(scenarioJson(*it, year));
    } else {
      text += (text.empty() ? "" : "\n") + textOf(in, *it, year);
    }
  }
  return in.json() ? jsonText({{"scenarios", json}}) : text;
}

}  // namespace

Command runCommand() {
  Argument scenario = scenarioArgument({"scenario to work out (else all)", "要计算的方案（缺省为全部）"});
  scenario.takes = Takes::Many;
  return {
      "run",
      {"pupils, seats and oversized classes by year", "分年度的在校生、学位与大班额"},
      {planArgument(),
       scenario,
       {"--year", Takes::One, {"one year, by school", "只看某一学年，按学校列出"}, false, "YEAR"},
       {"--summary",
        Takes::Nothing,
        {"only what decides: seats added, oversized classes, targets", "只列要点：新增学位、大班额、目标"}}},
      run};
}

}  // namespace xuequ::app
