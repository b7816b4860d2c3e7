// SPDX-License-Identifier: Apache-2.0
// 划片调整: whose school is another one in the other scenario, and how much farther it is to it.
#pragma once

#include "core/evaluation/compare.hpp"
#include "core/evaluation/walkers.hpp"
#include "core/geometry/polygon.hpp"

#include <optional>
#include <vector>

namespace xuequ {

/// The mean way to school before and after; none: no school, or no way to it.
struct WayChange {
  std::optional<Metres> before, after;
  /// None where one of the two is not known.
  [[nodiscard]] std::optional<Metres> added() const;
};

/// Residents of a unit whose school is another: all of them, or those whom a border parts from the rest.
struct UnitMove {
  UnitId unit;
  bool whole = true;  ///< everybody of the unit goes the same way
  /// Who takes the entrants of the year, by id in the scenario of that side; empty: nobody.
  std::vector<SchoolId> from, to;
  std::vector<ZoneId> zonesBefore, zonesAfter;  ///< in which they live; may hold kNoZone
  Pupils residents;                             ///< of the stage's ages, as the scenario after has them
  WayChange straight;  ///< to the nearest of the schools, the mean over the demand points by weight
  WayChange walk;      ///< on foot to the nearest of them
};

/// Residents of a stage in a year whose school differs.
struct UnitMoves {
  Stage stage{};
  int year = 0;                ///< index
  std::vector<UnitMove> rows;  ///< by unit
};

/// Schools that projects open are told apart by key: the same id may be another school in the other scenario.
/// Without walkers no walk is known. Stages that are not placed by zones have no moves.
UnitMoves unitMoves(const StudyArea&, const Side& before, const Side& after, Stage, int year,
                    const Walkers* = nullptr);

/// Of all moves of a stage, by residents.
struct MoveSum {
  std::int32_t units = 0;
  Pupils residents;
  Pupils farther;  ///< of them, whose straight way is longer than before
  WayChange straight, walk;
};
MoveSum sumOf(const UnitMoves&);

/// The land of a move: the unit's shape, or of one that a drawn border cuts the part that changes hands.
MultiPolygon landOf(const StudyArea&, const Scenario& before, const Scenario& after, Stage, const UnitMove&);

}  // namespace xuequ
