// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/safe_ways.hpp"

#include "core/network/noding.hpp"

#include <algorithm>

namespace xuequ {
namespace {

IdVector<PointId, Walk> walksFrom(const StudyArea& area, const Walkers& walkers, SchoolId school,
                                  Point site) {
  IdVector<PointId, Walk> walks(area.points.size(), kLongestWalk);
  const std::vector<Foothold> gates = walkers.gatesOf(area, school, site);
  if (gates.empty()) return walks;
  WalkSearch search(walkers.network());
  search.run(gates, kLongestWalk);
  for (std::size_t i = 0; i < walks.size(); ++i) {
    const PointId point{static_cast<std::int32_t>(i)};
    for (const Door& door : walkers.doorsOf(point)) walks[point] = std::min(walks[point], search.to(door));
  }
  return walks;
}

}  // namespace

SafeWays safeWays(const StudyArea& area, std::shared_ptr<const Walkers> any) {
  Noded divided = dividedNetwork({area.roads, area.waters, area.crossings});
  IndexedNetwork network(std::make_shared<const WalkNetwork>(std::move(divided.network)), divided.walls);
  auto safe = std::make_shared<const Walkers>(area, std::move(network), any->rule());
  return {std::move(any), std::move(safe)};
}

WalksToSchool walksToSchool(const StudyArea& area, const SafeWays& ways, SchoolId school, Point site) {
  return {walksFrom(area, *ways.any, school, site), walksFrom(area, *ways.safe, school, site)};
}

}  // namespace xuequ
