// SPDX-License-Identifier: Apache-2.0
#include "core/report/coverage_tables.hpp"

#include "core/report/table_rows.hpp"

#include <algorithm>
#include <functional>

namespace xuequ {
namespace {

std::vector<Column> with(std::vector<Column> first) {
  using enum ColumnKind;
  const std::vector<Column> figures{{"residents", Whole},  {"within_radius", Whole}, {"beyond_radius", Whole},
                                    {"coverage", Percent}, {"evenly", Whole},        {"area_m2", Whole},
                                    {"covered_m2", Whole}, {"area_share", Percent},  {"overlap_m2", Whole}};
  first.insert(first.end(), figures.begin(), figures.end());
  return first;
}

void add(Table& table, std::vector<Cell> row, const Reached& of) {
  for (const Cell& figure :
       {cell(of.residents), cell(of.within), cell(of.residents - of.within),
        percentCell(of.within.toDouble(), of.residents.toDouble()), cell(of.evenly),
        Cell{hundredths(of.area.count())}, Cell{hundredths(of.cover.once.count())},
        percentCell(of.cover.once.count(), of.area.count()), Cell{hundredths(of.cover.twice.count())}})
    row.push_back(figure);
  table.rows.push_back(std::move(row));
}

void add(Table& table, Cell number, const StudyArea& area, const Gap& gap) {
  const auto units = static_cast<std::int64_t>(gap.units.size());
  std::vector<Cell> row{std::move(number), cell(gap.residents), units, Cell{}, Cell{}, Cell{}};
  if (!gap.shape.outer.empty()) {
    const Point at = innerPoint({gap.shape});
    row[3] = hundredths(gap.area.count());
    row[4] = area.grid.east(at);
    row[5] = area.grid.north(at);
  }
  table.rows.push_back(std::move(row));
}

/// Each gap with its number or its name.
template <class Use>
void forGaps(const Gaps& gaps, const Use& use) {
  for (std::size_t i = 0; i < gaps.gaps.size(); ++i)
    use(Cell{static_cast<std::int64_t>(i + 1)}, gaps.gaps[i]);
  if (!gaps.elsewhere.units.empty()) use(Cell{Word{"outside_boundary"}}, gaps.elsewhere);
}

}  // namespace

Table coverageTable(const StudyArea& area, const RadiusCoverage& coverage) {
  using enum ColumnKind;
  Table table{"coverage_area",
              with({{"stage"},
                    {"year", Year},
                    {"radius_m", Decimal},
                    {"schools", Whole},
                    {"schools_without_site", Whole}}),
              {}};
  add(table,
      {cell(coverage.asked.stage), cell(area.year(coverage.asked.year)), coverage.asked.radius.count(),
       static_cast<std::int64_t>(coverage.schools.schools.size()), cell(coverage.schools.withoutSite)},
      coverage.whole);
  return table;
}

Table townCoverageTable(const StudyArea& area, const RadiusCoverage& coverage) {
  Table table{"coverage_towns", with({{"town"}}), {}};
  for (const auto& [town, reached] : byTown(area, coverage))
    add(table, {town.empty() ? Cell{Word{"none"}} : Cell{town}}, reached);
  return table;
}

Table unitCoverageTable(const StudyArea& area, const RadiusCoverage& coverage) {
  Table table{"coverage_units", with({{"key"}, {"name"}, {"town"}}), {}};
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId id{static_cast<std::int32_t>(i)};
    const PlanningUnit& unit = area.units[id];
    add(table, {unit.key, unit.name, unit.town}, coverage.units[id]);
  }
  return table;
}

std::vector<UnitId> unitsBeyond(const RadiusCoverage& coverage) {
  std::vector<UnitId> units;
  for (std::size_t i = 0; i < coverage.units.size(); ++i)
    if (const UnitId unit{static_cast<std::int32_t>(i)};
        coverage.units[unit].within < coverage.units[unit].residents)
      units.push_back(unit);
  std::ranges::stable_sort(units, std::ranges::greater{}, [&](UnitId unit) {
    return coverage.units[unit].residents - coverage.units[unit].within;
  });
  return units;
}

Table beyondTable(const StudyArea& area, const RadiusCoverage& coverage, const std::vector<UnitId>& units) {
  using enum ColumnKind;
  Table table{"beyond_radius",
              {{"name"},
               {"town"},
               {"beyond_radius", Whole},
               {"residents", Whole},
               {"coverage", Percent},
               {"area_share", Percent}},
              {}};
  for (const UnitId unit : units) {
    const Reached& of = coverage.units[unit];
    table.rows.push_back({nameOf(area.units[unit]), area.units[unit].town, cell(of.residents - of.within),
                          cell(of.residents), percentCell(of.within.toDouble(), of.residents.toDouble()),
                          percentCell(of.cover.once.count(), of.area.count())});
  }
  return table;
}

Table gapsTable(const StudyArea& area, const Gaps& gaps) {
  using enum ColumnKind;
  Table table{
      "gaps",
      {{"gap"}, {"residents", Whole}, {"units", Whole}, {"area_m2", Whole}, {"x", Decimal}, {"y", Decimal}},
      {}};
  forGaps(gaps, [&](Cell number, const Gap& gap) { add(table, std::move(number), area, gap); });
  return table;
}

Table gapUnitsTable(const StudyArea& area, const Gaps& gaps) {
  Table table{"gap_units", {{"gap"}, {"key"}, {"name"}, {"town"}, {"residents", ColumnKind::Whole}}, {}};
  forGaps(gaps, [&](const Cell& number, const Gap& gap) {
    for (const auto& [id, residents] : gap.units) {
      const PlanningUnit& unit = area.units[id];
      table.rows.push_back({number, unit.key, unit.name, unit.town, cell(residents)});
    }
  });
  return table;
}

}  // namespace xuequ
