// SPDX-License-Identifier: Apache-2.0
// A planner's day at a small desk: seeded tries at everything that core's edits offer, and at what cannot be.
// Not every try fits; what does not has to leave everything as it was.
#pragma once

#include "core/base/result.hpp"
#include "tests/support/random_world.hpp"

#include <string>

namespace xuequ::test {

/// As randomRecords(), cut down to at most nine units, seven schools and six years, so that thousands of
/// days are cheap.
Records smallRecords(Dice&);

/// What an edit is tried on.
struct Desk {
  const StudyArea& area;
  const Scenario& scenario;
  const Scenario& other;  ///< to copy and to take over from
  Stage stage{};
};

struct Attempt {
  const char* what = "";
  Result<Scenario> result;
};

/// One of: corners and borders moved, zones drawn, painted, split, merged, locked, named, served, made anew,
/// copied, read from a text or from shapes that overlap, units painted, decisions taken over, projects,
/// assumptions.
Attempt plannersEdit(Dice&, const Desk&);
/// One that nobody could make: it fails, whatever the world.
Attempt plannersMistake(Dice&, const Desk&);
/// A norm overridden in the records, or the pack's own again.
Records withOtherNorm(Dice&, Records);

}  // namespace xuequ::test
