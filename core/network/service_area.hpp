// SPDX-License-Identifier: Apache-2.0
// How far one gets on foot: the service area of a place as stretches of way, cut exactly where the limit is.
#pragma once

#include "core/network/walks.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace xuequ {

/// A piece of a stretch, measured from its first junction.
struct Piece {
  StretchId stretch;
  Walk from;
  Walk to;
  bool operator==(const Piece&) const = default;
};

struct ServiceArea {
  std::vector<Piece> pieces;  ///< by stretch, then along it; pieces of one stretch do not touch
  std::int64_t length = 0;    ///< of all pieces, mm
  std::int32_t junctions = 0;
  std::int32_t whole = 0;    ///< stretches reached from end to end
  std::int32_t touched = 0;  ///< stretches of which something is reached

  [[nodiscard]] Metres metres() const { return Metres{static_cast<double>(length) / 1000}; }
};

/// Stretches of which the last run of the search reaches at least an end within a limit that is not above its
/// own, and those its gates are on; each once, by id.
std::vector<StretchId> stretchesReached(const WalkNetwork&, const WalkSearch&, Walk limit);

/// What the last run of the search reaches within a limit that is not above its own.
ServiceArea serviceAreaOf(const WalkNetwork&, const WalkSearch&, Walk limit);

/// So far along a stretch; rounded to the grid.
Point placeOn(const WalkNetwork&, StretchId, Walk along);
/// The course of a piece, its ends rounded to the grid.
Line lineOf(const WalkNetwork&, const Piece&);

}  // namespace xuequ
