// SPDX-License-Identifier: Apache-2.0
// Study areas drawn as letters, so that a reader of the test sees them.
#pragma once

#include "core/evaluation/outcome.hpp"
#include "core/facts/records.hpp"

#include <functional>
#include <memory>
#include <string_view>

namespace xuequ {

struct World {
  std::shared_ptr<const StudyArea> area;
  Scenario scenario;

  /// Row and column of the drawing, from 1.
  [[nodiscard]] UnitId unit(int row, int column) const;
  /// By key; planned schools too.
  [[nodiscard]] SchoolId school(std::string_view key) const;
  /// The primary zone of that letter.
  [[nodiscard]] ZoneId zone(char letter) const;
  [[nodiscard]] Outcome outcome() const;
};

struct DrawnWith {
  Pupils residents = Pupils::whole(10);       ///< of each age in each unit
  int rooms = 12;                             ///< of each school
  std::function<void(Records&)> change = {};  ///< before the area is made
};

/// Each letter is a planning unit of 200 m a side, keyed by row and column ("12"), in the primary zone of
/// that letter; a dot is in no zone. Each letter has a primary school, keyed by it in lower case, in the
/// middle of its first unit. All residents who come of age enter, whatever was counted before. What follows
/// two blanks in a line is a remark. 2022 to 2030, sixThreePack().
///
///   drawn(R"(
///     A A B      school a serves A, b serves B
///     A . B )");
World drawn(std::string_view picture, const DrawnWith& = {});

/// Counted pupils of one year's grades of a primary school, from grade 1 on, with sections where given.
void count(Records&, std::string_view school, std::int32_t year, const std::vector<std::int64_t>& pupils,
           const std::vector<std::int32_t>& sections = {});

/// A project that opens a primary school, key "new".
Project openPrimary(std::int32_t year, int rooms, bool atOnce = false, Transfer = Transfer::Stay);

}  // namespace xuequ
