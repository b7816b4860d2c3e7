// SPDX-License-Identifier: Apache-2.0
// Which of the palette's zone colours each zone has.
#pragma once

#include "app/map/zone_neighbours.hpp"

#include <map>

namespace xuequ::app {

/// Position in Palette::zones by zone: its number's own, unless a neighbour of a lower number has that one.
/// So zones that touch differ, and few change colour when a border moves.
std::map<ZoneId, std::size_t> zoneColours(const std::vector<Zone>&, const ZoneNeighbours&);

}  // namespace xuequ::app
