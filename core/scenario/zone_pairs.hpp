// SPDX-License-Identifier: Apache-2.0
// Which zone of one scenario is which of another, and in what they differ by themselves: name, lock, ground.
// The same pairs come out with the scenarios the other way round.
#pragma once

#include "core/geometry/polygon.hpp"
#include "core/scenario/scenario.hpp"

#include <string>
#include <vector>

namespace xuequ {

/// kNoZone: the other one has none that stands for it.
struct ZonePair {
  ZoneId before = kNoZone, after = kNoZone;
  std::string name;  ///< in both scenarios; else both names; "#3" where others have the same name
  [[nodiscard]] bool both() const { return before != kNoZone && after != kNoZone; }
};

/// Zones with the same schools (by key) from the same years; of several those of the same name and number
/// first. By the zones before, then those that only the scenario after has: a zone with other schools is
/// another one, even where it has the same name.
std::vector<ZonePair> zonePairs(const StudyArea&, const Scenario& before, const Scenario& after, Stage);

/// Land of both zones. One without a boundary stands for its units, as withBoundaries() has them.
struct GroundDifference {
  SquareMetres before, after;
  SquareMetres gained, lost;  ///< both nought: the same ground
  [[nodiscard]] bool any() const { return gained.count() > 0 || lost.count() > 0; }
};

struct ZoneDifference {
  ZonePair zones;
  bool name = false, locked = false, parts = false;
  GroundDifference ground;
  /// Units with a point in one of the two alone, though zones with the same schools have them in both.
  std::int32_t units = 0;
  [[nodiscard]] bool any() const { return !zones.both() || name || locked || parts || moves(); }
  /// Land or people of the zone are elsewhere.
  [[nodiscard]] bool moves() const { return ground.any() || units > 0; }
};

/// Of every pair, in the order of zonePairs(). Ground is the same where no place of it is more than 5 cm
/// within the other's: noding may shift a border by as much as a centimetre.
std::vector<ZoneDifference> zoneDifferences(const StudyArea&, const Scenario& before, const Scenario& after,
                                            Stage);

}  // namespace xuequ
