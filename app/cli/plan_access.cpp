// SPDX-License-Identifier: Apache-2.0
#include "app/cli/plan_access.hpp"

#include <fstream>
#include <sstream>

namespace xuequ::app {
namespace {

std::string namesOf(const Plan& plan) {
  std::string names;
  for (const auto& scenario : plan.scenarios) names += (names.empty() ? "" : ", ") + scenario->name;
  return names;
}

}  // namespace

Argument planArgument() {
  return {"PLAN", Takes::One, {"plan file (GeoPackage)", "规划文件（GeoPackage）"}, true};
}

Argument scenarioArgument(Text help) { return {"--scenario", Takes::One, help, false, "NAME"}; }

Result<Plan> readPlan(const Invocation& in, gis::Facts facts) {
  return gis::PlanFile::open(in.text("PLAN"), gis::Access::ReadOnly).and_then([&](const gis::PlanFile& file) {
    return file.plan({}, facts);
  });
}

Result<gis::PlanFile> openForEditing(const Invocation& in) {
  auto file = gis::PlanFile::open(in.text("PLAN"), gis::Access::ReadWrite);
  if (!file || !file->readOnly()) return file;
  Error refused = error(ErrorCode::PlanReadOnly);
  refused.place.file = in.text("PLAN");
  return failure(std::move(refused));
}

Result<ScenarioPointer> scenarioNamed(const Plan& plan, std::string_view name) {
  if (auto scenario = plan.find(name)) return scenario;
  return failure(ErrorCode::ScenarioUnknown, std::string(name), namesOf(plan));
}

Result<ScenarioPointer> chosenScenario(const Plan& plan, const Invocation& in) {
  if (in.has("--scenario")) return scenarioNamed(plan, in.text("--scenario"));
  if (plan.scenarios.size() == 1) return plan.scenarios.front();
  return failure(ErrorCode::Usage, "", "--scenario " + namesOf(plan));
}

Result<std::vector<ScenarioPointer>> chosenScenarios(const Plan& plan, const Invocation& in) {
  if (!in.has("--scenario")) return plan.scenarios;
  std::vector<ScenarioPointer> chosen;
  for (const std::string& name : in.all("--scenario")) {
    auto scenario = scenarioNamed(plan, name);
    if (!scenario) return failure(std::move(scenario.error()));
    chosen.push_back(std::move(*scenario));
  }
  return chosen;
}

Result<Evaluated> evaluated(const Plan& plan, ScenarioPointer scenario) {
  auto outcome = evaluate(*plan.area, *scenario);
  if (!outcome) return failure(std::move(outcome.error()));
  return Evaluated{plan.area, std::move(scenario), std::make_shared<const Outcome>(std::move(*outcome))};
}

Result<Evaluated> evaluated(const Invocation& in) {
  auto plan = readPlan(in);
  if (!plan) return failure(std::move(plan.error()));
  auto scenario = chosenScenario(*plan, in);
  if (!scenario) return failure(std::move(scenario.error()));
  return evaluated(*plan, std::move(*scenario));
}

Result<Prepared> prepared(const Invocation& in, gis::Facts facts) {
  auto plan = readPlan(in, facts);
  if (!plan) return failure(std::move(plan.error()));
  auto scenario = chosenScenario(*plan, in);
  if (!scenario) return failure(std::move(scenario.error()));
  const auto year = yearIndexOf(*plan->area, in, 0);
  if (!year) return failure(year.error());
  auto demand = forecastDemand(*plan->area, (*scenario)->assumptions, {}, *year + 1);
  if (!demand) return failure(std::move(demand.error()));
  auto roster = std::make_shared<const Roster>(*plan->area, **scenario);
  return Prepared{plan->area, std::move(*scenario), *year, std::move(roster), std::move(*demand)};
}

Argument stageArgument() { return {"--stage", Takes::One, {"stage", "学段"}, true, "STAGE"}; }

Result<const StageStandard*> stageOf(const Invocation& in, const StudyArea& area) {
  const auto stage = in.stage("--stage");
  if (!stage) return failure(stage.error());
  if (const StageStandard* standard = area.standards.find(*stage)) return standard;
  return failure(atArgument(error(ErrorCode::StageNotInPack, in.text("--stage")), "--stage"));
}

Argument yearArgument() {
  return {"--year", Takes::One, {"school year (else the base year)", "学年（缺省为基期年）"}, false, "YEAR"};
}

Result<int> yearIndexOf(const StudyArea& area, const Invocation& in, int otherwise) {
  auto year = in.whole("--year", area.year(otherwise).value());
  if (!year) return year;
  const int index = area.yearIndex(SchoolYear{*year});
  if (index >= 0 && index < area.years()) return index;
  const auto range = std::to_string(area.baseYear.value()) + "–" + std::to_string(area.horizon.value());
  return failure(atArgument(error(ErrorCode::YearOutOfRange, std::to_string(*year), range), "--year"));
}

Result<std::string> fileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file)
    return failure(Error{.code = ErrorCode::FileNotReadable,
                         .place = {.file = path, .layer = {}, .row = 0, .field = {}},
                         .value = {},
                         .wanted = {},
                         .more = {}});
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace xuequ::app
