// SPDX-License-Identifier: Apache-2.0
// What cannot be walked across: trunk roads, railways and waters part the ways on their two sides.
#pragma once

#include "core/network/walk_network.hpp"

#include <cstdint>
#include <vector>

namespace xuequ {

enum class WayKind : std::uint8_t {
  Plain,    ///< walked along and across
  Divider,  ///< walked along, on either side, and not across: a trunk road
  Wall,     ///< neither: a railway, a bank
};

/// The network of those who do not cross dividers and walls. Where such lines meet a junction they cut the
/// ways around it into sectors, and each sector is a junction of its own; a divider becomes two stretches,
/// one a side, each between the sectors on its side. At an `open` junction (a crossing with signals, say) all
/// meet as before. kinds: by stretch. open: by junction.
WalkNetwork withSides(const WalkNetwork&, const std::vector<WayKind>& kinds, const std::vector<bool>& open);

}  // namespace xuequ
