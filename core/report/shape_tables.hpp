// SPDX-License-Identifier: Apache-2.0
// Shapes of zones as a table: how round, how whole, how much of their border other zones share.
#pragma once

#include "core/geometry/polygon.hpp"
#include "core/report/table.hpp"
#include "core/scenario/zoning.hpp"

#include <map>

namespace xuequ {

/// By zone id; zones without an outline have empty cells. Land in m², borders in m, the rest in percent.
Table compactnessTable(const Zoning&, const std::map<ZoneId, MultiPolygon>& outlines);

}  // namespace xuequ
