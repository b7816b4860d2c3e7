// SPDX-License-Identifier: Apache-2.0
// 四至: a zone's boundary told by the named roads and waters that it follows, and such a telling turned back
// into a shape.
#pragma once

#include "core/scenario/scenario.hpp"

#include <array>
#include <string>
#include <vector>

namespace xuequ {

/// On from where the last leg ended: along the road or water of that name, or straight.
struct BorderLeg {
  std::string along;  ///< empty: straight
  Point to;
  bool operator==(const BorderLeg&) const = default;
};

struct WordedRing {
  bool hole = false;  ///< what lies within is left out
  Point start;
  std::vector<BorderLeg> legs;  ///< the last ends at the start
  bool operator==(const WordedRing&) const = default;
};

struct ZoneWording {
  std::string name;
  std::array<std::string, 4> sides;  ///< what bounds it in the east, south, west and north: the name with the
                                     ///< longest border there, a fifth of it or more; empty: none
  std::vector<WordedRing> rings;
  std::vector<UnitId> with;     ///< 含
  std::vector<UnitId> partly;   ///< the boundary cuts them
  std::vector<UnitId> without;  ///< 不含: they stand within its outer ring and belong elsewhere
};

/// A stretch counts as following a name where it stays within 20 m of it for at least 40 m, 8 m
/// away on average at most. ZoneUnknown;
/// ZoneNotDrawn where the zone has no ground.
Result<ZoneWording> wordingOf(const StudyArea&, const Scenario&, Stage, ZoneId);

struct ReadShape {
  MultiPolygon shape;
  std::vector<std::string>
      unmatched;  ///< names that are not on the map, or lead from no leg's start to its end
};
/// Legs along a name follow it by the shortest way between its places nearest to the leg's ends; legs whose
/// name does not match go straight. PolygonZeroArea, PolygonCrossesItself.
Result<ReadShape> shapeOf(const StudyArea&, const std::vector<WordedRing>&);

}  // namespace xuequ
