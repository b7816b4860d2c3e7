// SPDX-License-Identifier: Apache-2.0
// What is selected on the map and in the tables: one thing at a time, by id.
#pragma once

#include "core/base/ids.hpp"

#include <variant>

namespace xuequ::app {

/// A zone belongs to the stage that is shown; another stage drops it.
using Selection = std::variant<std::monostate, SchoolId, UnitId, ZoneId>;

template <class Id>
const Id* selected(const Selection& selection) {
  return std::get_if<Id>(&selection);
}

}  // namespace xuequ::app
