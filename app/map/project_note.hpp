// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/map_content.hpp"

#include <QString>

#include <optional>

namespace xuequ::app {

/// What the scenario's projects do to a school's part of the content's stage: "2024 新建", "2025 扩建 +12班".
struct ProjectNote {
  QString text;
  bool done = false;  ///< all of it counts in the content's year already
};
std::optional<ProjectNote> projectNote(const MapContent&, SchoolId);

}  // namespace xuequ::app
