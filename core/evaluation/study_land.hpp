// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/facts/study_area.hpp"

namespace xuequ {

/// The boundary; where there is none, all units as one.
MultiPolygon studyLand(const StudyArea&);

}  // namespace xuequ
