// SPDX-License-Identifier: Apache-2.0
// What the areas of a map sheet are coloured by.
#pragma once

#include "app/cli/plan_access.hpp"
#include "app/map/map_content.hpp"

namespace xuequ::app {

/// By --theme, --method, --threshold, --walk and the arguments of the network, into a content that has all
/// else. ValueUnknown, NumberOutOfRange, StageNotInPack; NoRoads with --walk.
Result<void> addTheme(const Invocation&, MapContent&);

}  // namespace xuequ::app
