// SPDX-License-Identifier: Apache-2.0
// The options of `edit` that change facts of the plan, in force in every scenario: values entered for
// targets, norms, commitments.
#pragma once

#include "app/cli/command.hpp"
#include "gis/store/plan_file.hpp"

#include <vector>

namespace xuequ::app {

std::vector<Argument> factArguments();
bool asksForFacts(const Invocation&);
/// One transaction for all that is asked; like an import it clears the steps to undo.
Answer editedFacts(const Invocation&, gis::PlanFile&);

}  // namespace xuequ::app
