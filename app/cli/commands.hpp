// SPDX-License-Identifier: Apache-2.0
// Every subcommand, in the order in which help shows them. Each is in the file of its name.
#pragma once

#include "app/cli/command.hpp"

#include <vector>

namespace xuequ::app {

Command newCommand();
Command importCommand();
Command infoCommand();
Command checkCommand();
std::vector<Command> scenarioCommands();
Command editCommand();
std::vector<Command> historyCommands();
Command forecastCommand();
Command runCommand();
Command compareCommand();
Command targetsCommand();
Command standardsCommand();
Command ledgerCommand();
Command explainCommand();
Command coverageCommand();
Command catchmentsCommand();
Command distancesCommand();
Command networkCommand();
Command accessCommand();
Command compactnessCommand();
Command voronoiCommand();
Command wordsCommand();
Command sitesCommand();
Command mapCommand();
Command reportCommand();
Command exportCommand();

std::vector<Command> allCommands();

}  // namespace xuequ::app
