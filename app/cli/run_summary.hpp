// SPDX-License-Identifier: Apache-2.0
// What a scenario comes to, in a few lines.
#pragma once

#include "app/cli/plan_access.hpp"

#include <string>

namespace xuequ::app {

/// "The last oversized class is gone from 2025."
std::string goneText(const Invocation&, const Evaluated&);
/// Seats added, oversized classes by year, the year they are gone, targets met and missed.
std::string summaryText(const Invocation&, const Evaluated&);

}  // namespace xuequ::app
