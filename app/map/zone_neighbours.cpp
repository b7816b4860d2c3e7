// SPDX-License-Identifier: Apache-2.0
#include "app/map/zone_neighbours.hpp"

#include "app/map/place_index.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace xuequ::app {
namespace {

using Pair = ZoneNeighbours::Pair;

auto keyOf(const Pair& pair) { return std::pair(pair.high, pair.low); }

/// None where there is one zone, or none, on both sides.
std::optional<Pair> pairAt(const Border& border, const Owners& owners) {
  if (!border.right) return std::nullopt;
  const auto [low, high] = std::minmax(owners.unit[border.left], owners.unit[*border.right]);
  if (low == high || low == kNoZone) return std::nullopt;
  return Pair{high, low, 1};
}

std::vector<UnitId> differing(const Owners& a, const Owners& b) {
  std::vector<UnitId> units;
  for (std::size_t i = 0; i < a.unit.size(); ++i)
    if (const UnitId unit{static_cast<std::int32_t>(i)}; a.unit[unit] != b.unit[unit]) units.push_back(unit);
  return units;
}

}  // namespace

ZoneNeighbours::ZoneNeighbours(const MapGeometry& geometry, const Owners& owners) {
  std::vector<Pair> all;
  for (const Border& border : geometry.borders())
    if (const auto pair = pairAt(border, owners)) all.push_back(*pair);
  std::ranges::sort(all, {}, keyOf);
  for (const Pair& pair : all) {
    if (m_pairs.empty() || keyOf(m_pairs.back()) != keyOf(pair)) m_pairs.push_back({pair.high, pair.low, 0});
    ++m_pairs.back().borders;
  }
}

void ZoneNeighbours::add(const Border& border, const Owners& owners, int times) {
  const auto pair = pairAt(border, owners);
  if (!pair) return;
  auto at = std::ranges::lower_bound(m_pairs, keyOf(*pair), {}, keyOf);
  if (at == m_pairs.end() || keyOf(*at) != keyOf(*pair)) at = m_pairs.insert(at, {pair->high, pair->low, 0});
  at->borders += times;
  if (at->borders == 0) m_pairs.erase(at);
}

ZoneNeighbours ZoneNeighbours::after(const MapGeometry& geometry, const Owners& before,
                                     const Owners& after) const {
  std::vector<std::uint32_t> borders;
  for (const UnitId unit : differing(before, after)) {
    const auto of = geometry.index().bordersOf(unit);
    borders.insert(borders.end(), of.begin(), of.end());
  }
  if (borders.size() * 8 > geometry.borders().size()) return {geometry, after};
  std::ranges::sort(borders);
  borders.erase(std::ranges::unique(borders).begin(), borders.end());
  ZoneNeighbours next = *this;
  for (const std::uint32_t i : borders) {
    next.add(geometry.borders()[i], before, -1);
    next.add(geometry.borders()[i], after, 1);
  }
  return next;
}

}  // namespace xuequ::app
