// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/walk_arguments.hpp"
#include "core/evaluation/service_shapes.hpp"
#include "core/report/table_rows.hpp"
#include "core/report/walk_tables.hpp"
#include "gis/store/export_layers.hpp"

#include <algorithm>

namespace xuequ::app {
namespace {

/// Those asked for by --school, else all. SchoolUnknown, SchoolWithoutStage.
Result<OpenSchools> asked(const Invocation& in, const Prepared& it, Stage stage) {
  OpenSchools open = openSchools(*it.area, *it.scenario, *it.roster, stage, it.year);
  if (!in.has("--school")) return open;
  const std::string name = in.text("--school");
  const auto school = findSchool(*it.area, *it.scenario, name);
  if (!school) return failure(atArgument(error(ErrorCode::SchoolUnknown, name), "--school"));
  const auto found = std::ranges::find(open.schools, *school);
  if (found == open.schools.end() && !in.has("--stage")) return OpenSchools{};
  if (found == open.schools.end())
    return failure(atArgument(error(ErrorCode::SchoolWithoutStage, name + ", " + std::string(keyOf(stage))),
                              "--school"));
  return OpenSchools{{*school}, {open.sites[static_cast<std::size_t>(found - open.schools.begin())]}, 0};
}

/// Every piece of way that is reached, a line each, with its school and limit.
gis::LayerTable layerOf(const Prepared& it, const Walkers& walkers,
                        const std::vector<StageCatchments>& catchments) {
  gis::LayerTable layer{.name = {},
                        .shape = gis::LayerShape::Line,
                        .columns = {"school", "stage", "limit_m"},
                        .kinds = {std::string(), std::string(), 0.0},
                        .rows = {}};
  const gis::GeometryEncoder encode(it.area->grid, 0);
  for (const auto& [stage, of] : catchments)
    for (const Catchment& catchment : of)
      for (const CatchmentRing& ring : catchment.rings)
        for (const Piece& piece : ring.area.pieces)
          layer.rows.push_back({encode.line(lineOf(walkers.network(), piece)),
                                {findSchool(*it.area, *it.scenario, catchment.school)->key,
                                 std::string(keyOf(stage)), metres(ring.limit).count()}});
  return layer;
}

/// What is reached as polygons, with who lives within.
void addShapes(const Prepared& it, const Walkers& walkers, const OpenSchools& open, const StageCatchments& of,
               gis::LayerTable& layer) {
  const gis::GeometryEncoder encode(it.area->grid, 0);
  const auto shapes = serviceShapes(*it.area, walkers, open, of.catchments);
  for (std::size_t i = 0; i < shapes.size(); ++i)
    for (std::size_t r = 0; r < shapes[i].size(); ++r) {
      const School& school = *findSchool(*it.area, *it.scenario, of.catchments[i].school);
      const CatchmentRing& ring = of.catchments[i].rings[r];
      layer.rows.push_back(
          {encode.polygons(shapes[i][r]),
           {school.key, school.name, std::string(keyOf(of.stage)), metres(ring.limit).count(),
            ring.residents.toDouble(), hundredths(area(shapes[i][r]).count())}});
    }
}

gis::LayerTable shapesLayer() {
  const double real = 0;
  return {.name = {},
          .shape = gis::LayerShape::Polygon,
          .columns = {"school", "name", "stage", "limit_m", "residents", "area_m2"},
          .kinds = {std::string(), std::string(), std::string(), real, real, real},
          .rows = {}};
}

/// The stage of --stage, else all that the pack has.
Result<std::vector<const StageStandard*>> stagesOf(const Invocation& in, const StudyArea& area) {
  if (in.has("--stage"))
    return stageOf(in, area).map([](const StageStandard* stage) { return std::vector{stage}; });
  std::vector<const StageStandard*> stages;
  for (const StageStandard& stage : area.standards.stages) stages.push_back(&stage);
  return stages;
}

Answer run(const Invocation& in) {
  NetworkAhead network(in);
  const auto it = prepared(in, factsFor(in));
  if (!it) return failure(it.error());
  const auto stages = stagesOf(in, *it->area);
  if (!stages) return failure(stages.error());
  const auto walkers = network.walkers(*it->area);
  if (!walkers) return failure(walkers.error());
  std::vector<StageCatchments> all;
  gis::LayerTable shapes = shapesLayer();
  for (const StageStandard* stage : *stages) {
    const auto limits = limitsOf(in, *stage);
    if (!limits) return failure(limits.error());
    const auto schools = asked(in, *it, stage->stage);
    if (!schools) return failure(schools.error());
    all.push_back(
        {stage->stage, catchmentsOf(*it->area, *it->demand, *stage, it->year, **walkers, *schools, *limits)});
    if (in.has("--polygons")) addShapes(*it, **walkers, *schools, all.back(), shapes);
  }
  if (in.has("--polygons")) {
    const auto file = gis::exportLayer(in.text("--polygons"), it->area->grid, shapes);
    if (!file) return failure(file.error());
  }
  if (in.has("--out")) {
    const auto file = gis::exportLayer(in.text("--out"), it->area->grid, layerOf(*it, **walkers, all));
    if (!file) return failure(file.error());
  }
  return tablesAnswer(in, {catchmentsTable(*it->area, *it->scenario, all)});
}

}  // namespace

Command catchmentsCommand() {
  Command command{
      "catchments",
      {"how far one gets on foot from each school, and who lives within", "各校步行服务范围及其内的学龄人口"},
      {planArgument(),
       scenarioArgument({"scenario whose schools count", "采用其学校的方案"}),
       {"--stage", Takes::One, {"stage (else all)", "学段（缺省为全部）"}, false, "STAGE"},
       yearArgument(),
       {"--school", Takes::One, {"of this school only", "仅此学校"}, false, "SCHOOL"},
       {"--out",
        Takes::One,
        {"write the ways that are reached as lines: .geojson, .gpkg or .shp",
         "输出可达路段为线图层：.geojson、.gpkg 或 .shp"},
        false,
        "FILE"},
       {"--polygons",
        Takes::One,
        {"write the land within each limit as polygons: .geojson, .gpkg or .shp",
         "输出各距离上限内的范围为面图层：.geojson、.gpkg 或 .shp"},
        false,
        "FILE"}},
      run};
  const auto walking = walkArguments();
  command.arguments.insert(command.arguments.end(), walking.begin(), walking.end());
  return command;
}

}  // namespace xuequ::app
