// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/compare.hpp"

#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/walk_arguments.hpp"
#include "core/report/comparison_tables.hpp"
#include "core/report/report.hpp"
#include "core/report/table_rows.hpp"
#include "gis/store/export_layers.hpp"

namespace xuequ::app {
namespace {

Result<Evaluated> named(const Plan& plan, const std::string& name) {
  return scenarioNamed(plan, name).and_then([&](ScenarioPointer scenario) {
    return evaluated(plan, std::move(scenario));
  });
}

Side sideOf(const Evaluated& it) { return {*it.scenario, *it.outcome}; }

/// Of --stage, else of all that zones place; in --year, else at the horizon, when all decisions have come
/// about.
Result<std::vector<UnitMoves>> movesAsked(const Invocation& in, const Evaluated& a, const Evaluated& b,
                                          const Walkers* walkers) {
  const StudyArea& area = *a.area;
  std::vector<Stage> stages;
  if (in.has("--stage")) {
    const auto stage = stageOf(in, area);
    if (!stage) return failure(stage.error());
    stages.push_back((*stage)->stage);
  } else {
    for (const StageStandard& stage : area.standards.stages)
      if (stage.placement == Placement::Zones) stages.push_back(stage.stage);
  }
  const auto year = yearIndexOf(area, in, area.years() - 1);
  if (!year) return failure(year.error());
  std::vector<UnitMoves> moves;
  for (const Stage stage : stages)
    moves.push_back(unitMoves(area, sideOf(a), sideOf(b), stage, *year, walkers));
  return moves;
}

gis::LayerValue valueOf(const std::optional<Metres>& metres) {
  return metres ? gis::LayerValue{hundredths(metres->count())} : gis::LayerValue{std::monostate{}};
}

/// A polygon for each unit, or part of one, that changes school.
gis::LayerTable layerOf(const Evaluated& a, const Evaluated& b, const std::vector<UnitMoves>& stages) {
  const std::string text;
  const double real = 0;
  gis::LayerTable layer{.name = {},
                        .shape = gis::LayerShape::Polygon,
                        .columns = {"stage", "key", "name", "before", "after", "residents", "line_from",
                                    "line_to", "line_added", "walk_from", "walk_to", "walk_added"},
                        .kinds = {text, text, text, text, text, real, real, real, real, real, real, real},
                        .rows = {}};
  const StudyArea& area = *a.area;
  const gis::GeometryEncoder encode(area.grid, 0);
  for (const UnitMoves& moves : stages)
    for (const UnitMove& move : moves.rows) {
      const PlanningUnit& unit = area.units[move.unit];
      std::vector<gis::LayerValue> values{std::string(keyOf(moves.stage)),
                                          unit.key,
                                          nameOf(unit),
                                          namesOf(area, *a.scenario, move.from),
                                          namesOf(area, *b.scenario, move.to),
                                          move.residents.toDouble()};
      for (const WayChange& way : {move.straight, move.walk})
        values.insert(values.end(), {valueOf(way.before), valueOf(way.after), valueOf(way.added())});
      layer.rows.push_back(
          {encode.polygons(landOf(area, *a.scenario, *b.scenario, moves.stage, move)), std::move(values)});
    }
  return layer;
}

Answer run(const Invocation& in) {
  const auto plan = readPlan(in);
  if (!plan) return failure(plan.error());
  const auto a = named(*plan, in.text("A"));
  if (!a) return failure(a.error());
  const auto b = named(*plan, in.text("B"));
  if (!b) return failure(b.error());
  const StudyArea& area = *plan->area;
  const auto ways = safeWaysIfAny(in, area);
  if (!ways) return failure(ways.error());
  const auto moves = movesAsked(in, *a, *b, *ways ? (*ways)->any.get() : nullptr);
  if (!moves) return failure(moves.error());
  if (in.has("--out")) {
    const auto file = gis::exportLayer(in.text("--out"), area.grid, layerOf(*a, *b, *moves));
    if (!file) return failure(file.error());
  }
  const auto comparison = compare(area, *a->scenario, *a->outcome, *b->scenario, *b->outcome);
  return tablesAnswer(
      in,
      {decisionsTable(area, comparison), comparisonTable(area, comparison), moveSumsTable(area, *moves),
       unitMovesTable(area, *a->scenario, *b->scenario, *moves),
       findingDifferencesTable(area, *a->scenario, *b->scenario,
                               compareFindings(area, sideOf(*a), sideOf(*b), *ways ? &**ways : nullptr))});
}

}  // namespace

Command compareCommand() {
  return {"compare",
          {"what differs between two scenarios, what follows, and whose school is another",
           "比较两个方案的决策与结果、划片调整的小区"},
          {planArgument(),
           {"A", Takes::One, {"scenario before", "基准方案"}, true},
           {"B", Takes::One, {"scenario after", "对比方案"}, true},
           {"--stage",
            Takes::One,
            {"stage whose zones are compared (else all)", "比较学区的学段（缺省为全部）"},
            false,
            "STAGE"},
           {"--year",
            Takes::One,
            {"school year of the zones (else the horizon)", "比较学区的学年（缺省为规划末年）"},
            false,
            "YEAR"},
           {"--out",
            Takes::One,
            {"write the units that change school as polygons too: .geojson, .gpkg or .shp",
             "将调整学校的单元另存为面图层：.geojson、.gpkg 或 .shp"},
            false,
            "FILE"}},
          run};
}

}  // namespace xuequ::app
