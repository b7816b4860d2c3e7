// SPDX-License-Identifier: Apache-2.0
// Parts that draw from the whole area, year by year: moving up, closing, placing.
#pragma once

#include "core/evaluation/stage_inputs.hpp"

#include <algorithm>

namespace xuequ {

/// The parts of one stage while their years are worked out in order.
class AreaParts {
 public:
  explicit AreaParts(const StageInputs&);

  [[nodiscard]] std::size_t size() const { return m_outcomes.size(); }
  [[nodiscard]] const Part& part(std::size_t p) const { return m_in.part(m_range.first + p); }
  [[nodiscard]] const YearSchedule& schedule(std::size_t p, int year) const {
    return part(p).years[static_cast<std::size_t>(year)];
  }
  [[nodiscard]] bool takes(std::size_t p, int year, std::size_t step) const {
    return schedule(p, year).takes(static_cast<std::int32_t>(step));
  }
  /// Was the part counted in the base year?
  [[nodiscard]] bool counted(std::size_t p) const { return m_counted[p]; }
  [[nodiscard]] bool anyCounted() const { return std::ranges::find(m_counted, true) != m_counted.end(); }
  [[nodiscard]] Pupils pupils(std::size_t p, int year, std::size_t step) const {
    return m_outcomes[p].grades[m_in.at(year, step)].pupils;
  }

  /// Pupils of the year before move up, those of closed schools to the receiver.
  void moveUp(int year);
  void place(std::size_t p, int year, std::size_t step, Pupils);
  /// Sections of the year, once everybody is placed.
  void finish(int year);

  /// The outcomes, summed into the years.
  PartOutcomes finished(std::vector<StageYear>&);

 private:
  const StageInputs& m_in;
  Roster::Range m_range;
  std::vector<PartOutcome> m_outcomes;
  std::vector<bool> m_counted;
};

}  // namespace xuequ
