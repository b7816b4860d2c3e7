// SPDX-License-Identifier: Apache-2.0
// Shapes of zones as a table: how round, how whole, how much of their border other zones share.
#pragma once

#include "core/evaluation/nearest_zones.hpp"
#include "core/evaluation/site_distances.hpp"
#include "core/geometry/polygon.hpp"
#include "core/report/table.hpp"
#include "core/scenario/zoning.hpp"

#include <map>

namespace xuequ {

/// By zone id; zones without an outline have empty cells. Land in m², borders in m, the rest in percent.
Table compactnessTable(const Zoning&, const std::map<ZoneId, MultiPolygon>& outlines);

/// A row a school: its Voronoi zone, the people in it, its usable seats in the year. Last, where there is
/// any, the land that has no way to one.
Table nearestZonesTable(const StudyArea&, const Scenario&, const Roster&, Stage, int year,
                        const std::vector<NearestZone>&);

/// A row a school, with what it should keep from a trunk road and a railway; the last column says whether it
/// stands too near to either, and is empty where nothing is asked.
Table sitesTable(const StudyArea&, const Scenario&, const std::vector<MeasuredSite>&, const SiteLimits&);

}  // namespace xuequ
