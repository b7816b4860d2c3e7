// SPDX-License-Identifier: Apache-2.0
// What the commands about walking have in common: the network of the plan, how places are brought to it, and
// limits in metres or minutes.
#pragma once

#include "app/cli/plan_access.hpp"
#include "core/evaluation/safe_ways.hpp"
#include "core/network/noding.hpp"

#include <future>
#include <optional>

namespace xuequ::app {

/// --within, --minutes, --speed, --snap-limit, --snap, --barriers.
std::vector<Argument> walkArguments();
/// Of these, those about the network: --snap-limit, --snap, --barriers.
std::vector<Argument> networkArguments();

/// What has to be read of the plan: the noded network is kept with it, the one that --barriers asks for is
/// not.
gis::Facts factsFor(const Invocation&);

/// The plan's network, read and indexed beside whatever is done until it is asked for.
class NetworkAhead {
 public:
  explicit NetworkAhead(const Invocation&);

  /// Everybody of the plan on its roads. NoRoads, NumberOutOfRange, ValueUnknown.
  [[nodiscard]] Result<std::shared_ptr<const Walkers>> walkers(const StudyArea&);

 private:
  const Invocation& m_in;
  std::future<Result<IndexedNetwork>> m_stored;  ///< not valid with --barriers: those ask for another one
};

/// NetworkAhead without the head start.
Result<std::shared_ptr<const Walkers>> walkersOf(const Invocation&, const StudyArea&);
/// nullptr where the plan has no roads.
Result<std::shared_ptr<const Walkers>> walkersIfAny(const Invocation&, const StudyArea&);

/// The same on a network at hand.
Result<std::shared_ptr<const Walkers>> walkersOn(const Invocation&, const StudyArea&, Noded);

/// The walkers of the plan and those who cross at crossings only; none where the plan has no roads. The
/// area's roads must have been read.
Result<std::optional<SafeWays>> safeWaysIfAny(const Invocation&, const StudyArea&);

/// Ascending. Without --within or --minutes the stage's service radius, and 500 m and 1,000 m where the pack
/// sets none. NotANumber, NumberOutOfRange.
Result<std::vector<Walk>> limitsOf(const Invocation&, const StageStandard&);

}  // namespace xuequ::app
