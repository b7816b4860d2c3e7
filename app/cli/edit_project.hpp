// SPDX-License-Identifier: Apache-2.0
// The options of `edit` that describe a building measure, turned into a project.
#pragma once

#include "app/cli/command.hpp"
#include "core/scenario/scenario.hpp"

#include <optional>
#include <vector>

namespace xuequ::app {

std::vector<Argument> projectArguments();

/// The project that --open, --extend, --close, --merge or --convert asks for; none where none of them is
/// there. Usage for two. Its school is looked for in the scenario.
Result<std::optional<Project>> projectAsked(const Invocation&, const StudyArea&, const Scenario&);

}  // namespace xuequ::app
