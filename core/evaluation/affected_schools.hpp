// SPDX-License-Identifier: Apache-2.0
// What an edit in the making does to schools: the figures that stand beside the map while a border is
// dragged.
#pragma once

#include "core/evaluation/outcome.hpp"

#include <vector>

namespace xuequ {

/// A part of a school in one year.
struct SchoolFigures {
  Pupils pupils;
  Seats usable;
  Sections sections;
  std::int32_t oversized = 0;  ///< classes, as the rules in force count them
  /// Pupils / usable seats; none without seats.
  [[nodiscard]] std::optional<Ratio> utilisation() const;
  /// Pupils in a class, on average; none without classes.
  [[nodiscard]] std::optional<double> classSize() const;
  bool operator==(const SchoolFigures&) const = default;
};

struct AffectedSchool {
  SchoolId school;
  std::vector<SchoolFigures> before;  ///< by year
  std::vector<SchoolFigures> after;
};

/// Schools of the stage with other figures in any year, by school. Both outcomes have the same years; a
/// school that only one of them has counts as nought in the other.
std::vector<AffectedSchool> affectedSchools(const Outcome& before, const Outcome& after, Stage);

}  // namespace xuequ
