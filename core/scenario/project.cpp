// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/project.hpp"

#include <algorithm>
#include <type_traits>

namespace xuequ {

SchoolId schoolOf(const Project& project) {
  return std::visit(
      [&](const auto& measure) {
        if constexpr (std::is_same_v<std::decay_t<decltype(measure)>, OpenSchool>)
          return plannedSchool(project.id);
        else
          return measure.school;
      },
      project.measure);
}

StageOpening openingOf(const OpenSchool& open, Stage stage) {
  const auto found = std::ranges::find(open.apart, stage, &StageOpening::stage);
  return found == open.apart.end() ? StageOpening{stage, open.phaseIn, open.transfer} : *found;
}

void setOpenings(OpenSchool& open, const std::vector<StageOpening>& openings) {
  const auto alike = [&](const StageOpening& as) {
    return std::ranges::count_if(openings, [&](const StageOpening& other) {
      return other.phaseIn == as.phaseIn && other.transfer == as.transfer;
    });
  };
  open.apart.clear();
  const auto most = std::ranges::max_element(openings, {}, alike);
  if (most == openings.end()) return;
  open.phaseIn = most->phaseIn;
  open.transfer = most->transfer;
  for (const StageOpening& opening : openings)
    if (opening.phaseIn != open.phaseIn || opening.transfer != open.transfer) open.apart.push_back(opening);
  std::ranges::sort(open.apart, {}, &StageOpening::stage);
}

}  // namespace xuequ
