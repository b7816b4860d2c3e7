// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "core/report/report.hpp"

namespace xuequ::app {
namespace {

Table scenarioTable(const Plan& plan) {
  Table table{"scenarios", {{"scenario"}, {"parent"}, {"projects", ColumnKind::Whole}, {"note"}}, {}};
  for (const auto& scenario : plan.scenarios) {
    const auto parent = scenario->parent ? plan.find(*scenario->parent) : nullptr;
    table.rows.push_back({scenario->name, parent ? Cell(parent->name) : Cell(),
                          static_cast<std::int64_t>(scenario->projects->size()), scenario->note});
  }
  return table;
}

/// One edit of the plan's list of scenarios, committed.
template <class Edit>
Answer edited(const Invocation& in, const std::string& label, const Edit& edit) {
  auto file = openForEditing(in);
  if (!file) return failure(std::move(file.error()));
  auto history = file->history();
  if (!history) return failure(std::move(history.error()));
  const Plan& plan = history->current();
  auto changed = scenarioNamed(plan, in.text("NAME")).and_then([&](const ScenarioPointer& scenario) {
    return edit(plan, scenario->id);
  });
  if (!changed) return failure(std::move(changed.error()));
  history->push(label, std::move(*changed));
  return file->commit(*history).map([&] { return tablesAnswer(in, {scenarioTable(history->current())}); });
}

Answer list(const Invocation& in) {
  return readPlan(in).map([&](const Plan& plan) { return tablesAnswer(in, {scenarioTable(plan)}); });
}

Answer show(const Invocation& in) {
  const auto plan = readPlan(in);
  if (!plan) return failure(plan.error());
  const auto scenario = scenarioNamed(*plan, in.text("NAME"));
  if (!scenario) return failure(scenario.error());
  return tablesAnswer(in,
                      {projectsTable(*plan->area, **scenario), assumptionsTable(*plan->area, **scenario)});
}

Answer branch(const Invocation& in) {
  return edited(in, "branch " + in.text("NEW"),
                [&](const Plan& plan, ScenarioId id) { return branchScenario(plan, id, in.text("NEW")); });
}

Answer rename(const Invocation& in) {
  return edited(in, "rename " + in.text("NEW"),
                [&](const Plan& plan, ScenarioId id) { return renameScenario(plan, id, in.text("NEW")); });
}

Answer remove(const Invocation& in) {
  return edited(in, "delete " + in.text("NAME"),
                [](const Plan& plan, ScenarioId id) { return deleteScenario(plan, id); });
}

Argument nameArgument() { return {"NAME", Takes::One, {"a scenario of the plan", "规划中的方案"}, true}; }
Argument newArgument() { return {"NEW", Takes::One, {"its new name", "新名称"}, true}; }

}  // namespace

std::vector<Command> scenarioCommands() {
  return {{"scenario list", {"the plan's scenarios", "列出方案"}, {planArgument()}, list},
          {"scenario show",
           {"a scenario's projects and assumptions", "方案的项目与假设"},
           {planArgument(), nameArgument()},
           show},
          {"scenario branch",
           {"copy a scenario under a new name", "由方案另建分支"},
           {planArgument(), nameArgument(), newArgument()},
           branch},
          {"scenario rename",
           {"give a scenario another name", "重命名方案"},
           {planArgument(), nameArgument(), newArgument()},
           rename},
          {"scenario delete",
           {"delete a scenario; those that came from it stay", "删除方案（其分支保留）"},
           {planArgument(), nameArgument()},
           remove}};
}

}  // namespace xuequ::app
