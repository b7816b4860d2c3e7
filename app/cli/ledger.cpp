// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "core/report/report.hpp"

namespace xuequ::app {
namespace {

Answer run(const Invocation& in) {
  return evaluated(in).map([&](const Evaluated& it) {
    return tablesAnswer(in, {ledgerTable(*it.area, *it.scenario, *it.outcome)});
  });
}

}  // namespace

Command ledgerCommand() {
  return {"ledger",
          {"oversized classes, and when and by what each is struck off", "大班额台账：销号年份与原因"},
          {planArgument(), scenarioArgument({"scenario whose classes are counted", "统计班额的方案"})},
          run};
}

}  // namespace xuequ::app
