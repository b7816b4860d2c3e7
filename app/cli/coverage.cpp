// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/coverage.hpp"

#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "core/report/coverage_tables.hpp"
#include "gis/store/export_layers.hpp"
#include "gis/store/reach_rows.hpp"

namespace xuequ::app {
namespace {

Result<RadiusQuestion> asked(const Invocation& in, const Prepared& it) {
  const auto stage = in.stage("--stage");
  if (!stage) return failure(stage.error());
  const auto radius = in.number("--radius", 0);
  if (!radius) return failure(radius.error());
  auto reach =
      radiusQuestion(*it.area, *stage, it.year, in.has("--radius") ? std::optional(*radius) : std::nullopt);
  if (!reach && reach.error().code == ErrorCode::ValueMissing)
    return failure(ErrorCode::Usage, "coverage --stage " + in.text("--stage"), "--radius M");
  return std::move(reach).map_error(
      [&](Error error) { return atArgument(std::move(error), in.has("--radius") ? "--radius" : "--stage"); });
}

Result<Table> tableBy(const Invocation& in, const StudyArea& area, const RadiusCoverage& coverage) {
  const std::string by = in.text("--by", "area");
  if (by == "area") return coverageTable(area, coverage);
  if (by == "town") return townCoverageTable(area, coverage);
  if (by == "unit") return unitCoverageTable(area, coverage);
  return failure(atArgument(error(ErrorCode::ValueUnknown, by, "area, town, unit"), "--by"));
}

Answer run(const Invocation& in) {
  const auto it = prepared(in, gis::Facts::WithoutRoads);
  if (!it) return failure(it.error());
  const auto reach = asked(in, *it);
  if (!reach) return failure(reach.error());
  const RadiusCoverage coverage = radiusCoverage(*it->area, *it->scenario, *it->roster, *it->demand, *reach);
  auto table = tableBy(in, *it->area, coverage);
  if (!table) return failure(std::move(table.error()));
  std::vector<Table> tables{std::move(*table)};
  if (in.has("--gaps")) {
    const Gaps gaps = gapsOf(*it->area, coverage);
    gis::LayerTable layer = gis::gapLayer();
    gis::addGaps(layer, *it->area, coverage, gaps);
    const auto file = gis::exportLayer(in.text("--gaps"), it->area->grid, std::move(layer));
    if (!file) return failure(file.error());
    tables.push_back(gapsTable(*it->area, gaps));
    tables.push_back(gapUnitsTable(*it->area, gaps));
  }
  return tablesAnswer(in, tables);
}

}  // namespace

Command coverageCommand() {
  return {"coverage",
          {"who lives within the service radius of an open school, and who does not",
           "服务半径覆盖：半径内外的学龄人口与面积"},
          {planArgument(),
           scenarioArgument({"scenario whose schools count", "采用其学校的方案"}),
           stageArgument(),
           yearArgument(),
           {"--radius",
            Takes::One,
            {"metres (else the standards pack's)", "半径，米（缺省取标准包的服务半径）"},
            false,
            "M"},
           {"--by",
            Takes::One,
            {"area (else), town or unit: what a row is",
             "统计口径：area 全区（缺省）、town 乡镇街道、unit 需求单元"},
            false,
            "WHAT"},
           {"--gaps",
            Takes::One,
            {"list the gaps too and write them as polygons: .geojson, .gpkg or .shp",
             "同时列出服务盲区，并输出为面图层：.geojson、.gpkg 或 .shp"},
            false,
            "FILE"}},
          run};
}

}  // namespace xuequ::app
