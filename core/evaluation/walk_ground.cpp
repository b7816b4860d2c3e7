// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/walk_ground.hpp"

#include "core/geometry/segments.hpp"

#include <algorithm>

namespace xuequ {
namespace {

constexpr std::int32_t kTwins = 10;  ///< cm

}  // namespace

WalkGround::WalkGround(const StudyArea& area, const Walkers& walkers, const Box& land,
                       std::span<const Box> around, std::span<const Foothold> cuts)
    : WalkGround(walkers, land, walkSites(area, walkers, land, around, cuts)) {}

WalkGround::WalkGround(const Walkers& walkers, const Box& land, WalkSites&& sites)
    : m_network(&walkers.network()),
      m_cells(sites.places, land, sites.reach),
      m_doors(std::move(sites.doors)),
      m_first(std::move(sites.firstDoor)) {
  findTwins(sites.places);
  for (std::size_t site = 0; site + 1 < m_first.size(); ++site)
    for (std::uint32_t d = m_first[site]; d < m_first[site + 1]; ++d)
      m_onStretch.push_back({m_doors[d].stretch, static_cast<std::uint32_t>(site), d});
  std::ranges::sort(m_onStretch);
}

void WalkGround::findTwins(std::span<const Point> places) {
  const PointIndex index(places);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Point p = places[i];
    for (const std::int32_t other :
         index.within({{p.x - kTwins, p.y - kTwins}, {p.x + kTwins, p.y + kTwins}}))
      if (static_cast<std::size_t>(other) > i) m_twins.push_back({static_cast<std::int32_t>(i), other});
  }
}

std::vector<Walk> WalkGround::levelled(std::vector<Walk> walks) const {
  const std::vector<Walk> own = m_twins.empty() ? std::vector<Walk>{} : walks;
  for (const auto& [a, b] : m_twins) {
    const auto first = static_cast<std::size_t>(a), second = static_cast<std::size_t>(b);
    walks[first] = std::max(walks[first], own[second]);
    walks[second] = std::max(walks[second], own[first]);
  }
  return walks;
}

std::vector<Walk> WalkGround::walks(const WalkSearch& search) const {
  std::vector<Walk> walks(m_first.size() - 1, kLongestWalk);
  for (const StretchId stretch : stretchesReached(*m_network, search, search.limit()))
    for (const DoorOn& on : std::ranges::equal_range(m_onStretch, stretch, {}, &DoorOn::stretch)) {
      const Walk walk = search.to(m_doors[on.door]);
      if (walk <= search.limit()) walks[on.site] = std::min(walks[on.site], walk);
    }
  return levelled(std::move(walks));
}

std::vector<Walk> WalkGround::walks(std::span<const Nearest> bySite) const {
  std::vector<Walk> walks;
  walks.reserve(bySite.size());
  for (const Nearest& nearest : bySite) walks.push_back(nearest.walk);
  return levelled(std::move(walks));
}

std::vector<Nearest> WalkGround::nearest(std::span<const Source> sources, Walk limit) const {
  const auto byDoor = nearestSources(*m_network, sources, m_doors, limit);
  std::vector<Nearest> nearest(m_first.size() - 1);
  for (std::size_t site = 0; site < nearest.size(); ++site)
    for (std::uint32_t d = m_first[site]; d < m_first[site + 1]; ++d)
      nearest[site] = std::min(nearest[site], byDoor[d]);
  return nearest;
}

std::vector<std::int32_t> sitesWithin(std::span<const Walk> bySite, Walk limit) {
  std::vector<std::int32_t> sites;
  for (std::size_t i = 0; i < bySite.size(); ++i)
    if (bySite[i] <= limit) sites.push_back(static_cast<std::int32_t>(i));
  return sites;
}

}  // namespace xuequ
