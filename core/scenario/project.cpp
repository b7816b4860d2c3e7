// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/project.hpp"

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

}  // namespace xuequ
