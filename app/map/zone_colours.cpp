// SPDX-License-Identifier: Apache-2.0
#include "app/map/zone_colours.hpp"

#include "app/map/palette.hpp"

#include <bitset>
#include <set>
#include <tuple>

namespace xuequ::app {
namespace {

constexpr std::size_t kColours = std::tuple_size_v<decltype(Palette::zones)>;

std::map<ZoneId, std::set<ZoneId>> lowerNeighbours(const MapGeometry& geometry, const Owners& owners) {
  std::map<ZoneId, std::set<ZoneId>> result;
  for (const Border& border : geometry.borders()) {
    if (!border.right) continue;
    const auto [low, high] = std::minmax(owners.unit[border.left], owners.unit[*border.right]);
    if (low != high && low != kNoZone) result[high].insert(low);
  }
  return result;
}

}  // namespace

std::map<ZoneId, std::size_t> zoneColours(const MapGeometry& geometry, const Zoning& zoning) {
  const auto neighbours = lowerNeighbours(geometry, *zoning.owners);
  std::map<ZoneId, std::size_t> colours;
  for (const Zone& zone : *zoning.zones) {
    std::bitset<kColours> taken;
    if (const auto found = neighbours.find(zone.id); found != neighbours.end())
      for (const ZoneId other : found->second)
        if (const auto colour = colours.find(other); colour != colours.end()) taken.set(colour->second);
    std::size_t colour = zone.id.index() % kColours;
    for (std::size_t tried = 0; tried < kColours && taken[colour]; ++tried) colour = (colour + 1) % kColours;
    colours[zone.id] = colour;
  }
  return colours;
}

}  // namespace xuequ::app
