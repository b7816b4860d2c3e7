// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/walk_arguments.hpp"
#include "core/network/noding.hpp"
#include "core/report/walk_tables.hpp"

namespace xuequ::app {
namespace {

Answer run(const Invocation& in) {
  const auto plan = readPlan(in);
  if (!plan) return failure(plan.error());
  const StudyArea& area = *plan->area;
  Noded noded = in.has("--barriers") ? dividedNetwork({area.roads, area.waters, area.crossings})
                                     : nodedNetwork(area.roads);
  const auto walkers = walkersOn(in, area, noded);
  if (!walkers) return failure(walkers.error());
  return tablesAnswer(in, {networkTable((*walkers)->network()), nodingTable(noded.report),
                           offNetworkTable(area, offNetwork(area, **walkers))});
}

}  // namespace

Command networkCommand() {
  Command command{"network",
                  {"the walking network made of the roads: its parts, and who has no way near",
                   "由道路生成的步行网络：连通情况与未接入的单元"},
                  {planArgument()},
                  run};
  for (const Argument& argument : networkArguments()) command.arguments.push_back(argument);
  return command;
}

}  // namespace xuequ::app
