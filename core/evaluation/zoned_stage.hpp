// SPDX-License-Identifier: Apache-2.0
// The evaluation of a stage whose schools are found by attendance zones: intake by zone, pupils moving up
// year by year, transfers.
#pragma once

#include "core/evaluation/stage_inputs.hpp"
#include "core/evaluation/zone_residents.hpp"

namespace xuequ {

/// The pieces of an Outcome that belong to one stage; parts are those of the stage's range of the roster.
struct StageOutcome {
  PartOutcomes parts;
  ZoneOutcomes zones;
  std::vector<StageYear> years;
  std::vector<Pupils> toPrivate;
  std::shared_ptr<const NearestPairs> nearest;
  std::shared_ptr<const SchoolNeighbours> neighbours;
};

StageOutcome evaluateZoned(const StageInputs&);

/// After a change of projects and of this stage's zoning, and of nothing else. Only zones that changed, or
/// that a changed school serves, and the schools they reach are worked out. Bit for bit what evaluateZoned
/// gives.
StageOutcome reevaluateZoned(const StageInputs& before, const StageInputs& after, StageOutcome outcomeBefore,
                             const StageChange&);

}  // namespace xuequ
