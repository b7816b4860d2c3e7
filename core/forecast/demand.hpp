// SPDX-License-Identifier: Apache-2.0
// Residents by unit, year and age: the demand that zones share out. It does not depend on zones, schools or
// projects, which is what makes dragging a boundary cheap; and it is rounded once, so that running sums equal
// recounts exactly.
#pragma once

#include "core/base/monitor.hpp"
#include "core/facts/study_area.hpp"
#include "core/scenario/assumptions.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace xuequ {

/// Cohort survival (DOMAIN 4.1): P[y+1][a+1] = P[y][a]·(1 + migration below school age) + newcomers of new
/// dwellings; P[y][0] = births of the twelve months before the cut-off, carried on by the birth trend after
/// the last known.
class Demand {
 public:
  Demand(std::size_t units, int years);

  [[nodiscard]] int years() const { return m_years; }
  [[nodiscard]] std::size_t units() const { return m_units; }
  /// Residents of the unit in that year (0: the base year) by age, thousandths of a person.
  [[nodiscard]] std::span<const std::int32_t> residents(UnitId, int year) const;
  /// Those among them who came with new dwellings completed for that year; empty where the unit has none in
  /// any year.
  [[nodiscard]] std::span<const std::int32_t> newcomers(UnitId, int year) const;
  [[nodiscard]] bool hasNewcomers(UnitId) const;

  std::span<std::int32_t> residents(UnitId, int year);
  void addNewcomers(UnitId);  ///< makes room for them, all nought
  std::span<std::int32_t> newcomers(UnitId, int year);

  bool operator==(const Demand&) const = default;

 private:
  int m_years = 0;
  std::size_t m_units = 0;
  std::vector<std::int32_t> m_residents;    ///< [unit][year][age]
  std::vector<std::int32_t> m_newcomerRow;  ///< by unit: row of m_newcomers, or −1
  std::vector<std::int32_t> m_newcomers;    ///< [row][year][age]
};

/// Cancelled, or a demand of the first so many years of the area (at least the base year; else of all). Units
/// are independent and run on all cores; the result does not depend on how many.
Result<std::shared_ptr<const Demand>> forecastDemand(const StudyArea&, const Assumptions&,
                                                     const Monitor& = {}, std::optional<int> years = {});

}  // namespace xuequ
