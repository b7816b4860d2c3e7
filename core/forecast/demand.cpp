// SPDX-License-Identifier: Apache-2.0
#include "core/forecast/demand.hpp"

#include "core/base/parallel.hpp"
#include "core/facts/births.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace xuequ {

Demand::Demand(std::size_t units, int years)
    : m_years(years),
      m_units(units),
      m_residents(units * static_cast<std::size_t>(years) * kAges),
      m_newcomerRow(units, -1) {}

namespace {
std::size_t offset(std::size_t row, int years, int year) {
  return (row * static_cast<std::size_t>(years) + static_cast<std::size_t>(year)) * kAges;
}
}  // namespace

std::span<const std::int32_t> Demand::residents(UnitId unit, int year) const {
  return {&m_residents[offset(unit.index(), m_years, year)], kAges};
}

std::span<std::int32_t> Demand::residents(UnitId unit, int year) {
  return {&m_residents[offset(unit.index(), m_years, year)], kAges};
}

bool Demand::hasNewcomers(UnitId unit) const { return m_newcomerRow[unit.index()] >= 0; }

std::span<const std::int32_t> Demand::newcomers(UnitId unit, int year) const {
  if (!hasNewcomers(unit)) return {};
  return {&m_newcomers[offset(static_cast<std::size_t>(m_newcomerRow[unit.index()]), m_years, year)], kAges};
}

void Demand::addNewcomers(UnitId unit) {
  if (hasNewcomers(unit)) return;
  const std::size_t perUnit = static_cast<std::size_t>(m_years) * kAges;
  m_newcomerRow[unit.index()] = static_cast<std::int32_t>(m_newcomers.size() / perUnit);
  m_newcomers.resize(m_newcomers.size() + perUnit);
}

std::span<std::int32_t> Demand::newcomers(UnitId unit, int year) {
  if (!hasNewcomers(unit)) return {};
  return {&m_newcomers[offset(static_cast<std::size_t>(m_newcomerRow[unit.index()]), m_years, year)], kAges};
}

namespace {

using PerAge = std::array<Ratio, kAges>;

/// Children per dwelling by age: a stage's yield spread evenly over its ages. Below the pack's lowest stage
/// as many a year as in it, since families with children at school have younger ones too.
PerAge yieldByAge(const StandardsPack& pack, const PupilYield& yield) {
  PerAge perAge{};
  int lowest = kAges;
  for (const StageStandard& stage : pack.stages) {
    const Ratio each{yield.perDwelling[index(stage.stage)].count() / std::max(1, stage.years())};
    for (int step = 0; step < stage.years() && stage.ageOf(step) < kAges; ++step) {
      // Senior and vocational share the same ages: what comes is the sum.
      perAge[static_cast<std::size_t>(stage.ageOf(step))] += each;
    }
    lowest = std::min(lowest, stage.entryAge);
  }
  for (int age = 0; age < lowest && lowest < kAges; ++age)
    perAge[static_cast<std::size_t>(age)] = perAge[static_cast<std::size_t>(lowest)];
  return perAge;
}

const PupilYield* yieldFor(const Assumptions& assumptions, const std::string& type) {
  const auto of = [&](const std::string& key) {
    const auto found = std::ranges::find(assumptions.yields, key, &PupilYield::type);
    return found == assumptions.yields.end() ? nullptr : &*found;
  };
  const PupilYield* own = of(type);
  return own ? own : of("");
}

/// Newcomers of all dwellings completed for years after the base year.
void addHousing(const StudyArea& area, const Assumptions& assumptions, Demand& demand) {
  for (const Housing& housing : area.housing) {
    const int year = area.yearIndex(housing.year);
    const PupilYield* yield = yieldFor(assumptions, housing.type);
    if (year <= 0 || year >= demand.years() || !yield) continue;
    demand.addNewcomers(housing.unit);
    const auto newcomers = demand.newcomers(housing.unit, year);
    const Pupils homes = scaled(Pupils::whole(housing.dwellings.count()), assumptions.occupancy);
    const PerAge perAge = yieldByAge(area.standards, *yield);
    for (std::size_t age = 0; age < kAges; ++age)
      newcomers[age] += static_cast<std::int32_t>(scaled(homes, perAge[age]).count());
  }
}

int schoolAge(const StandardsPack& pack) {
  int age = kAges;
  for (const StageStandard& stage : pack.stages)
    if (stage.placement == Placement::Zones) age = std::min(age, stage.entryAge);
  return age;
}

/// Ages one unit's residents through all years.
class Ageing {
 public:
  Ageing(const StudyArea& area, const Assumptions& assumptions, Demand& demand)
      : m_area(area), m_assumptions(assumptions), m_demand(demand), m_schoolAge(schoolAge(area.standards)) {
    for (int year = 0; year < demand.years(); ++year)
      m_births.push_back(birthsOfCohort(area, area.year(year)));
  }

  void unit(UnitId unit) const {
    const Residents& base = m_area.units[unit].residents;
    std::ranges::transform(base, m_demand.residents(unit, 0).begin(),
                           [](Pupils p) { return static_cast<std::int32_t>(p.count()); });
    Pupils births = base[0];
    for (int year = 1; year < m_demand.years(); ++year) births = age(unit, year, births);
  }

 private:
  /// Returns the births that the next year's go on from.
  Pupils age(UnitId unit, int year, Pupils births) const {
    const auto before = m_demand.residents(unit, year - 1);
    const auto now = m_demand.residents(unit, year);
    const auto newcomers = m_demand.newcomers(unit, year);
    births = scaled(births, m_assumptions.birthTrend);
    if (m_births[static_cast<std::size_t>(year)]) births = (*m_births[static_cast<std::size_t>(year)])[unit];
    if (!newcomers.empty()) births += Pupils{newcomers[0]};  // new families go on having children
    now[0] = static_cast<std::int32_t>(births.count());
    const Ratio gain = Ratio::one() + m_assumptions.migration;
    for (std::size_t age = 1; age < kAges; ++age) {
      const Pupils stayed{before[age - 1]};
      const bool underSchoolAge = age <= static_cast<std::size_t>(m_schoolAge);
      now[age] = static_cast<std::int32_t>((underSchoolAge ? scaled(stayed, gain) : stayed).count());
      if (!newcomers.empty()) now[age] += newcomers[age];
    }
    return births;
  }

  const StudyArea& m_area;
  const Assumptions& m_assumptions;
  Demand& m_demand;
  int m_schoolAge;
  std::vector<std::optional<IdVector<UnitId, Pupils>>>
      m_births;  ///< by year; those known after the base year
};

}  // namespace

Result<std::shared_ptr<const Demand>> forecastDemand(const StudyArea& area, const Assumptions& assumptions,
                                                     const Monitor& monitor, std::optional<int> years) {
  auto demand = std::make_shared<Demand>(area.units.size(), years.value_or(area.years()));
  addHousing(area, assumptions, *demand);
  const Ageing ageing(area, assumptions, *demand);
  constexpr std::size_t kSmallest = 2000;  // units worth a thread of their own
  forPieces(area.units.size(), kSmallest, [&](std::size_t first, std::size_t last) {
    for (std::size_t unit = first; unit < last && !monitor.stopped(); ++unit)
      ageing.unit(UnitId{static_cast<std::int32_t>(unit)});
  });
  if (monitor.stopped()) return failure(ErrorCode::Cancelled);
  return demand;
}

}  // namespace xuequ
