// SPDX-License-Identifier: Apache-2.0
#include "core/facts/births.hpp"

#include "core/base/apportion.hpp"

#include <algorithm>
#include <array>

namespace xuequ {
namespace {

constexpr std::array<std::int32_t, 13> kDays{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

/// The cut-off as a place in its year.
struct CutOff {
  std::int32_t month;
  std::int32_t day;
  explicit CutOff(const StandardsPack& pack)
      : month(pack.cutoffMonth), day(std::min(pack.cutoffDay, kDays[static_cast<std::size_t>(month)])) {}
  [[nodiscard]] std::int64_t daysInMonth() const { return kDays[static_cast<std::size_t>(month)]; }
};

/// Of a row's births, those up to the cut-off of their calendar year; all others come after it.
Pupils upToCutOff(const Births& births, const CutOff& cut) {
  if (births.month == 0) {
    const std::int64_t parts = (cut.month - 1) * cut.daysInMonth() + cut.day;
    return Pupils{births.count.count() * parts / (12 * cut.daysInMonth())};
  }
  if (births.month != cut.month) return births.month < cut.month ? births.count : Pupils{};
  return Pupils{births.count.count() * cut.day / cut.daysInMonth()};
}

/// Births of the row that belong to the cohort of the school year.
Pupils inCohort(const Births& births, SchoolYear cohort, const CutOff& cut) {
  if (births.year == cohort.value()) return upToCutOff(births, cut);
  if (births.year == cohort.value() - 1) return births.count - upToCutOff(births, cut);
  return {};
}

/// Months of one calendar year of which births are known.
using Months = std::array<bool, 13>;

Months monthsKnown(const StudyArea& area, std::int32_t year) {
  Months known{};
  for (const Births& births : area.births) {
    if (births.year != year) continue;
    if (births.month == 0) known.fill(true);
    known[static_cast<std::size_t>(births.month)] = true;
  }
  return known;
}

bool allMonthsKnown(const StudyArea& area, SchoolYear cohort, const CutOff& cut) {
  const Months before = monthsKnown(area, cohort.value() - 1), in = monthsKnown(area, cohort.value());
  const auto firstBefore = cut.month + (cut.day < cut.daysInMonth() ? 0 : 1);
  return std::all_of(before.begin() + firstBefore, before.end(), [](bool known) { return known; }) &&
         std::all_of(in.begin() + 1, in.begin() + cut.month + 1, [](bool known) { return known; });
}

std::vector<std::int64_t> residentsOfKnownAges(const StudyArea& area) {
  std::vector<std::int64_t> sums;
  sums.reserve(area.units.size());
  for (const PlanningUnit& unit : area.units) {
    Pupils sum;
    for (std::size_t age = 0; age < kAges; ++age)
      if (area.agesKnown[age]) sum += unit.residents[age];
    sums.push_back(sum.count());
  }
  return sums;
}

}  // namespace

std::optional<IdVector<UnitId, Pupils>> birthsOfCohort(const StudyArea& area, SchoolYear cohort) {
  const CutOff cut(area.standards);
  if (!allMonthsKnown(area, cohort, cut)) return std::nullopt;
  IdVector<UnitId, Pupils> born(area.units.size());
  Pupils ofWholeArea;
  for (const Births& births : area.births) {
    Pupils& to = births.unit ? born[*births.unit] : ofWholeArea;
    to += inCohort(births, cohort, cut);
  }
  if (ofWholeArea == Pupils{}) return born;
  const auto shares = apportioned(ofWholeArea.count(), residentsOfKnownAges(area));
  for (std::size_t unit = 0; unit < shares.size(); ++unit)
    born[UnitId{static_cast<std::int32_t>(unit)}] += Pupils{shares[unit]};
  return born;
}

}  // namespace xuequ
