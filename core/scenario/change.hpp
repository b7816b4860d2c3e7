// SPDX-License-Identifier: Apache-2.0
// What differs between two scenarios: what reevaluate() has to touch and what the map has to draw again.
#pragma once

#include "core/scenario/scenario.hpp"

#include <array>
#include <vector>

namespace xuequ {

struct StageChange {
  std::vector<UnitId> units;  ///< whose points changed owner; ascending
  std::vector<ZoneId> zones;  ///< new, gone, or with other services; ascending
  std::vector<ZoneId> drawn;  ///< with another boundary, name or lock: no number depends on it; ascending
  bool operator==(const StageChange&) const = default;
};

struct Change {
  std::array<StageChange, kStages> stages;
  bool projects = false;
  bool forecast = false;  ///< assumptions that the demand depends on
  bool rules = false;     ///< other assumptions
  [[nodiscard]] bool empty() const;
  bool operator==(const Change&) const = default;
};

Change difference(const Scenario& before, const Scenario& after);

}  // namespace xuequ
