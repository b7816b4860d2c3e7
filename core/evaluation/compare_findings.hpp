// SPDX-License-Identifier: Apache-2.0
// 新增与消除的问题: which norms one scenario breaks and the other keeps.
#pragma once

#include "core/evaluation/checks.hpp"
#include "core/evaluation/compare.hpp"
#include "core/evaluation/zone_checks.hpp"

#include <optional>
#include <vector>

namespace xuequ {

/// The same finding in both scenarios: of the same kind and stage, at the school, unit or zone. Schools that
/// projects open and zones are known by key and name, since the same id may be another one there.
struct FindingDifference {
  std::optional<Finding> before;  ///< none: newly broken
  std::optional<Finding> after;   ///< none: newly kept
};

/// What only one of them has first, newly broken before newly kept; then what both have from another year
/// on or by another amount. Each in the order of findings().
std::vector<FindingDifference> compareFindings(const StudyArea&, const Side& before, const Side& after,
                                               const SafeWays* = nullptr);

/// The same of the zones that an edit of one stage touches, of what lies in them, and of the sites of
/// schools: quick enough for every frame of a drag. `after` was made from `before`.
std::vector<FindingDifference> zoneFindingDifferences(const StudyArea&, const Side& before, const Side& after,
                                                      const StageStandard&, const Crosses&);

}  // namespace xuequ
