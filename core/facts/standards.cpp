// SPDX-License-Identifier: Apache-2.0
#include "core/facts/standards.hpp"

#include <algorithm>

namespace xuequ {

const StageStandard* StandardsPack::find(Stage stage) const {
  const auto found = std::ranges::find(stages, stage, &StageStandard::stage);
  return found == stages.end() ? nullptr : &*found;
}

std::optional<Grade> StandardsPack::gradeOf(std::string_view label) const {
  for (const StageStandard& standard : stages) {
    const auto found = std::ranges::find(standard.grades, label);
    if (found != standard.grades.end())
      return Grade{standard.stage, static_cast<std::int32_t>(found - standard.grades.begin())};
  }
  return std::nullopt;
}

std::string_view StandardsPack::labelOf(Grade grade) const {
  const StageStandard* standard = find(grade.stage);
  if (standard == nullptr || grade.step < 0 || grade.step >= standard->years()) return {};
  return standard->grades[static_cast<std::size_t>(grade.step)];
}

}  // namespace xuequ
