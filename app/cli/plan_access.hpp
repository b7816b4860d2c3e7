// SPDX-License-Identifier: Apache-2.0
// What most commands begin with: the plan of their first argument, its scenarios, what follows from them.
#pragma once

#include "app/cli/command.hpp"
#include "core/evaluation/outcome.hpp"
#include "gis/store/plan_file.hpp"

#include <memory>
#include <vector>

namespace xuequ::app {

Argument planArgument();
Argument scenarioArgument(Text help);

Result<Plan> readPlan(const Invocation&, gis::Facts = gis::Facts::All);
/// Open for writing; PlanLocked where another process has it, PlanReadOnly where it may not be written.
Result<gis::PlanFile> openForEditing(const Invocation&);

using ScenarioPointer = std::shared_ptr<const Scenario>;
/// ScenarioUnknown lists those that exist.
Result<ScenarioPointer> scenarioNamed(const Plan&, std::string_view name);
/// The one that --scenario names; without it the plan's only one. ScenarioUnknown where there are several.
Result<ScenarioPointer> chosenScenario(const Plan&, const Invocation&);
/// Those that --scenario names, all without it.
Result<std::vector<ScenarioPointer>> chosenScenarios(const Plan&, const Invocation&);

/// One scenario of a plan with its outcome.
struct Evaluated {
  std::shared_ptr<const StudyArea> area;
  ScenarioPointer scenario;
  std::shared_ptr<const Outcome> outcome;
};
Result<Evaluated> evaluated(const Plan&, ScenarioPointer);
/// readPlan, chosenScenario and evaluate at once.
Result<Evaluated> evaluated(const Invocation&);

/// What questions of place need of a scenario in one year: who lives where and which schools are open. Much
/// quicker than an outcome.
struct Prepared {
  std::shared_ptr<const StudyArea> area;
  ScenarioPointer scenario;
  int year = 0;  ///< index of --year; the base year without it
  std::shared_ptr<const Roster> roster;
  std::shared_ptr<const Demand> demand;  ///< up to that year
};
/// YearOutOfRange, and the errors of readPlan and chosenScenario.
Result<Prepared> prepared(const Invocation&, gis::Facts = gis::Facts::All);

/// All of a text file. FileNotReadable.
Result<std::string> fileText(const std::string& path);

Argument stageArgument();
Argument yearArgument();
/// What the standards pack says of the stage of --stage. StageUnknown, StageNotInPack.
Result<const StageStandard*> stageOf(const Invocation&, const StudyArea&);

/// The index of --year in the plan's years. YearOutOfRange.
Result<int> yearIndexOf(const StudyArea&, const Invocation&, int otherwise);

}  // namespace xuequ::app
