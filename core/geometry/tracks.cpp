// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/tracks.hpp"

#include <algorithm>
#include <functional>
#include <queue>

namespace xuequ {

void Tracks::add(Point from, Point to, std::span<const Point> stops) {
  Line all{from};
  all.insert(all.end(), stops.begin(), stops.end());
  all.push_back(to);
  std::ranges::sort(all, {}, [&](Point p) { return squaredDistance(from, p); });
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (all[i] == all[i + 1]) continue;
    m_ways[all[i]].push_back(all[i + 1]);
    m_ways[all[i + 1]].push_back(all[i]);
  }
}

Line Tracks::shortest(Point from, Point to) const {
  if (!m_ways.contains(from) || !m_ways.contains(to)) return {};
  std::map<Point, std::pair<double, Point>> best{{from, {0, from}}};
  using Open = std::pair<double, Point>;
  std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
  open.emplace(0, from);
  while (!open.empty() && open.top().second != to) {
    const auto [length, at] = open.top();
    open.pop();
    if (length > best.at(at).first) continue;
    for (const Point next : m_ways.at(at)) {
      const double there = length + distance(at, next).count();
      const auto [known, isNew] = best.try_emplace(next, there, at);
      if (!isNew && known->second.first <= there) continue;
      known->second = {there, at};
      open.emplace(there, next);
    }
  }
  Line way;
  if (!best.contains(to)) return way;
  for (Point at = to; at != from; at = best.at(at).second) way.push_back(at);
  way.push_back(from);
  std::ranges::reverse(way);
  return way;
}

}  // namespace xuequ
