// SPDX-License-Identifier: Apache-2.0
#include "gis/store/reach_rows.hpp"

#include "core/report/table_rows.hpp"

namespace xuequ::gis {
namespace {

constexpr std::int64_t kWhole = 0;
constexpr double kReal = 0;
const std::string kText;

std::string stageOf(const RadiusCoverage& coverage) { return std::string(keyOf(coverage.asked.stage)); }
std::int64_t yearOf(const StudyArea& area, const RadiusCoverage& coverage) {
  return area.year(coverage.asked.year).value();
}

}  // namespace

LayerTable gapLayer() {
  return {.name = "gaps",
          .shape = LayerShape::Polygon,
          .columns = {"stage", "year", "gap", "residents", "units", "area_m2"},
          .kinds = {kText, kWhole, kWhole, kReal, kWhole, kReal},
          .rows = {}};
}

void addGaps(LayerTable& layer, const StudyArea& area, const RadiusCoverage& coverage, const Gaps& gaps) {
  const GeometryEncoder encode(area.grid, 0);
  for (std::size_t i = 0; i < gaps.gaps.size(); ++i) {
    const Gap& gap = gaps.gaps[i];
    layer.rows.push_back({encode.polygons({gap.shape}),
                          {stageOf(coverage), yearOf(area, coverage), static_cast<std::int64_t>(i + 1),
                           gap.residents.toDouble(), static_cast<std::int64_t>(gap.units.size()),
                           hundredths(gap.area.count())}});
  }
}

LayerTable coverageLayer() {
  return {.name = "coverage",
          .shape = LayerShape::Polygon,
          .columns = {"stage", "year", "radius_m", "schools", "residents", "within", "area_m2", "covered_m2"},
          .kinds = {kText, kWhole, kReal, kWhole, kReal, kReal, kReal, kReal},
          .rows = {}};
}

void addCoverage(LayerTable& layer, const StudyArea& area, const RadiusCoverage& coverage) {
  const GeometryEncoder encode(area.grid, 0);
  const Reached& whole = coverage.whole;
  layer.rows.push_back(
      {encode.polygons(coveredLand(area, coverage)),
       {stageOf(coverage), yearOf(area, coverage), coverage.asked.radius.count(),
        static_cast<std::int64_t>(coverage.schools.schools.size()), whole.residents.toDouble(),
        whole.within.toDouble(), hundredths(whole.area.count()), hundredths(whole.cover.once.count())}});
}

std::vector<LayerTable> reachTables(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                                    int year) {
  std::vector<LayerTable> tables{coverageLayer(), gapLayer()};
  for (const StageStandard& stage : area.standards.stages) {
    const auto asked = radiusQuestion(area, stage.stage, year, {});
    if (!asked) continue;
    const RadiusCoverage coverage = radiusCoverage(area, scenario, *outcome.roster, *outcome.demand, *asked);
    addCoverage(tables[0], area, coverage);
    addGaps(tables[1], area, coverage, gapsOf(area, coverage));
  }
  return tables;
}

}  // namespace xuequ::gis
