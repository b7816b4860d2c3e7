// SPDX-License-Identifier: Apache-2.0
// The few numbers a scenario is judged by: what `run --json` prints and the window's head shows.
#pragma once

#include "core/evaluation/outcome.hpp"

#include <optional>
#include <vector>

namespace xuequ {

/// By year index.
struct Series {
  std::vector<Seats> seatsAdded;  ///< nominal, since the base year
  std::vector<Seats> nominalSeats;
  std::vector<Seats> usableSeats;
  std::vector<Pupils> pupils;
  std::vector<std::int32_t> oversized;
  std::vector<std::int32_t> superOversized;
  bool byTiers = false;             ///< some stage gives its places by tiers
  std::vector<Pupils> central;      ///< entrants placed centrally (统筹安排) there
  std::vector<Pupils> withoutSeat;  ///< entrants for whom no seat is left there
  /// The first year from which no class is oversized, to the horizon; none if there still is one then.
  std::optional<SchoolYear> oversizedGone;
};

/// A stage of the pack.
Series seriesOf(const Outcome&, Stage);
/// Primary, junior and senior together, as plans count new seats (新增学位).
Series seriesOfSchools(const Outcome&);

}  // namespace xuequ
