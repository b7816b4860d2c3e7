// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/facts/standards.hpp"
#include "core/forecast/demand.hpp"

namespace xuequ {

/// Residents of a stage's ages at each demand point in a year. A unit's are shared out by the weights of its
/// points and add up to them exactly.
IdVector<PointId, Pupils> residentsByPoint(const StudyArea&, const Demand&, const StageStandard&, int year);
/// The same of all ages.
IdVector<PointId, Pupils> peopleByPoint(const StudyArea&, const Demand&, int year);

}  // namespace xuequ
