// SPDX-License-Identifier: Apache-2.0
#include "gis/store/layer_rows.hpp"

#include "gis/store/reach_rows.hpp"
#include "gis/store/record_tables.hpp"
#include "gis/store/zone_outlines.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace xuequ::gis {
namespace {

constexpr std::int64_t kWhole = 0;
constexpr double kReal = 0;
const std::string kText;

std::int64_t whole(std::int64_t value) { return value; }

std::vector<Stage> zonedStages(const StandardsPack& pack) {
  std::vector<Stage> stages;
  for (const StageStandard& standard : pack.stages) {
    if (standard.placement == Placement::Zones) stages.push_back(standard.stage);
  }
  return stages;
}

std::string zoneName(const Zoning& zoning, UnitId unit) {
  const Zone* zone = zoning.find(zoning.owners->unit[unit]);
  return zone == nullptr ? std::string() : zone->name;
}

LayerTable unitTable(const StudyArea& area, const Scenario& scenario, const GeometryEncoder& encode) {
  LayerTable table{.name = "units",
                   .shape = LayerShape::Polygon,
                   .columns = {"key", "name", "town", "kind", "dwellings", "residents"},
                   .kinds = {kText, kText, kText, kText, kWhole, kReal},
                   .rows = {}};
  const std::vector<Stage> stages = zonedStages(area.standards);
  for (const Stage stage : stages) {
    table.columns.push_back("z_" + std::string(keyOf(stage).substr(0, 8)));
    table.kinds.emplace_back(kText);
  }
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId id{static_cast<std::int32_t>(i)};
    const PlanningUnit& unit = area.units[id];
    const Pupils residents = std::accumulate(unit.residents.begin(), unit.residents.end(), Pupils{});
    LayerRow& row = table.rows.emplace_back();
    row.shape = encode.polygons(unit.shape);
    row.values = {unit.key,
                  unit.name,
                  unit.town,
                  std::string(wordOf(unit.kind, kUnitKindWords)),
                  unit.dwellings.count(),
                  residents.toDouble()};
    for (const Stage stage : stages) row.values.emplace_back(zoneName(scenario.zoning(stage), id));
  }
  return table;
}

/// Of the ages of the stage, in one year.
double residentsOf(const Outcome& outcome, Stage stage, std::size_t steps, ZoneId zone, int year) {
  const ZoneOutcome* found = outcome.find(stage, zone);
  if (found == nullptr) return 0;
  const auto first =
      found->residents.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(year) * steps);
  return std::accumulate(first, first + static_cast<std::ptrdiff_t>(steps), Pupils{}).toDouble();
}

LayerTable zoneTable(const StudyArea& area, const Scenario& scenario, const Outcome& outcome, int year,
                     const GeometryEncoder& encode) {
  LayerTable table{.name = "zones",
                   .shape = LayerShape::Polygon,
                   .columns = {"stage", "zone", "name", "schools", "residents"},
                   .kinds = {kText, kWhole, kText, kText, kReal},
                   .rows = {}};
  for (const Stage stage : zonedStages(area.standards)) {
    const Zoning& zoning = scenario.zoning(stage);
    ZoneSet all;
    for (const Zone& zone : *zoning.zones) all.insert(zone.id);
    const auto outlines = outlinesOf(area, zoning, all);
    const auto steps = static_cast<std::size_t>(area.standards.find(stage)->years());
    for (const Zone& zone : *zoning.zones)
      table.rows.push_back(
          {encode.polygons(outlines.at(zone.id)),
           {std::string(keyOf(stage)), whole(zone.id.value()), zone.name, schoolKeys(area, scenario, zone),
            residentsOf(outcome, stage, steps, zone.id, year)}});
  }
  return table;
}

LayerTable schoolTable(const StudyArea& area, const Scenario& scenario, const Outcome& outcome, int year,
                       const GeometryEncoder& encode) {
  LayerTable table{.name = "schools",
                   .shape = LayerShape::Point,
                   .columns = {"key", "name", "stage", "nature", "year", "open", "rooms", "nominal", "usable",
                               "pupils", "sections", "oversized", "superover"},
                   .kinds = {kText, kText, kText, kText, kWhole, kWhole, kWhole, kWhole, kWhole, kReal,
                             kWhole, kWhole, kWhole},
                   .rows = {}};
  const auto at = static_cast<std::size_t>(year);
  for (std::size_t i = 0; i < outcome.roster->parts().size(); ++i) {
    const Part& part = outcome.roster->parts()[i];
    const YearSchedule& schedule = part.years[at];
    const PartYear& pupils = outcome.parts[i]->years[at];
    const School& school = *findSchool(area, scenario, part.school);
    table.rows.push_back(
        {school.site ? encode.point(*school.site) : Bytes(),
         {school.key, school.name, std::string(keyOf(part.stage)),
          std::string(wordOf(part.ownership, kOwnershipWords)), whole(outcome.year(year).value()),
          whole(schedule.open ? 1 : 0), whole(schedule.rooms.count()), schedule.nominal.count(),
          schedule.usable.count(), pupils.pupils.toDouble(), whole(pupils.sections.count()),
          whole(pupils.oversized), whole(pupils.superOversized)}});
  }
  return table;
}

}  // namespace

std::vector<LayerTable> layerTables(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                                    SchoolYear year) {
  const GeometryEncoder encode(area.grid, 0);
  const int index = yearsBetween(outcome.baseYear, year);
  std::vector<LayerTable> tables{unitTable(area, scenario, encode),
                                 zoneTable(area, scenario, outcome, index, encode),
                                 schoolTable(area, scenario, outcome, index, encode)};
  std::ranges::move(reachTables(area, scenario, outcome, index), std::back_inserter(tables));
  return tables;
}

}  // namespace xuequ::gis
