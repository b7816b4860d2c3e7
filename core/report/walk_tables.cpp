// SPDX-License-Identifier: Apache-2.0
#include "core/report/walk_tables.hpp"

#include "core/report/table_rows.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace xuequ {
namespace {

using enum ColumnKind;

double metresOf(Walk walk) { return metres(walk).count(); }

/// A row a limit.
std::vector<Column> withFigures(std::vector<Column> first) {
  const std::vector<Column> figures{
      {"residents", Whole},     {"off_network", Whole},      {"unreached", Whole},
      {"mean_walk_m", Decimal}, {"longest_walk_m", Decimal}, {"pupil_km", Decimal},
      {"limit_m", Decimal},     {"within_limit", Whole},     {"share_over", Percent}};
  first.insert(first.end(), figures.begin(), figures.end());
  return first;
}

void add(Table& table, std::vector<Cell> row, const WalkCount& count, std::span<const Walk> limits) {
  const Pupils walking = count.walking();
  const bool any = walking.count() > 0;
  row.insert(row.end(), {cell(count.residents), cell(count.offNetwork), cell(count.unreached),
                         any ? Cell{hundredths(count.meanMetres())} : Cell{},
                         count.farthest == PointId{-1} ? Cell{} : Cell{metresOf(count.longest)},
                         hundredths(count.pupilMetres / 1000)});
  for (std::size_t i = 0; i < limits.size(); ++i) {
    table.rows.push_back(row);
    const Pupils within = count.within[i];
    table.rows.back().insert(table.rows.back().end(),
                             {metresOf(limits[i]), cell(within),
                              percentCell(Pupils(walking - within).toDouble(), walking.toDouble())});
  }
}

std::string keyOf(const StudyArea& area, const Scenario& scenario, SchoolId school) {
  return findSchool(area, scenario, school)->key;
}

/// Which school the people of a unit walk to, by the weight of their points.
SchoolId mostlyTo(const StudyArea& area, UnitId unit, const PointWalks& walks) {
  std::map<SchoolId, std::int64_t> weights;
  for (std::int32_t p = area.firstPoint[unit.index()]; p < area.firstPoint[unit.index() + 1]; ++p)
    if (const Nearest& walk = walks[PointId{p}]; walk.found())
      weights[SchoolId{walk.source}] += area.points[PointId{p}].weight;
  const auto most = std::ranges::max_element(weights, {}, [](const auto& entry) { return entry.second; });
  return most == weights.end() ? kNoSchool : most->first;
}

}  // namespace

Table networkTable(const WalkNetwork& network) {
  const NetworkParts parts = partsOf(network);
  std::int64_t length = 0;
  for (const Stretch& stretch : network.stretches()) length += stretch.length.count();
  const std::int32_t largest = parts.count() == 0 ? 0 : *std::ranges::max_element(parts.stretches);
  Table table{"network",
              {{"junctions", Whole},
               {"stretches", Whole},
               {"length_km", Decimal},
               {"network_parts", Whole},
               {"largest_part", Percent}},
              {}};
  table.rows.push_back({static_cast<std::int64_t>(network.junctions().size()),
                        static_cast<std::int64_t>(network.stretches().size()),
                        hundredths(static_cast<double>(length) / 1e6),
                        static_cast<std::int64_t>(parts.count()),
                        percentCell(largest, static_cast<double>(network.stretches().size()))});
  return table;
}

Table offNetworkTable(const StudyArea& area, const std::vector<OffNetwork>& units) {
  Table table{"off_network", {{"key"}, {"name"}, {"share", Percent}, {"nearest_way_m", Decimal}}, {}};
  for (const OffNetwork& off : units) {
    const PlanningUnit& unit = area.units[off.unit];
    table.rows.push_back(
        {unit.key, unit.name, 100 * off.share.toDouble(),
         std::isfinite(off.nearest.count()) ? Cell{hundredths(off.nearest.count())} : Cell{}});
  }
  return table;
}

Table catchmentsTable(const StudyArea& area, const Scenario& scenario,
                      const std::vector<StageCatchments>& stages) {
  Table table{"catchments",
              {{"key"},
               {"school"},
               {"stage"},
               {"limit_m", Decimal},
               {"residents", Whole},
               {"way_m", Decimal},
               {"junctions", Whole},
               {"stretches", Whole},
               {"whole_stretches", Whole}},
              {}};
  for (const auto& [stage, catchments] : stages)
    for (const Catchment& catchment : catchments)
      for (const CatchmentRing& ring : catchment.rings)
        table.rows.push_back({keyOf(area, scenario, catchment.school),
                              nameOf(area, scenario, catchment.school), cell(stage), metresOf(ring.limit),
                              catchment.connected ? cell(ring.residents) : Cell{}, ring.area.metres().count(),
                              cell(ring.area.junctions), cell(ring.area.touched), cell(ring.area.whole)});
  return table;
}

Table walksTable(const StudyArea& area, Stage stage, int year, const WalkSummary& summary) {
  Table table{"walks_area", withFigures({{"stage"}, {"year", Year}}), {}};
  add(table, {cell(stage), cell(area.year(year))}, summary.whole, summary.limits);
  return table;
}

Table schoolWalksTable(const StudyArea& area, const Scenario& scenario, const WalkSummary& summary) {
  Table table{"walks_schools", withFigures({{"key"}, {"school"}}), {}};
  for (const auto& [school, count] : summary.schools)
    add(table, {keyOf(area, scenario, school), nameOf(area, scenario, school)}, count, summary.limits);
  return table;
}

Table unitWalksTable(const StudyArea& area, const Scenario& scenario, const WalkSummary& summary,
                     const PointWalks& walks) {
  Table table{"walks_units", withFigures({{"key"}, {"name"}, {"school"}}), {}};
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const SchoolId school = mostlyTo(area, unit, walks);
    const Cell name = school == kNoSchool ? Cell{} : Cell{nameOf(area, scenario, school)};
    add(table, {area.units[unit].key, nameOf(area.units[unit]), name}, summary.units[unit], summary.limits);
  }
  return table;
}

Table nodingTable(const NodingReport& report) {
  return {"noding",
          {{"ways", Whole},
           {"not_walked", Whole},
           {"pointless", Whole},
           {"joined_crossings", Whole},
           {"joined_touching", Whole},
           {"duplicates", Whole}},
          {{report.ways, report.notWalked, report.pointless, report.crossings, report.touching,
            report.duplicates}}};
}

}  // namespace xuequ
