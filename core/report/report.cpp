// SPDX-License-Identifier: Apache-2.0
// The report as a whole, and the comparison of two scenarios. The other tables are in area_tables.cpp and
// school_tables.cpp.
#include "core/report/report.hpp"

#include "core/report/admission_tables.hpp"
#include "core/report/reach_tables.hpp"
#include "core/report/table_rows.hpp"

#include <algorithm>

namespace xuequ {
namespace {

Word kindWord(DecisionKind kind) {
  static constexpr const char* kWords[] = {"decision_project", "decision_assumption", "decision_zone",
                                           "decision_boundary"};
  return {kWords[static_cast<std::size_t>(kind)]};
}

Cell textOrNone(const Phrase& text) { return text.empty() ? Cell{Word{"none"}} : Cell{text}; }

template <class T>
void addRow(Table& table, const char* what, const char* which, const std::vector<T>& series) {
  std::vector<Cell> row{Cell{}, Cell{}, Word{what}, Word{which}};
  for (const T& value : series) row.push_back(cell(value));
  table.rows.push_back(std::move(row));
}

template <class T>
void addTotals(Table& table, const char* what, const ScenarioComparison& comparison,
               std::vector<T> Series::*of) {
  addRow(table, what, "before", comparison.before.*of);
  addRow(table, what, "after", comparison.after.*of);
}

using Differences = std::span<const SchoolDifference>;

/// A school's figure before and after, where it differs in any year. Years in which nothing differs stay
/// empty.
template <class T>
void addSchool(Table& table, const char* what, Differences years, T SchoolDifference::*before,
               T SchoolDifference::*after) {
  const bool differs =
      std::ranges::any_of(years, [&](const SchoolDifference& d) { return d.*before != d.*after; });
  if (!differs) return;
  for (const auto& [which, of] : {std::pair{"before", before}, std::pair{"after", after}}) {
    std::vector<Cell> row{years.front().name, cell(years.front().stage), Word{what}, Word{which}};
    const std::size_t first = row.size();
    row.resize(table.columns.size());
    for (const SchoolDifference& d : years) row[first + static_cast<std::size_t>(d.year)] = cell(d.*of);
    table.rows.push_back(std::move(row));
  }
}

}  // namespace

Table comparisonTable(const StudyArea& area, const ScenarioComparison& comparison) {
  Table table{"T9_comparison", {{"school"}, {"stage"}, {"what"}, {"which"}}, {}};
  for (int year = 0; year < area.years(); ++year)
    table.columns.push_back({"y" + std::to_string(area.year(year).value()), ColumnKind::Whole});
  addTotals(table, "pupils", comparison, &Series::pupils);
  addTotals(table, "nominal_seats", comparison, &Series::nominalSeats);
  addTotals(table, "usable_seats", comparison, &Series::usableSeats);
  addTotals(table, "oversized", comparison, &Series::oversized);
  addTotals(table, "super_oversized", comparison, &Series::superOversized);
  if (comparison.before.byTiers || comparison.after.byTiers) {
    addTotals(table, "central_placement", comparison, &Series::central);
    addTotals(table, "without_seat", comparison, &Series::withoutSeat);
  }
  for (auto first = comparison.schools.begin(); first != comparison.schools.end();) {
    const auto last = std::find_if(first, comparison.schools.end(), [&](const SchoolDifference& d) {
      return d.school != first->school || d.name != first->name || d.stage != first->stage;
    });
    const Differences years(first, last);
    addSchool(table, "pupils", years, &SchoolDifference::pupilsBefore, &SchoolDifference::pupilsAfter);
    addSchool(table, "usable_seats", years, &SchoolDifference::usableBefore, &SchoolDifference::usableAfter);
    addSchool(table, "oversized", years, &SchoolDifference::oversizedBefore,
              &SchoolDifference::oversizedAfter);
    addSchool(table, "sent_to_central", years, &SchoolDifference::sentBefore, &SchoolDifference::sentAfter);
    first = last;
  }
  return table;
}

Table decisionsTable(const StudyArea&, const ScenarioComparison& comparison) {
  Table table{"decisions", {{"decision"}, {"stage"}, {"subject"}, {"before"}, {"after"}}, {}};
  for (const DecisionDifference& d : comparison.decisions)
    table.rows.push_back({kindWord(d.decision.kind), d.decision.stage ? cell(*d.decision.stage) : Cell{},
                          d.decision.subject, textOrNone(d.before), textOrNone(d.after)});
  return table;
}

std::vector<Table> report(const StudyArea& area, const Scenario& scenario, const Outcome& outcome, int year,
                          const SafeWays* ways) {
  constexpr int kBaseYear = 0;
  std::vector<Table> tables{summaryTable(area, outcome),
                            schoolsTable(area, scenario, outcome, kBaseYear),
                            standardsTable(area, scenario, outcome, kBaseYear),
                            ledgerTable(area, scenario, outcome),
                            residentsTable(area, outcome),
                            entryTable(area, scenario, outcome),
                            balanceTable(area, outcome),
                            projectsTable(area, scenario),
                            zonesTable(area, scenario, outcome),
                            staffTable(area, outcome),
                            preschoolTable(area, scenario, outcome),
                            targetsTable(area, scenario, outcome),
                            findingsTable(area, scenario, findings(area, scenario, outcome, ways)),
                            sourcesTable(area),
                            assumptionsTable(area, scenario)};
  if (Table admissions = admissionsTable(area, scenario, outcome, fullestYear(outcome, year));
      !admissions.rows.empty())
    tables.push_back(std::move(admissions));
  std::ranges::move(coverageReport(area, scenario, outcome, year), std::back_inserter(tables));
  if (ways != nullptr)
    if (Table walks = walksReport(area, scenario, outcome, year, *ways->any); !walks.rows.empty())
      tables.push_back(std::move(walks));
  return tables;
}

}  // namespace xuequ
