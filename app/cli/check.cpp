// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/walk_arguments.hpp"
#include "app/output/notes.hpp"
#include "core/report/report.hpp"

namespace xuequ::app {
namespace {

Answer run(const Invocation& in) {
  const auto it = evaluated(in);
  if (!it) return failure(it.error());
  const auto ways = safeWaysIfAny(in, *it->area);
  if (!ways) return failure(ways.error());
  const auto found = findings(*it->area, *it->scenario, *it->outcome, *ways ? &**ways : nullptr);
  return tablesAnswer(in, {notesTable(*it->area), findingsTable(*it->area, *it->scenario, found)});
}

}  // namespace

Command checkCommand() {
  return {"check",
          {"what the data lack, and where a scenario breaks a norm", "检查数据缺漏与方案不达标之处"},
          {planArgument(), scenarioArgument({"scenario to check", "要检查的方案"})},
          run};
}

}  // namespace xuequ::app
