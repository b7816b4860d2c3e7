// SPDX-License-Identifier: Apache-2.0
// A school's rooms over its grades (DOMAIN 4.8): every grade with pupils gets at least one, no more are given
// than there are, unless there are more such grades than rooms.
#pragma once

#include "core/base/units.hpp"
#include "core/facts/standards.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace xuequ {

/// Fewest pupils above the limit, Σ max(0, class size − limit). Greedy by largest gain: the excess is convex
/// in a grade's rooms.
std::vector<Sections> splitForLeastExcess(std::span<const std::int64_t> pupilsByGrade, Sections rooms,
                                          std::int64_t limit);

/// Fewest oversized classes, then fewest pupils above the limit, then fewest rooms used. Exact: the count is
/// not convex, so dynamic programming over grades, O(grades · rooms²).
std::vector<Sections> splitForFewestOversized(std::span<const std::int64_t> pupilsByGrade, Sections rooms,
                                              const OversizedRule&);

/// Cohorts keep what they have; free rooms go one by one to the grade with the largest classes among those
/// that still want one: the others only while they have oversized classes, the intake up to classSize, as far
/// as its track (rooms / grades) goes or next year's intake is left with one, and beyond that only while it
/// has oversized classes. `kept[intake]` is ignored.
std::vector<Sections> splitKeepingCohorts(std::span<const std::int64_t> pupilsByGrade,
                                          std::span<const Sections> kept, int intake, Sections rooms,
                                          std::int32_t classSize, const OversizedRule&);

/// Rooms that the cohorts leave to the intake: rooms − Σ kept, and no more than for comfort above, so that
/// next year's intake is left a track. At least one, as every grade with pupils gets one.
Sections roomsForIntake(std::span<const std::int64_t> pupilsByGrade, std::span<const Sections> kept,
                        int intake, Sections rooms, bool leaveTrack);

}  // namespace xuequ
