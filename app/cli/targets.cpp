// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "core/report/report.hpp"

namespace xuequ::app {
namespace {

Answer run(const Invocation& in) {
  return evaluated(in).map([&](const Evaluated& it) {
    return tablesAnswer(in, {targetsTable(*it.area, *it.scenario, *it.outcome)});
  });
}

}  // namespace

Command targetsCommand() {
  return {"targets",
          {"the plan's targets: value and state in a scenario", "目标完成度：方案中的取值与状态"},
          {planArgument(), scenarioArgument({"scenario to hold against the targets", "对照目标的方案"})},
          run};
}

}  // namespace xuequ::app
