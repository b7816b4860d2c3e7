// SPDX-License-Identifier: Apache-2.0
// Seeded random study areas, scenarios and edits for the laws of the house. The same seed gives the same
// world everywhere.
#pragma once

#include "core/scenario/plan.hpp"

#include <cstdint>
#include <iterator>
#include <memory>
#include <random>

namespace xuequ::test {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : m_engine(seed) {}
  /// low … high, both included. Not std::uniform_int_distribution, which differs between libraries.
  int between(int low, int high) {
    return low + static_cast<int>(m_engine() % static_cast<std::uint32_t>(high - low + 1));
  }
  bool oneIn(int n) { return between(1, n) == 1; }
  template <class Items>
  const auto& of(const Items& items) {
    return *(std::begin(items) + between(0, static_cast<int>(std::size(items)) - 1));
  }

 private:
  std::mt19937 m_engine;
};

/// The pack the random worlds live under: kindergarten (nearest), primary and junior (zones), senior
/// (shares).
StandardsPack randomWorldPack();

/// A grid of square units, some with several demand points; schools of all stages here and there, counted or
/// not; housing, births.
Records randomRecords(Dice&);

/// Zones by the nearest school, some projects, some assumptions.
Scenario randomScenario(Dice&, const StudyArea&);

/// One edit that succeeds: units moved, a service, a project, an assumption; and by boundary, a unit cut in
/// two.
Scenario randomEdit(Dice&, const StudyArea&, const Scenario&);
/// A project more, one less, or one that is now another; it succeeds.
Scenario randomProjectEdit(Dice&, const StudyArea&, const Scenario&);
/// Corners moved, added and removed; zones drawn, split, merged, painted, locked.
Scenario randomBoundaryEdit(Dice&, const StudyArea&, const Scenario&);
/// The kind that a planner does on the map: zones only.
Scenario randomZoneEdit(Dice&, const StudyArea&, const Scenario&);

std::shared_ptr<const StudyArea> randomArea(Dice&);

}  // namespace xuequ::test
