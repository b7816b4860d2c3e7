// SPDX-License-Identifier: Apache-2.0
#include "app/map/zone_colours.hpp"

#include "app/map/palette.hpp"

#include <algorithm>
#include <bitset>
#include <tuple>
#include <utility>
#include <vector>

namespace xuequ::app {
namespace {

constexpr std::size_t kColours = std::tuple_size_v<decltype(Palette::zones)>;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Position in the zoning by id.
std::vector<std::size_t> positionsOf(const std::vector<Zone>& zones) {
  std::vector<std::size_t> positions(zones.empty() ? 0 : zones.back().id.index() + 1, kNone);
  for (std::size_t i = 0; i < zones.size(); ++i) positions[zones[i].id.index()] = i;
  return positions;
}

/// By position of a zone the positions of neighbours with a lower one; some come more than once.
std::vector<std::vector<std::size_t>> lowerNeighbours(const MapGeometry& geometry, const Zoning& zoning) {
  const Owners& owners = *zoning.owners;
  const auto positions = positionsOf(*zoning.zones);
  std::vector<std::vector<std::size_t>> result(zoning.zones->size());
  for (const Border& border : geometry.borders()) {
    if (!border.right) continue;
    const auto [low, high] = std::minmax(owners.unit[border.left], owners.unit[*border.right]);
    if (low == high || low == kNoZone) continue;
    auto& lower = result[positions[high.index()]];
    if (const std::size_t other = positions[low.index()]; lower.empty() || lower.back() != other)
      lower.push_back(other);
  }
  return result;
}

}  // namespace

std::map<ZoneId, std::size_t> zoneColours(const MapGeometry& geometry, const Zoning& zoning) {
  const auto neighbours = lowerNeighbours(geometry, zoning);
  std::vector<std::size_t> colours;
  std::map<ZoneId, std::size_t> result;
  for (const Zone& zone : *zoning.zones) {
    std::bitset<kColours> taken;
    for (const std::size_t other : neighbours[colours.size()]) taken.set(colours[other]);
    std::size_t colour = zone.id.index() % kColours;
    for (std::size_t tried = 0; tried < kColours && taken[colour]; ++tried) colour = (colour + 1) % kColours;
    colours.push_back(colour);
    result.emplace_hint(result.end(), zone.id, colour);
  }
  return result;
}

}  // namespace xuequ::app
