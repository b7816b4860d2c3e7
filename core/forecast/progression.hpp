// SPDX-License-Identifier: Apache-2.0
// Grade progression ratios 年级升学比 from past enrolment, and with them the entry ratios. Source:
// DOMAIN 4.1; NCES uses the same with smoothing.
#pragma once

#include "core/facts/study_area.hpp"
#include "core/forecast/entry.hpp"
#include "core/scenario/assumptions.hpp"

#include <array>
#include <vector>

namespace xuequ {

/// r = pupils of a grade in a year / pupils of the grade below the year before, of the same school; shrunk
/// toward the area's: r̂ = (ΣE' + k·r̄) / (ΣE + k), over the latest years asked for. Pairs where either count
/// is missing or nought are left out.
struct Progression {
  struct Of {
    SchoolId school;
    Stage stage{};
    std::vector<Ratio> into;  ///< by step; into[0] is not used
    bool operator==(const Of&) const = default;
  };
  std::array<std::vector<Ratio>, kStages> area;  ///< by step; 1 where there is no history
  std::vector<Of> schools;                       ///< by school and stage, those with history
  std::array<EntryRatio, kStages> entry;         ///< of stages that the pack has

  [[nodiscard]] Ratio into(SchoolId, Grade) const;
  bool operator==(const Progression&) const = default;
};

Progression progressionRatios(const StudyArea&, const Assumptions&);

}  // namespace xuequ
