// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/school_neighbours.hpp"

#include "core/geometry/point_index.hpp"

namespace xuequ {

SchoolSites sitesOf(const StageInputs& in) {
  SchoolSites sites;
  sites.reserve(in.parts());
  for (std::size_t p = 0; p < in.parts(); ++p)
    sites.push_back(findSchool(in.area, in.scenario, in.partOfStage(p).school)->site);
  return sites;
}

SchoolNeighbours neighboursOf(SchoolSites sites) {
  SchoolNeighbours result;
  std::vector<Point> places;
  std::vector<std::int32_t> positions;
  for (std::size_t i = 0; i < sites.size(); ++i)
    if (sites[i]) {
      places.push_back(*sites[i]);
      positions.push_back(static_cast<std::int32_t>(i));
    }
  const PointIndex index(places);
  for (const auto& site : sites) {
    result.first.push_back(result.nearest.size());
    if (!site) continue;
    for (const std::int32_t place : index.nearest(*site, SchoolNeighbours::kNearest))
      result.nearest.push_back(positions[static_cast<std::size_t>(place)]);
  }
  result.first.push_back(result.nearest.size());
  result.sites = std::move(sites);
  return result;
}

}  // namespace xuequ
