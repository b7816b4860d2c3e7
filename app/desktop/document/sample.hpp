// SPDX-License-Identifier: Apache-2.0
// The Taibai Lake sample: a plan made from the files that ship with the program, by the program's own
// commands.
#pragma once

#include "core/base/monitor.hpp"
#include "core/base/result.hpp"

#include <filesystem>

namespace xuequ::app {

/// Where the user's copy is; it is made when it is not there. Needs an application object.
std::filesystem::path samplePlan();
/// Runs data/taibai-lake/make-plan.sh with the command line beside this program. FileNotFound, Cancelled,
/// OutputFailed.
Result<std::filesystem::path> makeSample(const std::filesystem::path&, const Monitor&);

}  // namespace xuequ::app
