// SPDX-License-Identifier: Apache-2.0
// What `run --json` prints; app/README.md documents the keys.
#pragma once

#include "app/cli/plan_access.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace xuequ::app {

/// One element of "scenarios": all years, or the one of this index with its schools.
nlohmann::ordered_json scenarioJson(const Evaluated&, std::optional<int> onlyYear);

}  // namespace xuequ::app
