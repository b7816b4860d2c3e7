// SPDX-License-Identifier: Apache-2.0
#include "core/base/calendar.hpp"

#include <algorithm>

namespace xuequ {
namespace {
constexpr std::array<std::string_view, kStages> kKeys{"childcare", "kindergarten", "primary",
                                                      "junior",    "senior",       "vocational"};
}

std::string_view keyOf(Stage stage) { return kKeys[index(stage)]; }

std::optional<Stage> stageOf(std::string_view key) {
  const auto found = std::ranges::find(kKeys, key);
  if (found == kKeys.end()) return std::nullopt;
  return kAllStages[static_cast<std::size_t>(found - kKeys.begin())];
}

}  // namespace xuequ
