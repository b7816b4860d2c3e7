// SPDX-License-Identifier: Apache-2.0
// An argument whose value is one of a few names.
#pragma once

#include "app/cli/plan_access.hpp"

#include <functional>
#include <ranges>
#include <string>

namespace xuequ::app {

/// The one of that name, or ValueUnknown with those that there are.
template <class Items, class NameOf>
Result<std::ranges::range_value_t<Items>> named(const Items& items, const std::string& name,
                                                const std::string& argument, const NameOf& nameOf) {
  std::string known;
  for (const auto& item : items) {
    if (std::invoke(nameOf, item) == name) return item;
    known += (known.empty() ? "" : ", ") + std::string(std::invoke(nameOf, item));
  }
  return failure(atArgument(error(ErrorCode::ValueUnknown, name, known), argument));
}

}  // namespace xuequ::app
