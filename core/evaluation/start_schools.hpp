// SPDX-License-Identifier: Apache-2.0
// The schools that a stage's zones can start from, as they stand in a chosen year.
#pragma once

#include "core/scenario/start_zones.hpp"

#include <vector>

namespace xuequ {

/// The schools with the stage that admit by zone, are open in the year and have a place, by id: those that a
/// project opens by then too, and none that has closed. In years in which such a school is not open, its zone
/// is served by the one of all open schools that is nearest to it, as the crow flies, so that nobody is
/// without. SchoolUnknown where there is none.
Result<std::vector<StartSchool>> schoolsToStartFrom(const StudyArea&, const Scenario&, Stage, int year);

}  // namespace xuequ
