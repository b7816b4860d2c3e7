// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "app/cli/zone_name.hpp"
#include "app/output/zone_text.hpp"
#include "core/geometry/overlay.hpp"
#include "core/scenario/boundaries.hpp"

namespace xuequ::app {
namespace {

/// The scenario with a boundary for every zone of the stage.
struct Told {
  std::shared_ptr<const StudyArea> area;
  Scenario scenario;
  Stage stage{};
};

Result<Told> toldPlan(const Invocation& in) {
  const auto stage = in.stage("--stage");
  if (!stage) return failure(stage.error());
  const auto plan = readPlan(in);
  if (!plan) return failure(plan.error());
  const auto scenario = chosenScenario(*plan, in);
  if (!scenario) return failure(scenario.error());
  return Told{plan->area, withBoundaries(*plan->area, **scenario, *stage), *stage};
}

Result<std::vector<const Zone*>> zonesAsked(const Invocation& in, const Told& told) {
  const Zoning& zoning = told.scenario.zoning(told.stage);
  std::vector<const Zone*> zones;
  if (in.has("--zone")) {
    const auto zone = zoneNamed(*told.area, told.scenario, told.stage, "--zone", in.text("--zone"));
    if (!zone) return failure(zone.error());
    zones.push_back(zoning.find(*zone));
  } else {
    for (const Zone& zone : *zoning.zones) zones.push_back(&zone);
  }
  return zones;
}

Answer written(const Invocation& in) {
  const auto told = toldPlan(in);
  if (!told) return failure(told.error());
  const auto zones = zonesAsked(in, *told);
  if (!zones) return failure(zones.error());
  std::string text;
  for (const Zone* zone : *zones) {
    if (zone->boundary->empty() && zones->size() > 1) continue;
    const auto wording = wordingOf(*told->area, told->scenario, told->stage, zone->id);
    if (!wording) return failure(wording.error());
    text += (text.empty() ? "" : "\n") + zoneText(*told->area, *wording, in.language());
  }
  return in.json() ? fieldsAnswer(in, {{"zone_text", text}}) : text;
}

/// What the text says, laid over the zone as it is.
Answer compared(const Invocation& in) {
  const auto told = toldPlan(in);
  if (!told) return failure(told.error());
  const auto zones = zonesAsked(in, *told);
  if (!zones) return failure(zones.error());
  if (zones->size() != 1) return failure(ErrorCode::Usage, "--read", "--read FILE --zone ZONE");
  const auto text = fileText(in.text("--read"));
  if (!text) return failure(text.error());
  const auto rings = ringsOfText(*text, told->area->grid);
  if (!rings) return failure(rings.error());
  const auto read = shapeOf(*told->area, *rings);
  if (!read) return failure(read.error());
  const MultiPolygon& zone = *zones->front()->boundary;
  const double shared = area(intersection(read->shape, zone)).count();
  const double either = area(unionOf(read->shape, zone)).count();
  std::string unmatched;
  for (const std::string& name : read->unmatched) unmatched += (unmatched.empty() ? "" : ", ") + name;
  return fieldsAnswer(in, {{"zone", zones->front()->name},
                           {"read_area", area(read->shape).count() / 10'000, ColumnKind::Decimal},
                           {"zone_area", area(zone).count() / 10'000, ColumnKind::Decimal},
                           {"overlap_share", either > 0 ? 100 * shared / either : 0, ColumnKind::Decimal},
                           {"unmatched_names", unmatched}});
}

Answer run(const Invocation& in) { return in.has("--read") ? compared(in) : written(in); }

}  // namespace

Command wordsCommand() {
  return {"words",
          {"zones told in words (bounds on four sides, boundary, estates), and such a text read back",
           "学区四至文字（四至、界线、含与不含的小区村居），或读回文字核对"},
          {planArgument(),
           scenarioArgument({"scenario whose zones are told", "所述学区的方案"}),
           {"--stage", Takes::One, {"stage of the zones", "学段"}, true, "STAGE"},
           {"--zone", Takes::One, {"only this zone", "仅该学区"}, false, "ZONE"},
           {"--read",
            Takes::One,
            {"a text file to lay over the zone: area, share in common, names not on the map",
             "读入文字文件并与学区比对：面积、重合度、未匹配的名称"},
            false,
            "FILE"}},
          run};
}

}  // namespace xuequ::app
