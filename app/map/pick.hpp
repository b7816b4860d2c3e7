// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/map_content.hpp"

#include <optional>

namespace xuequ::app {

/// Where the map shows the school: its own site, or that of the project that opens it. None: it has no place.
std::optional<Point> siteOf(const MapContent&, SchoolId);

}  // namespace xuequ::app
