// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/compare.hpp"

#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "core/report/report.hpp"

namespace xuequ::app {
namespace {

Result<Evaluated> named(const Plan& plan, const std::string& name) {
  return scenarioNamed(plan, name).and_then([&](ScenarioPointer scenario) {
    return evaluated(plan, std::move(scenario));
  });
}

Answer run(const Invocation& in) {
  const auto plan = readPlan(in);
  if (!plan) return failure(plan.error());
  const auto a = named(*plan, in.text("A"));
  if (!a) return failure(a.error());
  const auto b = named(*plan, in.text("B"));
  if (!b) return failure(b.error());
  const auto comparison = compare(*plan->area, *a->scenario, *a->outcome, *b->scenario, *b->outcome);
  return tablesAnswer(in,
                      {decisionsTable(*plan->area, comparison), comparisonTable(*plan->area, comparison)});
}

}  // namespace

Command compareCommand() {
  return {"compare",
          {"what differs between two scenarios, and what follows", "比较两个方案的决策与结果"},
          {planArgument(),
           {"A", Takes::One, {"scenario before", "基准方案"}, true},
           {"B", Takes::One, {"scenario after", "对比方案"}, true}},
          run};
}

}  // namespace xuequ::app
