// SPDX-License-Identifier: Apache-2.0
// The options of `edit` that change zones: who is in them, what they are called, who serves them.
#pragma once

#include "app/cli/command.hpp"
#include "core/scenario/scenario.hpp"

#include <optional>
#include <string>
#include <vector>

namespace xuequ::app {

std::vector<Argument> zoneArguments();

struct ZoneEdit {
  Scenario scenario;
  std::string label;
};
/// What --assign, --rename-zone and --serve ask for, in that order; none where none of them is there. Usage,
/// StageUnknown, UnitUnknown, SchoolUnknown, ZoneUnknown with the zones there are.
Result<std::optional<ZoneEdit>> zonesAsked(const Invocation&, const StudyArea&, Scenario);

}  // namespace xuequ::app
