// SPDX-License-Identifier: Apache-2.0
// The laws of the house as questions to ask of any scenario and its outcome. Each answers with what is
// broken, empty where the law holds.
#pragma once

#include "core/base/error.hpp"
#include "core/evaluation/outcome.hpp"

#include <string>

namespace xuequ::test {

/// Each demand point of a stage with zones is in one zone that there is, or in none and a finding says so;
/// drawn zones share their borders corner by corner, and own the points that they contain.
std::string brokenPartition(const StudyArea&, const Scenario&, const Outcome&);

/// Who seeks a place is at a school, away or unserved, year by year; the parts of a stage hold who is placed;
/// by tiers, applicants are admitted, centrally placed or unserved; residents of zones are those of the area.
std::string brokenConservation(const StudyArea&, const Scenario&, const Outcome&);

/// A zone that is locked before and after has the land and the people that it had. Noding may put corners on
/// its border, and move it by a centimetre where it does.
std::string brokenLock(const StudyArea&, const Scenario& before, const Scenario& after);

/// An error names what it is about, unless there was nothing to change.
bool namesItsPlace(const Error&);

/// A copy that shares nothing with its original, so that a change behind its back shows.
Scenario deepCopy(const Scenario&);

}  // namespace xuequ::test
