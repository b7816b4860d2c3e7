// SPDX-License-Identifier: Apache-2.0
// Who serves a zone in a year.
#pragma once

#include "core/capacity/schedule.hpp"
#include "core/scenario/zoning.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace xuequ {

/// A part that serves a zone, and its weight among those that share it: the seats of one of its open grades.
struct Serving {
  std::int32_t part = -1;  ///< position in the roster
  std::int64_t weight = 1;
  bool operator==(const Serving&) const = default;
};

/// The parts that take pupils of that grade from the zone: of the latest service that has begun and has a
/// part taking the grade. A closed school's place is taken by its receiver. Empty: nobody does.
std::vector<Serving> servingParts(const Roster&, Stage, SchoolYear baseYear, const Zone&, int year,
                                  std::int32_t step);
/// The same onto the end of a vector that is used again and again.
void appendServingParts(const Roster&, Stage, SchoolYear baseYear, const Zone&, int year, std::int32_t step,
                        std::vector<Serving>&);

/// Whether the condition holds for a part that may serve the zone in some year: of one of its schools, or of
/// one that takes over from it, and so on. The condition gets positions in the roster.
template <class Condition>
bool anyMayServe(const Roster& roster, Stage stage, const Zone& zone, const Condition& holds) {
  const auto ofSchool = [&](SchoolId school) {
    std::int32_t part = roster.find(school, stage);
    for (std::size_t turns = 0; part >= 0 && turns < roster.parts().size(); ++turns) {
      if (holds(static_cast<std::size_t>(part))) return true;
      part = roster.find(roster.parts()[static_cast<std::size_t>(part)].receiver, stage);
    }
    return false;
  };
  return std::ranges::any_of(
      zone.services, [&](const Service& service) { return std::ranges::any_of(service.schools, ofSchool); });
}

}  // namespace xuequ
