// SPDX-License-Identifier: Apache-2.0
// Places all over the land whose walks are known exactly, as sites for cells.
#pragma once

#include "core/evaluation/walkers.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace xuequ {

/// All demand points, each with its doors; junctions and places along the ways, 25 m apart; and where there
/// is neither, the ground itself, 40 m apart, with the nearest way. In very large areas the steps are longer,
/// so that there are at most some hundred thousand sites.
struct WalkSites {
  std::vector<Point> places;                ///< demand points come first, by id
  std::vector<Foothold> doors;              ///< found; those of a place side by side
  std::vector<std::uint32_t> firstDoor{0};  ///< by place, and one more
  Metres reach;  ///< no place of the boxes asked for has its nearest site farther away
};

/// In these boxes, or none given, in all of the land's; of demand points always all. On either side of a cut
/// there is a place, so that a border half-way between them runs through the cut.
WalkSites walkSites(const StudyArea&, const Walkers&, const Box& land, std::span<const Box> around,
                    std::span<const Foothold> cuts);

}  // namespace xuequ
