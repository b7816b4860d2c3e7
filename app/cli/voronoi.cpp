// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "core/evaluation/study_land.hpp"
#include "core/report/shape_tables.hpp"
#include "core/report/table_rows.hpp"
#include "gis/store/export_layers.hpp"

namespace xuequ::app {
namespace {

gis::LayerTable layerOf(const Prepared& it, const std::vector<NearestZone>& zones) {
  const std::int64_t whole = 0;
  const double real = 0;
  gis::LayerTable layer{.name = {},
                        .shape = gis::LayerShape::Polygon,
                        .columns = {"school", "name", "area_m2", "units", "people", "residents"},
                        .kinds = {std::string(), std::string(), real, whole, real, real},
                        .rows = {}};
  const gis::GeometryEncoder encode(it.area->grid, 0);
  const MultiPolygon land = studyLand(*it.area);
  for (const NearestZone& zone : zones) {
    const School& school = *findSchool(*it.area, *it.scenario, zone.school);
    layer.rows.push_back({encode.polygons(shapeOf(zone, land)),
                          {school.key, school.name, hundredths(zone.area.count()), std::int64_t{zone.units},
                           zone.people.toDouble(), zone.residents.toDouble()}});
  }
  return layer;
}

Answer run(const Invocation& in) {
  const auto stage = in.stage("--stage");
  if (!stage) return failure(stage.error());
  const auto it = prepared(in, gis::Facts::WithoutRoads);
  if (!it) return failure(it.error());
  if (it->area->standards.find(*stage) == nullptr)
    return failure(atArgument(error(ErrorCode::StageNotInPack, in.text("--stage")), "--stage"));
  const auto year = yearIndexOf(*it->area, in, 0);
  if (!year) return failure(year.error());
  const auto zones = nearestZones(*it->area, *it->scenario, *it->roster, *it->demand, *stage, *year,
                                  in.has("--weighted") ? ZoneBy::UsableSeats : ZoneBy::Distance);
  if (in.has("--out")) {
    const auto file = gis::exportLayer(in.text("--out"), it->area->grid, layerOf(*it, zones));
    if (!file) return failure(file.error());
  }
  return tablesAnswer(in, {nearestZonesTable(*it->area, *it->scenario, *it->roster, *stage, *year, zones)});
}

}  // namespace

Command voronoiCommand() {
  return {
      "voronoi",
      {"what lies nearest to each school by straight line, and who lives there",
       "泰森多边形：各校直线距离最近的范围与人口"},
      {planArgument(),
       scenarioArgument({"scenario whose schools count", "采用其学校的方案"}),
       stageArgument(),
       yearArgument(),
       {"--weighted",
        Takes::Nothing,
        {"schools with more usable seats reach farther (power cells)", "按可用学位加权（学位多者范围大）"}},
       {"--out",
        Takes::One,
        {"write the zones as polygons too: .geojson, .gpkg or .shp", "另存为面图层：.geojson、.gpkg 或 .shp"},
        false,
        "FILE"}},
      run};
}

}  // namespace xuequ::app
