// SPDX-License-Identifier: Apache-2.0
// Residents by zone: the sums that follow the mouse while a boundary is dragged.
#pragma once

#include "core/evaluation/outcome.hpp"

#include <memory>
#include <span>
#include <vector>

namespace xuequ {

using ZoneOutcomes = std::vector<std::shared_ptr<const ZoneOutcome>>;  ///< by zone id; the first is kNoZone's

/// The sums of a zone, or none.
const ZoneOutcome* findZone(const ZoneOutcomes&, ZoneId);

/// Of all zones of a stage, and of those who live in none.
ZoneOutcomes zoneResidents(const StudyArea&, const StageStandard&, const Zoning&, const Demand&);

/// The same after units changed owner. Only the zones that lost or won one are new; sums move by exact
/// differences.
ZoneOutcomes zoneResidentsAfter(const ZoneOutcomes& before, const StudyArea&, const StageStandard&,
                                const Zoning& zoningBefore, const Zoning& zoningAfter,
                                std::span<const UnitId> moved, const Demand&);

}  // namespace xuequ
