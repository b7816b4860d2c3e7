// SPDX-License-Identifier: Apache-2.0
// The walking network as bytes: its three lists as they stand in memory, so that two million stretches are
// read at the speed of the disk.
#pragma once

#include "core/network/walk_network.hpp"
#include "gis/store/geometry_blob.hpp"

#include <optional>
#include <span>

namespace xuequ::gis {

Bytes encodeNetwork(const WalkNetwork&);
/// none: cut short, of another format, or with ids that point nowhere.
std::optional<WalkNetwork> decodeNetwork(std::span<const std::uint8_t>);

}  // namespace xuequ::gis
