// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/walk_arguments.hpp"
#include "core/evaluation/study_land.hpp"
#include "core/evaluation/walk_zones.hpp"
#include "core/report/shape_tables.hpp"
#include "core/report/table_rows.hpp"
#include "gis/store/export_layers.hpp"

namespace xuequ::app {
namespace {

gis::LayerTable layerOf(const Prepared& it, const WalkZones& zones) {
  const std::int64_t whole = 0;
  const double real = 0;
  gis::LayerTable layer{.name = {},
                        .shape = gis::LayerShape::Polygon,
                        .columns = {"school", "name", "area_m2", "units", "people", "residents"},
                        .kinds = {std::string(), std::string(), real, whole, real, real},
                        .rows = {}};
  const gis::GeometryEncoder encode(it.area->grid, 0);
  for (std::size_t i = 0; i < zones.zones.size(); ++i) {
    const NearestZone& zone = zones.zones[i];
    if (zone.school == kNoSchool && zones.shapes[i].empty()) continue;
    const School* school =
        zone.school == kNoSchool ? nullptr : &*findSchool(*it.area, *it.scenario, zone.school);
    layer.rows.push_back({encode.polygons(zones.shapes[i]),
                          {school ? school->key : std::string(), school ? school->name : std::string(),
                           hundredths(zone.area.count()), std::int64_t{zone.units}, zone.people.toDouble(),
                           zone.residents.toDouble()}});
  }
  return layer;
}

/// By straight line; shapes only where somebody wants them.
WalkZones straightZones(const Invocation& in, const Prepared& it, Stage stage) {
  WalkZones result;
  result.zones = nearestZones(*it.area, *it.scenario, *it.roster, *it.demand, stage, it.year,
                              in.has("--weighted") ? ZoneBy::UsableSeats : ZoneBy::Distance);
  if (!in.has("--out")) return result;
  const MultiPolygon land = studyLand(*it.area);
  for (const NearestZone& zone : result.zones) result.shapes.push_back(shapeOf(zone, land));
  return result;
}

Result<WalkZones> zonesFor(const Invocation& in, const Prepared& it, Stage stage) {
  if (!in.has("--walk")) return straightZones(in, it, stage);
  if (in.has("--weighted")) return failure(ErrorCode::Usage, "--walk --weighted", "--walk | --weighted");
  return walkersOf(in, *it.area).map([&](const auto& walkers) {
    return walkZones(*it.area, *it.scenario, *it.roster, *it.demand, *walkers, stage, it.year);
  });
}

Answer run(const Invocation& in) {
  const auto stage = in.stage("--stage");
  if (!stage) return failure(stage.error());
  const auto it = prepared(in, factsFor(in));
  if (!it) return failure(it.error());
  if (it->area->standards.find(*stage) == nullptr)
    return failure(atArgument(error(ErrorCode::StageNotInPack, in.text("--stage")), "--stage"));
  const auto zones = zonesFor(in, *it, *stage);
  if (!zones) return failure(zones.error());
  if (in.has("--out")) {
    const auto file = gis::exportLayer(in.text("--out"), it->area->grid, layerOf(*it, *zones));
    if (!file) return failure(file.error());
  }
  return tablesAnswer(
      in, {nearestZonesTable(*it->area, *it->scenario, *it->roster, *stage, it->year, zones->zones)});
}

}  // namespace

Command voronoiCommand() {
  Command command{
      "voronoi",
      {"what lies nearest to each school, by straight line or on foot, and who lives there",
       "泰森多边形：各校最近（直线或步行）的范围与人口"},
      {planArgument(),
       scenarioArgument({"scenario whose schools count", "采用其学校的方案"}),
       stageArgument(),
       yearArgument(),
       {"--weighted",
        Takes::Nothing,
        {"schools with more usable seats reach farther (power cells)", "按可用学位加权（学位多者范围大）"}},
       {"--walk", Takes::Nothing, {"nearest on foot, by the roads", "按道路步行距离最近"}},
       {"--out",
        Takes::One,
        {"write the zones as polygons too: .geojson, .gpkg or .shp", "另存为面图层：.geojson、.gpkg 或 .shp"},
        false,
        "FILE"}},
      run};
  for (const Argument& argument : networkArguments()) command.arguments.push_back(argument);
  return command;
}

}  // namespace xuequ::app
