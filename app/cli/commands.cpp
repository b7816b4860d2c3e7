// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.hpp"

namespace xuequ::app {

std::vector<Command> allCommands() {
  std::vector<Command> commands{newCommand(), importCommand(), infoCommand(), checkCommand()};
  const auto add = [&](std::vector<Command> more) {
    commands.insert(commands.end(), more.begin(), more.end());
  };
  add(scenarioCommands());
  add({editCommand()});
  add(historyCommands());
  add({forecastCommand(), runCommand(), compareCommand(), targetsCommand(), standardsCommand(),
       ledgerCommand(), explainCommand()});
  add({coverageCommand(), compactnessCommand(), voronoiCommand(), accessCommand(), sitesCommand()});
  add({networkCommand(), catchmentsCommand(), distancesCommand()});
  add({wordsCommand(), mapCommand(), reportCommand(), exportCommand()});
  return commands;
}

}  // namespace xuequ::app
