// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.hpp"
#include "core/scenario/scenario.hpp"

#include <string>

namespace xuequ::app {

/// A zone as the user names it: "#3" is the zone with that id; else by its name where only one zone has it;
/// else the only zone that the school of that key or name serves. ZoneUnknown lists the zones there are.
Result<ZoneId> zoneNamed(const StudyArea&, const Scenario&, Stage, const std::string& argument,
                         const std::string& text);

}  // namespace xuequ::app
