// SPDX-License-Identifier: Apache-2.0
// Who has to cross a trunk road, a railway or a water on the way to school: the walk that does not cross one
// but at bridges, underpasses and crossings, beside the shortest.
#pragma once

#include "core/evaluation/walkers.hpp"

#include <memory>
#include <vector>

namespace xuequ {

/// Everybody on all ways, and on those of the network that its barriers divide (dividedNetwork()).
struct SafeWays {
  std::shared_ptr<const Walkers> any;
  std::shared_ptr<const Walkers> safe;
};
/// The roads of the area must have been read.
SafeWays safeWays(const StudyArea&, std::shared_ptr<const Walkers> any);

/// So much longer a way round is no crossing: a crossing beside the shortest way counts as on it.
inline constexpr Walk kWayRound{50'000};
/// The shortest walk crosses where there is no crossing: the safe one is longer by more than kWayRound, or
/// there is none. Who has no walk at all crosses nothing.
constexpr bool mustCross(Walk any, Walk safe) {
  return any < kLongestWalk && safe.count() - any.count() > kWayRound.count();
}

/// The walks of everybody to one school. They depend on no zone.
struct WalksToSchool {
  IdVector<PointId, Walk> any, safe;  ///< kLongestWalk: none
};
WalksToSchool walksToSchool(const StudyArea&, const SafeWays&, SchoolId, Point site);

}  // namespace xuequ
