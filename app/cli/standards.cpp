// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "core/report/report.hpp"

namespace xuequ::app {
namespace {

Answer run(const Invocation& in) {
  return readPlan(in).map([&](const Plan& plan) { return tablesAnswer(in, {sourcesTable(*plan.area)}); });
}

}  // namespace

Command standardsCommand() {
  return {"standards",
          {"the norms in force: value, the pack's own value, clause, why overridden",
           "现行标准：取值、标准包原值、条款、调整理由"},
          {planArgument()},
          run};
}

}  // namespace xuequ::app
