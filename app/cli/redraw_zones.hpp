// SPDX-License-Identifier: Apache-2.0
// The options of `edit` that redraw the attendance zones of one stage: started anew, copied, split, merged,
// locked.
#pragma once

#include "app/cli/answer.hpp"
#include "core/scenario/plan.hpp"

#include <functional>
#include <string>
#include <vector>

namespace xuequ::app {

std::vector<Argument> redrawArguments();

/// Their edits in the order in which redrawArguments() lists them, each handed to `take` with the scenario
/// and a label. Zones are named as they are; "#3" is the zone with that id. What more there is to tell of
/// them.
using TakeEdit = std::function<void(Scenario, const std::string&)>;
Result<Fields> redrawZones(const Invocation&, const Plan&, const Scenario& start, const TakeEdit& take);

}  // namespace xuequ::app
