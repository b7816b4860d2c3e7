// SPDX-License-Identifier: Apache-2.0
// Lines of a map to a walking network: joined where they really meet, and only there.
#pragma once

#include "core/facts/land.hpp"
#include "core/network/walk_network.hpp"

#include <span>
#include <vector>

namespace xuequ {

/// How lines are joined. Ways that share a corner meet; so does the end of one on another. A bridge or a
/// tunnel meets ways on the ground at its two ends only, and other bridges at corners they share.
struct NodingRule {
  bool crossings = true;  ///< lines on the ground that cross without a common corner meet there too
  Metres tolerance{0.1};  ///< an end so near to another line lies on it
  bool operator==(const NodingRule&) const = default;
};

/// What was found on the way; nothing goes in silence.
struct NodingReport {
  std::int64_t ways = 0;        ///< lines that one may walk on
  std::int64_t notWalked = 0;   ///< railways, motorways
  std::int64_t pointless = 0;   ///< lines without length: one corner, or all in one place
  std::int64_t crossings = 0;   ///< joined where lines cross without a common corner
  std::int64_t touching = 0;    ///< joined where a corner of one lies on the other
  std::int64_t duplicates = 0;  ///< stretches that another one runs along exactly: left out
  bool operator==(const NodingReport&) const = default;
};

struct Noded {
  WalkNetwork network;
  std::vector<Line> walls;  ///< on the ground, that nobody crosses beside the network either
  NodingReport report;
};

/// What may be walked on, and what stands in the way.
struct WalkableLand {
  std::span<const Road> roads;
  std::span<const Water> waters;
  std::span<const Point> crossings;  ///< a junction within 15 m of one is open to all
};

/// All roads that may be walked on, on foot in both directions. Junctions come out in the order of a Z-curve,
/// so that neighbours are near each other in memory. n log n in the number of corners.
Noded nodedNetwork(std::span<const Road>, const NodingRule& = {});

/// The same for those who cross trunk roads, railways and waters at bridges, underpasses and crossings only:
/// see withSides(). Each side of a trunk road is a way of its own.
Noded dividedNetwork(const WalkableLand&, const NodingRule& = {});

}  // namespace xuequ
