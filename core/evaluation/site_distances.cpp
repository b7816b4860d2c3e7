// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/site_distances.hpp"

#include <algorithm>
#include <cmath>

namespace xuequ {
namespace {

struct Way {
  const Road* road = nullptr;
  Box box;
};

std::vector<Way> waysOf(const StudyArea& area, RoadClass kind) {
  std::vector<Way> ways;
  for (const Road& road : area.roads)
    if (road.kind == kind && !road.tunnel && !road.line.empty()) ways.push_back({&road, boxOf(road.line)});
  return ways;
}

Metres distanceTo(const Box& box, Point p) {
  const double dx =
      std::max({0.0, static_cast<double>(box.low.x) - p.x, static_cast<double>(p.x) - box.high.x});
  const double dy =
      std::max({0.0, static_cast<double>(box.low.y) - p.y, static_cast<double>(p.y) - box.high.y});
  return Metres{std::hypot(dx, dy) / 100};
}

/// The nearest way; of equally near ones the first.
void findNearest(const std::vector<Way>& ways, Point site, std::optional<Metres>& nearest,
                 std::string& name) {
  for (const Way& way : ways) {
    if (nearest && distanceTo(way.box, site) >= *nearest) continue;
    const Metres away = distanceToLine(site, way.road->line);
    if (nearest && away >= *nearest) continue;
    nearest = away;
    name = way.road->name;
  }
}

}  // namespace

std::vector<SiteDistances> siteDistances(const StudyArea& area, const Scenario& scenario,
                                         const Roster& roster, Stage stage, int year) {
  const auto trunks = waysOf(area, RoadClass::Trunk), railways = waysOf(area, RoadClass::Railway);
  const OpenSchools open = openSchools(area, scenario, roster, stage, year);
  std::vector<SiteDistances> distances;
  for (std::size_t i = 0; i < open.schools.size(); ++i) {
    SiteDistances& of = distances.emplace_back();
    of.school = open.schools[i];
    findNearest(trunks, open.sites[i], of.trunk, of.trunkName);
    findNearest(railways, open.sites[i], of.railway, of.railwayName);
  }
  return distances;
}

}  // namespace xuequ
