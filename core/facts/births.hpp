// SPDX-License-Identifier: Apache-2.0
// Births by cohort: who is of which age at the entry cut-off of which school year (DOMAIN 3.6, 4.1).
#pragma once

#include "core/facts/study_area.hpp"

#include <optional>

namespace xuequ {

/// By unit, those born in the twelve months up to the cut-off of the school year: its residents of age 0,
/// were there no migration. With a cut-off on 31 August these are 1 September of the year before to 31
/// August. Births known by the year only are spread over its months, births of the whole area over its units
/// by residents of known ages, without losing any. None where a month of the twelve is not known.
std::optional<IdVector<UnitId, Pupils>> birthsOfCohort(const StudyArea&, SchoolYear);

}  // namespace xuequ
