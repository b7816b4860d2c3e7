// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "core/report/report.hpp"

namespace xuequ::app {
namespace {

Answer run(const Invocation& in) {
  return evaluated(in).map([&](const Evaluated& it) {
    return tablesAnswer(
        in, {residentsTable(*it.area, *it.outcome), entryTable(*it.area, *it.scenario, *it.outcome)});
  });
}

}  // namespace

Command forecastCommand() {
  return {"forecast",
          {"residents of school age by stage and year, and the entry ratios",
           "分学段、分年度的学龄人口预测及入学率"},
          {planArgument(), scenarioArgument({"scenario whose assumptions hold", "采用其假设的方案"})},
          run};
}

}  // namespace xuequ::app
