// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "core/report/shape_tables.hpp"
#include "gis/store/zone_outlines.hpp"

namespace xuequ::app {
namespace {

Answer run(const Invocation& in) {
  const auto stage = in.stage("--stage");
  if (!stage) return failure(stage.error());
  const auto plan = readPlan(in);
  if (!plan) return failure(plan.error());
  const auto scenario = chosenScenario(*plan, in);
  if (!scenario) return failure(scenario.error());
  const Zoning& zoning = (*scenario)->zoning(*stage);
  gis::ZoneSet all;
  for (const Zone& zone : *zoning.zones) all.insert(zone.id);
  return tablesAnswer(in, {compactnessTable(zoning, gis::outlinesOf(*plan->area, zoning, all))});
}

}  // namespace

Command compactnessCommand() {
  return {"compactness",
          {"how round and how whole the zones of a stage are", "学区形状：紧凑度、分块与共有边界"},
          {planArgument(), scenarioArgument({"scenario whose zones are measured", "要度量其学区的方案"}),
           stageArgument()},
          run};
}

}  // namespace xuequ::app
