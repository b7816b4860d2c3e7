// SPDX-License-Identifier: Apache-2.0
// walk_network: one row with the noded roads, or none.
#pragma once

#include "core/facts/records.hpp"
#include "core/network/walk_network.hpp"
#include "gis/store/sqlite.hpp"

namespace xuequ::gis {

/// Nodes the roads anew, unless what stands there was made from the same ones.
void keepNetwork(Database&, const Records&);
/// Empty where the plan has no roads; made from the tables where a plan of an earlier version has no network.
WalkNetwork readNetwork(Database&);

}  // namespace xuequ::gis
