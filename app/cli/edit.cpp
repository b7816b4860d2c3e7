// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/edit_project.hpp"
#include "app/cli/plan_access.hpp"
#include "core/scenario/assign_to_school.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"

#include <algorithm>

namespace xuequ::app {
namespace {

/// A scenario on its way through the edits of one call, with what they are called together.
struct Draft {
  const StudyArea& area;
  Scenario scenario;
  std::string label;

  void take(Scenario edited, const std::string& name) {
    scenario = std::move(edited);
    label += (label.empty() ? "" : "; ") + name;
  }
};

Result<void> addAskedProject(const Invocation& in, Draft& draft) {
  auto project = projectAsked(in, draft.area, draft.scenario);
  if (!project) return failure(std::move(project.error()));
  if (!*project) return {};
  const std::string name = "project " + (*project)->key;
  return addProject(draft.area, draft.scenario, std::move(**project)).map([&](Scenario edited) {
    draft.take(std::move(edited), name);
  });
}

Result<void> removeAskedProject(const Invocation& in, Draft& draft) {
  if (!in.has("--remove")) return {};
  const std::string key = in.text("--remove");
  const auto& projects = *draft.scenario.projects;
  const auto found = std::ranges::find(projects, key, &Project::key);
  if (found == projects.end()) return failure(atArgument(error(ErrorCode::ProjectUnknown, key), "--remove"));
  return removeProject(draft.area, draft.scenario, found->id).map([&](Scenario edited) {
    draft.take(std::move(edited), "remove " + key);
  });
}

Result<std::vector<UnitId>> unitsOf(const Invocation& in, const StudyArea& area) {
  std::vector<UnitId> units;
  for (const std::string& list : in.all("--assign")) {
    for (const std::string& key : listOf(list)) {
      const auto unit = area.findUnit(key);
      if (!unit) return failure(atArgument(error(ErrorCode::UnitUnknown, key), "--assign"));
      units.push_back(*unit);
    }
  }
  return units;
}

Result<std::vector<SchoolId>> receivingSchools(const Invocation& in, const Draft& draft) {
  std::vector<SchoolId> schools;
  for (const std::string& name : listOf(in.text("--to"))) {
    const auto school = findSchool(draft.area, draft.scenario, name);
    if (!school) return failure(atArgument(error(ErrorCode::SchoolUnknown, name), "--to"));
    schools.push_back(*school);
  }
  return schools;
}

Result<void> assignAskedUnits(const Invocation& in, Draft& draft) {
  if (!in.has("--assign")) return {};
  if (!in.has("--to") || !in.has("--stage"))
    return failure(ErrorCode::Usage, "--assign", "--assign UNIT --to SCHOOL --stage STAGE");
  const auto stage = in.stage("--stage");
  if (!stage) return failure(stage.error());
  const auto units = unitsOf(in, draft.area);
  if (!units) return failure(units.error());
  const auto schools = receivingSchools(in, draft);
  if (!schools) return failure(schools.error());
  const auto toShared = [&](const ZoneMade& made) {
    return assignUnits(draft.area, made.scenario, *stage, *units, made.zone);
  };
  const auto edited = schools->size() == 1
                          ? assignUnitsToSchool(draft.area, draft.scenario, *stage, *units, schools->front())
                          : zoneOfSchools(draft.area, draft.scenario, *stage, *schools).and_then(toShared);
  if (!edited) return failure(edited.error());
  draft.take(*edited, "assign " + in.text("--to"));
  return {};
}

/// The names there are, where the one asked for is none of them.
Error withNames(Error error, const Assumptions& assumptions) {
  if (error.code != ErrorCode::AssumptionUnknown) return error;
  for (const AssumptionValue& known : listed(assumptions)) {
    error.wanted += (error.wanted.empty() ? "" : ", ") + known.name;
  }
  return error;
}

Result<void> setAskedAssumptions(const Invocation& in, Draft& draft) {
  for (const std::string& text : in.all("--set")) {
    const auto pair = pairOf("--set", text);
    if (!pair) return failure(pair.error());
    auto edited = setAssumption(draft.scenario, pair->first, pair->second);
    if (!edited) return failure(atArgument(withNames(edited.error(), draft.scenario.assumptions), "--set"));
    draft.take(std::move(*edited), "set " + text);
  }
  return {};
}

Answer edited(const Invocation& in, gis::PlanFile& file) {
  auto history = file.history();
  if (!history) return failure(std::move(history.error()));
  const Plan& plan = history->current();
  const auto scenario = chosenScenario(plan, in);
  if (!scenario) return failure(scenario.error());
  Draft draft{*plan.area, **scenario, {}};
  const auto done = addAskedProject(in, draft)
                        .and_then([&] { return removeAskedProject(in, draft); })
                        .and_then([&] { return assignAskedUnits(in, draft); })
                        .and_then([&] { return setAskedAssumptions(in, draft); });
  if (!done) return failure(done.error());
  if (draft.label.empty())
    return failure(
        ErrorCode::Usage, "edit",
        "--assign | --open | --extend | --close | --merge | --convert | --remove | --set | --enter");
  if (draft.scenario == **scenario) return failure(ErrorCode::NothingChanged);
  const std::string name = draft.scenario.name;
  history->push(draft.label, withScenario(plan, std::move(draft.scenario)));
  return file.commit(*history).map([&] {
    return fieldsAnswer(in, {{"scenario", name}, {"edit", draft.label}});
  });
}

/// Values entered for targets are facts of the plan, not of one scenario.
Answer entered(const Invocation& in, gis::PlanFile& file) {
  auto records = file.records();
  if (!records) return failure(std::move(records.error()));
  for (const std::string& text : in.all("--enter")) {
    const auto pair = pairOf("--enter", text);
    if (!pair) return failure(pair.error());
    const auto target = std::ranges::find(records->targets, pair->first, &Target::key);
    if (target == records->targets.end())
      return failure(atArgument(error(ErrorCode::TargetUnknown, pair->first), "--enter"));
    const auto value = Invocation(in.language(), false, {{"--enter", {pair->second}}}).number("--enter", 0);
    if (!value) return failure(value.error());
    target->entered = *value;
    if (in.has("--evidence")) target->evidence = in.text("--evidence");
  }
  auto plan = file.plan();
  if (!plan) return failure(std::move(plan.error()));
  auto area = makeStudyArea(*records);
  if (!area) return failure(std::move(area.error()));
  plan->area = std::move(*area);
  return file.replaceFacts(*records, *plan).map([&] {
    return fieldsAnswer(in, {{"edit", "enter " + in.text("--enter")}});
  });
}

Answer run(const Invocation& in) {
  auto file = openForEditing(in);
  if (!file) return failure(std::move(file.error()));
  return in.has("--enter") ? entered(in, *file) : edited(in, *file);
}

}  // namespace

Command editCommand() {
  std::vector<Argument> arguments{
      planArgument(),
      scenarioArgument({"scenario to edit", "要修改的方案"}),
      {"--assign",
       Takes::Many,
       {"move planning units, by key, into the zone of --to", "将需求单元划入 --to 的学区"},
       false,
       "UNIT,…"},
      {"--to",
       Takes::One,
       {"school whose zone gets them; several share a zone", "目标学校（可多校划片）"},
       false,
       "SCHOOL,…"},
      {"--stage", Takes::One, {"stage of the zone", "学区所属学段"}, false, "STAGE"}};
  const auto more = projectArguments();
  arguments.insert(arguments.end(), more.begin(), more.end());
  arguments.push_back({"--remove", Takes::One, {"take a project out", "删除项目"}, false, "PROJECT"});
  arguments.push_back({"--set", Takes::Many, {"set an assumption", "设置假设"}, false, "NAME=VALUE"});
  arguments.push_back({"--enter",
                       Takes::Many,
                       {"value reached of a target that is entered by hand (in all scenarios)",
                        "填报目标的完成值（对所有方案有效）"},
                       false,
                       "TARGET=VALUE"});
  arguments.push_back(
      {"--evidence", Takes::One, {"where the entered value is from", "填报值的依据"}, false, "TEXT"});
  return {"edit",
          {"change a scenario; one call is one edit to undo", "修改方案（一次调用为一步，可撤销）"},
          std::move(arguments),
          run};
}

}  // namespace xuequ::app
