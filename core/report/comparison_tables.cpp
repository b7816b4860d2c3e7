// SPDX-License-Identifier: Apache-2.0
#include "core/report/comparison_tables.hpp"

#include "core/report/table_rows.hpp"

#include <algorithm>

namespace xuequ {
namespace {

using enum ColumnKind;

bool isKnown(const WayChange& way) { return way.before || way.after; }

bool anyWalk(const std::vector<UnitMoves>& stages) {
  return std::ranges::any_of(stages, [](const UnitMoves& moves) {
    return std::ranges::any_of(moves.rows, [](const UnitMove& move) { return isKnown(move.walk); });
  });
}

std::vector<Column> withWays(std::vector<Column> columns, bool walks) {
  columns.insert(
      columns.end(),
      {{"straight_before_m", Decimal}, {"straight_after_m", Decimal}, {"straight_added_m", Decimal}});
  if (walks)
    columns.insert(columns.end(),
                   {{"walk_before_m", Decimal}, {"walk_after_m", Decimal}, {"walk_added_m", Decimal}});
  return columns;
}

Cell metresCell(const std::optional<Metres>& metres) {
  return metres ? Cell{hundredths(metres->count())} : Cell{};
}

void addWay(std::vector<Cell>& row, const WayChange& way) {
  for (const auto& metres : {way.before, way.after, way.added()}) row.push_back(metresCell(metres));
}

Cell schoolsCell(const StudyArea& area, const Scenario& scenario, const std::vector<SchoolId>& schools) {
  return schools.empty() ? Cell{Word{"none"}} : Cell{namesOf(area, scenario, schools)};
}

}  // namespace

std::string namesOf(const StudyArea& area, const Scenario& scenario, const std::vector<SchoolId>& schools) {
  std::string names;
  for (const SchoolId school : schools) names += (names.empty() ? "" : "; ") + nameOf(area, scenario, school);
  return names;
}

Table moveSumsTable(const StudyArea& area, const std::vector<UnitMoves>& stages) {
  const bool walks = anyWalk(stages);
  Table table{
      "moves_by_stage",
      withWays(
          {{"stage"}, {"year", Year}, {"units_moved", Whole}, {"residents_moved", Whole}, {"farther", Whole}},
          walks),
      {}};
  for (const UnitMoves& moves : stages) {
    const MoveSum sum = sumOf(moves);
    std::vector<Cell> row{cell(moves.stage), cell(area.year(moves.year)), cell(sum.units),
                          cell(sum.residents), cell(sum.farther)};
    addWay(row, sum.straight);
    if (walks) addWay(row, sum.walk);
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table unitMovesTable(const StudyArea& area, const Scenario& before, const Scenario& after,
                     const std::vector<UnitMoves>& stages) {
  const bool walks = anyWalk(stages);
  Table table{"moves",
              withWays({{"stage"},
                        {"key"},
                        {"name"},
                        {"extent"},
                        {"school_before"},
                        {"school_after"},
                        {"residents", Whole}},
                       walks),
              {}};
  for (const UnitMoves& moves : stages)
    for (const UnitMove& move : moves.rows) {
      const PlanningUnit& unit = area.units[move.unit];
      std::vector<Cell> row{cell(moves.stage),
                            unit.key,
                            nameOf(unit),
                            Word{move.whole ? "extent_whole" : "extent_part"},
                            schoolsCell(area, before, move.from),
                            schoolsCell(area, after, move.to),
                            cell(move.residents)};
      addWay(row, move.straight);
      if (walks) addWay(row, move.walk);
      table.rows.push_back(std::move(row));
    }
  return table;
}

}  // namespace xuequ
