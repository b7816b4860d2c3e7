// SPDX-License-Identifier: Apache-2.0
// What makes records contradict themselves: the refusals of makeStudyArea().
#pragma once

#include "core/facts/records.hpp"

#include <vector>

namespace xuequ {

/// Every fault, kind by kind, each kind in its order; 1,000 at most. In a place, `layer` is the kind of
/// record as `import` names it, `row` its position among the records of the kind, from 1, and `field` the
/// role of the column.
std::vector<Error> faultsOf(const Records&);

}  // namespace xuequ
