// SPDX-License-Identifier: Apache-2.0
#include "app/map/resident_density.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace xuequ::app {
namespace {

constexpr double kSquareMetresPerHectare = 10'000;

std::optional<double> perHectare(double residents, const PlanningUnit& unit) {
  const double hectares = area(unit.shape).count() / kSquareMetresPerHectare;
  return hectares > 0 ? std::optional(residents / hectares) : std::nullopt;
}

double baseResidents(const StageStandard& stage, const PlanningUnit& unit) {
  Pupils sum;
  for (int step = 0; step < stage.years(); ++step)
    sum += unit.residents[static_cast<std::size_t>(stage.ageOf(step))];
  return sum.toDouble();
}

double residentsIn(const Outcome& outcome, const StageStandard& stage, UnitId unit, int year) {
  const auto ages = outcome.demand->residents(unit, year);
  std::int64_t sum = 0;
  for (int step = 0; step < stage.years(); ++step) sum += ages[static_cast<std::size_t>(stage.ageOf(step))];
  return Pupils{sum}.toDouble();
}

/// One or two digits that count.
double rounded(double value) {
  if (value <= 0) return 0;
  const double step = std::pow(10.0, std::floor(std::log10(value))) / 2;
  return std::max(step, std::round(value / step) * step);
}

}  // namespace

std::optional<double> residentDensity(const MapContent& content, UnitId unit) {
  const StageStandard* stage = content.area().standards.find(content.stage);
  if (stage == nullptr) return std::nullopt;
  const PlanningUnit& facts = content.area().units[unit];
  return perHectare(content.outcome ? residentsIn(*content.outcome, *stage, unit, content.year)
                                    : baseResidents(*stage, facts),
                    facts);
}

std::array<double, 4> densityBreaks(const MapContent& content) {
  std::array<double, 4> breaks{};
  const StageStandard* stage = content.area().standards.find(content.stage);
  if (stage == nullptr) return breaks;
  std::vector<double> densities;
  for (const PlanningUnit& unit : content.area().units)
    if (const auto density = perHectare(baseResidents(*stage, unit), unit); density.value_or(0) > 0)
      densities.push_back(*density);
  if (densities.empty()) return breaks;
  std::sort(densities.begin(), densities.end());
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    const double fifth = rounded(densities[densities.size() * (i + 1) / (breaks.size() + 1)]);
    breaks[i] = i == 0 ? fifth : std::max(fifth, breaks[i - 1]);
  }
  return breaks;
}

std::size_t densityClass(const std::array<double, 4>& breaks, double density) {
  return static_cast<std::size_t>(std::upper_bound(breaks.begin(), breaks.end(), density) - breaks.begin());
}

}  // namespace xuequ::app
