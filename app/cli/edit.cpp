// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/edit_facts.hpp"
#include "app/cli/edit_project.hpp"
#include "app/cli/edit_zones.hpp"
#include "app/cli/plan_access.hpp"
#include "app/cli/redraw_zones.hpp"
#include "core/evaluation/compare.hpp"
#include "core/scenario/edit_projects.hpp"

#include <algorithm>

namespace xuequ::app {
namespace {

/// A scenario on its way through the edits of one call, with what they are called together.
struct Draft {
  const StudyArea& area;
  Scenario scenario;
  std::string label;
  Fields notes{};  ///< what more there is to tell

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

Result<void> redrawAskedZones(const Invocation& in, const Plan& plan, Draft& draft) {
  const auto take = [&](Scenario after, const std::string& name) { draft.take(std::move(after), name); };
  return redrawZones(in, plan, draft.scenario, take).map([&](Fields notes) {
    draft.notes = std::move(notes);
  });
}

Result<void> editAskedZones(const Invocation& in, Draft& draft) {
  auto edit = zonesAsked(in, draft.area, draft.scenario);
  if (!edit) return failure(std::move(edit.error()));
  if (*edit) draft.take(std::move((*edit)->scenario), (*edit)->label);
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

/// Those of --only, else all that differ.
Result<std::vector<Decision>> decisionsAsked(const Invocation& in, const Draft& draft, const Scenario& from) {
  std::vector<Decision> decisions;
  for (const std::string& text : in.all("--only")) {
    auto decision = decisionNamed(text);
    if (!decision) return failure(atArgument(decision.error(), "--only"));
    decisions.push_back(std::move(*decision));
  }
  if (!decisions.empty()) return decisions;
  for (DecisionDifference& difference : decisionDifferences(draft.area, draft.scenario, from))
    decisions.push_back(std::move(difference.decision));
  return decisions;
}

Result<void> takeAskedOver(const Invocation& in, const Plan& plan, Draft& draft) {
  if (in.has("--only") && !in.has("--take-from"))
    return failure(ErrorCode::Usage, "--only", "--take-from SCENARIO --only DECISION");
  if (!in.has("--take-from")) return {};
  const auto from = scenarioNamed(plan, in.text("--take-from"));
  if (!from) return failure(atArgument(from.error(), "--take-from"));
  const auto decisions = decisionsAsked(in, draft, **from);
  if (!decisions) return failure(decisions.error());
  return takeOver(draft.area, draft.scenario, **from, *decisions).map([&](Scenario edited) {
    draft.take(std::move(edited), "take_over " + (*from)->name);
  });
}

Answer edited(const Invocation& in, gis::PlanFile& file) {
  auto history = file.history();
  if (!history) return failure(std::move(history.error()));
  const Plan& plan = history->current();
  const auto scenario = chosenScenario(plan, in);
  if (!scenario) return failure(scenario.error());
  Draft draft{*plan.area, **scenario, {}};
  const auto done = takeAskedOver(in, plan, draft)
                        .and_then([&] { return addAskedProject(in, draft); })
                        .and_then([&] { return removeAskedProject(in, draft); })
                        .and_then([&] { return redrawAskedZones(in, plan, draft); })
                        .and_then([&] { return editAskedZones(in, draft); })
                        .and_then([&] { return setAskedAssumptions(in, draft); });
  if (!done) return failure(done.error());
  if (draft.label.empty())
    return failure(ErrorCode::Usage, "edit",
                   "--assign | --rename-zone | --serve | --zones | --zones-from | --boundaries | "
                   "--zone-from-text | --split | "
                   "--merge-zone | --lock | --allow-parts | --open | --extend | --close | --merge | "
                   "--convert | --remove | "
                   "--set | --take-from | --enter | --commitment | --norm");
  if (draft.scenario == **scenario) return failure(ErrorCode::NothingChanged);
  const std::string name = draft.scenario.name;
  history->push(draft.label, withScenario(plan, std::move(draft.scenario)));
  return file.commit(*history).map([&] {
    Fields answer{{"scenario", name}, {"edit", draft.label}};
    answer.insert(answer.end(), draft.notes.begin(), draft.notes.end());
    return fieldsAnswer(in, answer);
  });
}

Answer run(const Invocation& in) {
  auto file = openForEditing(in);
  if (!file) return failure(std::move(file.error()));
  return asksForFacts(in) ? editedFacts(in, *file) : edited(in, *file);
}

}  // namespace

Command editCommand() {
  std::vector<Argument> arguments{planArgument(), scenarioArgument({"scenario to edit", "要修改的方案"})};
  const auto add = [&](std::vector<Argument> more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
  };
  add(zoneArguments());
  add(redrawArguments());
  add(projectArguments());
  add({{"--remove", Takes::One, {"take a project out", "删除项目"}, false, "PROJECT"},
       {"--set", Takes::Many, {"set an assumption", "设置假设"}, false, "NAME=VALUE"},
       {"--take-from",
        Takes::One,
        {"take decisions over from another scenario: those of --only, else all that differ",
         "采纳另一方案的决策：由 --only 指定，缺省为全部差异"},
        false,
        "SCENARIO"},
       {"--only",
        Takes::Many,
        {"one decision to take over: project:KEY, assumption:NAME, zone:STAGE:UNIT or boundary:STAGE:ZONE, "
         "as "
         "compare lists them",
         "采纳的单项决策：project:项目、assumption:假设、zone:学段:单元 或 boundary:学段:学区，见 compare "
         "所列"},
        false,
        "DECISION"}});
  add(factArguments());
  return {"edit",
          {"change a scenario; one call is one edit to undo", "修改方案（一次调用为一步，可撤销）"},
          std::move(arguments),
          run};
}

}  // namespace xuequ::app
