// SPDX-License-Identifier: Apache-2.0
#include "app/map/zone_colours.hpp"

#include "app/map/palette.hpp"

#include <bitset>
#include <tuple>

namespace xuequ::app {
namespace {

constexpr std::size_t kColours = std::tuple_size_v<decltype(Palette::zones)>;

}  // namespace

std::map<ZoneId, std::size_t> zoneColours(const std::vector<Zone>& zones, const ZoneNeighbours& neighbours) {
  std::vector<std::size_t> colours(zones.empty() ? 0 : zones.back().id.index() + 1);
  std::map<ZoneId, std::size_t> result;
  auto pair = neighbours.pairs().begin();
  for (const Zone& zone : zones) {
    std::bitset<kColours> taken;
    for (; pair != neighbours.pairs().end() && pair->high <= zone.id; ++pair)
      if (pair->high == zone.id) taken.set(colours[pair->low.index()]);
    std::size_t colour = zone.id.index() % kColours;
    for (std::size_t tried = 0; tried < kColours && taken[colour]; ++tried) colour = (colour + 1) % kColours;
    colours[zone.id.index()] = colour;
    result.emplace_hint(result.end(), zone.id, colour);
  }
  return result;
}

}  // namespace xuequ::app
