// SPDX-License-Identifier: Apache-2.0
#include "core/network/walk_network.hpp"

#include <cmath>

namespace xuequ {

Walk walkOf(Metres distance) {
  const double millimetres = std::min(distance.count() * 1000, static_cast<double>(kLongestWalk.count()));
  return Walk{static_cast<std::int32_t>(std::lround(millimetres))};
}

Walk walkBetween(Point a, Point b) { return walkOf(distance(a, b)); }

WalkNetwork::WalkNetwork(std::vector<Point> junctions, std::vector<Stretch> stretches,
                         std::vector<Point> bends)
    : m_junctions(std::move(junctions)),
      m_stretches(std::move(stretches)),
      m_bends(std::move(bends)),
      m_firstWay(m_junctions.size() + 1),
      m_ways(2 * m_stretches.size()) {
  for (const Stretch& stretch : m_stretches) {
    ++m_firstWay[stretch.from.index() + 1];
    ++m_firstWay[stretch.to.index() + 1];
  }
  for (std::size_t i = 1; i < m_firstWay.size(); ++i) m_firstWay[i] += m_firstWay[i - 1];
  std::vector<std::uint32_t> next(m_firstWay);
  for (std::size_t i = 0; i < m_stretches.size(); ++i) {
    const Stretch& stretch = m_stretches[i];
    const StretchId id{static_cast<std::int32_t>(i)};
    m_ways[next[stretch.from.index()]++] = {stretch.to, id, stretch.length};
    m_ways[next[stretch.to.index()]++] = {stretch.from, id, stretch.length};
  }
}

std::span<const Point> WalkNetwork::bendsOf(StretchId stretch) const {
  const std::size_t next = stretch.index() + 1;
  const auto last =
      next < m_stretches.size() ? static_cast<std::size_t>(m_stretches[next].firstBend) : m_bends.size();
  const auto first = static_cast<std::size_t>((*this)[stretch].firstBend);
  return {m_bends.data() + first, m_bends.data() + last};
}

Line WalkNetwork::lineOf(StretchId stretch) const {
  const auto bends = bendsOf(stretch);
  Line line;
  line.reserve(bends.size() + 2);
  line.push_back(at((*this)[stretch].from));
  line.insert(line.end(), bends.begin(), bends.end());
  line.push_back(at((*this)[stretch].to));
  return line;
}

std::size_t WalkNetwork::bytes() const {
  return m_junctions.size() * sizeof(Point) + m_stretches.size() * sizeof(Stretch) +
         m_bends.size() * sizeof(Point) + m_firstWay.size() * sizeof(std::uint32_t) +
         m_ways.size() * sizeof(WayOut);
}

bool WalkNetwork::operator==(const WalkNetwork& other) const {
  return m_junctions == other.m_junctions && m_stretches == other.m_stretches && m_bends == other.m_bends;
}

NetworkParts partsOf(const WalkNetwork& network) {
  NetworkParts parts{std::vector<std::int32_t>(network.junctions().size(), -1), {}};
  std::vector<JunctionId> open;
  for (std::size_t first = 0; first < parts.ofJunction.size(); ++first) {
    if (parts.ofJunction[first] >= 0) continue;
    const auto part = static_cast<std::int32_t>(parts.stretches.size());
    std::int32_t ways = 0;
    parts.ofJunction[first] = part;
    open.push_back(JunctionId{static_cast<std::int32_t>(first)});
    while (!open.empty()) {
      const JunctionId junction = open.back();
      open.pop_back();
      for (const WayOut& way : network.waysFrom(junction)) {
        ++ways;
        if (parts.ofJunction[way.to.index()] >= 0) continue;
        parts.ofJunction[way.to.index()] = part;
        open.push_back(way.to);
      }
    }
    parts.stretches.push_back(ways / 2);
  }
  return parts;
}

}  // namespace xuequ
