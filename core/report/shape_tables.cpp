// SPDX-License-Identifier: Apache-2.0
#include "core/report/shape_tables.hpp"

#include "core/geometry/compactness.hpp"
#include "core/geometry/shared_borders.hpp"
#include "core/report/table_rows.hpp"

namespace xuequ {
namespace {

struct Bordering {
  Metres shared;
  std::int64_t neighbours = 0;
};

std::map<ZoneId, Bordering> borderingOf(const std::map<ZoneId, MultiPolygon>& outlines) {
  std::vector<ZoneId> ids;
  std::vector<const MultiPolygon*> shapes;
  for (const auto& [id, shape] : outlines) {
    ids.push_back(id);
    shapes.push_back(&shape);
  }
  std::map<ZoneId, Bordering> bordering;
  for (const auto& [a, b, length] : sharedBorders(shapes))
    for (const std::int32_t side : {a, b}) {
      Bordering& of = bordering[ids[static_cast<std::size_t>(side)]];
      of.shared += length;
      ++of.neighbours;
    }
  return bordering;
}

}  // namespace

Table compactnessTable(const Zoning& zoning, const std::map<ZoneId, MultiPolygon>& outlines) {
  using enum ColumnKind;
  Table table{"compactness",
              {{"zone"},
               {"parts", Whole},
               {"area_m2", Whole},
               {"perimeter_m", Decimal},
               {"neighbours", Whole},
               {"shared_border", Percent},
               {"polsby_popper", Percent},
               {"reock", Percent},
               {"hull_ratio", Percent}},
              {}};
  auto bordering = borderingOf(outlines);
  for (const Zone& zone : *zoning.zones) {
    auto& row = table.rows.emplace_back(std::vector<Cell>{zone.name});
    const auto found = outlines.find(zone.id);
    if (found == outlines.end() || found->second.empty()) {
      row.resize(table.columns.size());
      continue;
    }
    const MultiPolygon& shape = found->second;
    const Compactness of = compactnessOf(shape);
    const double around = perimeter(shape).count();
    const Bordering& with = bordering[zone.id];
    for (const Cell& figure :
         {Cell{static_cast<std::int64_t>(shape.size())}, Cell{hundredths(area(shape).count())},
          Cell{hundredths(around)}, Cell{with.neighbours}, percentCell(with.shared.count(), around),
          percentCell(of.polsbyPopper, 1), percentCell(of.reock, 1), percentCell(of.hull, 1)})
      row.push_back(figure);
  }
  return table;
}

Table nearestZonesTable(const StudyArea& area, const Scenario& scenario, const Roster& roster, Stage stage,
                        int year, const std::vector<NearestZone>& zones) {
  using enum ColumnKind;
  Table table{"voronoi_zones",
              {{"key"},
               {"school"},
               {"area_m2", Whole},
               {"units", Whole},
               {"people", Whole},
               {"residents", Whole},
               {"usable_seats", Whole}},
              {}};
  for (const NearestZone& zone : zones) {
    if (zone.school == kNoSchool) {
      if (zone.area.count() > 0 || zone.people > Pupils{})
        table.rows.push_back({Cell{}, Word{"unreached"}, hundredths(zone.area.count()), cell(zone.units),
                              cell(zone.people), cell(zone.residents), Cell{}});
      continue;
    }
    const School& school = *findSchool(area, scenario, zone.school);
    const Part& part = roster.parts()[static_cast<std::size_t>(roster.find(zone.school, stage))];
    table.rows.push_back({school.key, school.name, hundredths(zone.area.count()), cell(zone.units),
                          cell(zone.people), cell(zone.residents),
                          cell(part.years[static_cast<std::size_t>(year)].usable)});
  }
  return table;
}

Table sitesTable(const StudyArea& area, const Scenario& scenario, const std::vector<MeasuredSite>& sites,
                 const SiteLimits& limits) {
  using enum ColumnKind;
  Table table{"sites",
              {{"key"},
               {"school"},
               {"to_trunk_m", Decimal},
               {"trunk_limit_m", Decimal},
               {"trunk_road"},
               {"to_railway_m", Decimal},
               {"railway_limit_m", Decimal},
               {"railway"},
               {"too_near"}},
              {}};
  const auto metres = [](const std::optional<Metres>& away) {
    return away ? Cell{hundredths(away->count())} : Cell{};
  };
  for (const auto& [id, of] : sites) {
    const School& school = *findSchool(area, scenario, id);
    const bool held = (of.trunk && limits.trunk.count() > 0) || (of.railway && limits.railway.count() > 0);
    const bool near = tooNear(of.trunk, limits.trunk) || tooNear(of.railway, limits.railway);
    table.rows.push_back({school.key, school.name, metres(of.trunk), known(limits.trunk.count()),
                          of.trunkName, metres(of.railway), known(limits.railway.count()), of.railwayName,
                          held ? Cell{Word{near ? "yes" : "no"}} : Cell{}});
  }
  return table;
}

}  // namespace xuequ
