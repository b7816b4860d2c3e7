// SPDX-License-Identifier: Apache-2.0
// Entry ratios 入学率 from past enrolment: how many of the children of the entry age come to the area's
// schools. Source: DOMAIN 4.1 (birth-lag entry, β), shrunk as the progression ratios are.
#pragma once

#include "core/facts/study_area.hpp"
#include "core/scenario/assumptions.hpp"

#include <vector>

namespace xuequ {

/// Of residents of a stage's entry age, those who seek a place in it.
struct EntryRatio {
  Ratio ratio = Ratio::one();
  Pupils entrants;                ///< ΣE: counted in the lowest grade in these years; nought without history
  Pupils cohort;                  ///< ΣB: of the entry age in them
  std::vector<SchoolYear> years;  ///< ascending
  bool operator==(const EntryRatio&) const = default;
};

/// β̂ = (ΣE / (1 − away) + k·p) / (ΣB + k) over the latest years asked for; p is the stage's participation and
/// k the weight it has, in children. Entrants are counted at the schools of the area, so those who go away by
/// assumption are added: they sought a place too. A cohort is that which the forecast goes on from: residents
/// by age where the entry age was counted (of j years ago those who are j years older now, since nobody moves
/// at school age), else births. A year is left out where its cohort is not known, or a school of the stage
/// that was there was not counted. Without any year β̂ = p.
EntryRatio entryRatio(const StudyArea&, const Assumptions&, const StageStandard&);

}  // namespace xuequ
