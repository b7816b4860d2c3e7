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

/// A zone and a neighbour with a lower id.
using Neighbours = std::pair<ZoneId, ZoneId>;

std::vector<Neighbours> lowerNeighbours(const MapGeometry& geometry, const Owners& owners) {
  std::vector<Neighbours> result;
  for (const Border& border : geometry.borders()) {
    if (!border.right) continue;
    const auto [low, high] = std::minmax(owners.unit[border.left], owners.unit[*border.right]);
    if (low != high && low != kNoZone) result.emplace_back(high, low);
  }
  std::ranges::sort(result);
  return result;
}

}  // namespace

std::map<ZoneId, std::size_t> zoneColours(const MapGeometry& geometry, const Zoning& zoning) {
  const auto neighbours = lowerNeighbours(geometry, *zoning.owners);
  std::map<ZoneId, std::size_t> colours;
  for (const Zone& zone : *zoning.zones) {
    std::bitset<kColours> taken;
    for (const auto& [self, other] : std::ranges::equal_range(neighbours, zone.id, {}, &Neighbours::first))
      if (const auto colour = colours.find(other); colour != colours.end()) taken.set(colour->second);
    std::size_t colour = zone.id.index() % kColours;
    for (std::size_t tried = 0; tried < kColours && taken[colour]; ++tried) colour = (colour + 1) % kColours;
    colours[zone.id] = colour;
  }
  return colours;
}

}  // namespace xuequ::app
