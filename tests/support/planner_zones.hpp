// SPDX-License-Identifier: Apache-2.0
// The part of a planner's day that is spent on attendance zones.
#pragma once

#include "tests/support/planner_day.hpp"

namespace xuequ::test {

Result<Scenario> tryCorner(Dice&, const Desk&);
Result<Scenario> tryDraw(Dice&, const Desk&);
Result<Scenario> tryPaint(Dice&, const Desk&);
Result<Scenario> trySplit(Dice&, const Desk&);
Result<Scenario> tryMerge(Dice&, const Desk&);
Result<Scenario> tryUnits(Dice&, const Desk&);
Result<Scenario> tryUnitsToSchool(Dice&, const Desk&);
Result<Scenario> tryZoneState(Dice&, const Desk&);
Result<Scenario> tryService(Dice&, const Desk&);
Result<Scenario> tryZonesAnew(Dice&, const Desk&);
Result<Scenario> tryCopy(Dice&, const Desk&);
Result<Scenario> tryText(Dice&, const Desk&);
Result<Scenario> tryShapes(Dice&, const Desk&);
Result<Scenario> tryBoundaries(Dice&, const Desk&);

/// Schools that may serve a zone of the stage.
std::vector<SchoolId> schoolsWith(const Desk&);

}  // namespace xuequ::test
