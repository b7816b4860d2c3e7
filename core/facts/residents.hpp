// SPDX-License-Identifier: Apache-2.0
// Residents of the ages that no population file gave.
#pragma once

#include "core/facts/study_area.hpp"

namespace xuequ {

/// Ages 0 to 5 are their births, where those are known; any other age stands on the nearest older one that is
/// known, else on the nearest younger. Notes what was filled in and from what. An area of which no age is
/// known stays without residents.
void fillUnknownAges(StudyArea&);

}  // namespace xuequ
