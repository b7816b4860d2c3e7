// SPDX-License-Identifier: Apache-2.0
// 上学距离: how far children walk to school, by demand point: to the nearest one, to the nearest with seats,
// to the one of their zone.
#pragma once

#include "core/capacity/schedule.hpp"
#include "core/evaluation/coverage.hpp"
#include "core/evaluation/walkers.hpp"

#include <span>
#include <vector>

namespace xuequ {

/// By point; `source` is the id of the school. A walk is from door to gate.
using PointWalks = IdVector<PointId, Nearest>;

/// The gates of schools, numbered by their school.
std::vector<Source> gateSources(const StudyArea&, const Walkers&, const OpenSchools&);

PointWalks walksToNearest(const StudyArea&, const Walkers&, const OpenSchools&, Walk limit = kLongestWalk);
/// The so many nearest, those of a point side by side; fewer are ended by ones that are not found.
std::vector<Nearest> walksToNearest(const StudyArea&, const Walkers&, const OpenSchools&, std::size_t count,
                                    Walk limit = kLongestWalk);

/// Those with fewer pupils than usable seats in the year.
OpenSchools withFreeSeats(const OpenSchools&, const Outcome&, Stage, int year);

/// To the nearest of the schools that take the zone's entrants in the year. Not found: no zone, no such
/// school, or no way there.
PointWalks walksToZoneSchool(const StudyArea&, const Scenario&, const Roster&, const Walkers&, Stage,
                             int year);

/// Who walks how far. The residents of a stage's ages in a year; a unit's share out over its points by
/// weight.
struct WalkCount {
  Pupils residents;
  Pupils offNetwork;           ///< no way near their door
  Pupils unreached;            ///< no walk: no school for them, or no way to it
  std::vector<Pupils> within;  ///< by limit
  double pupilMetres = 0;      ///< of those who have a walk
  Walk longest;                ///< of a point where somebody lives; of a unit without people, of any point
  PointId farthest{-1};        ///< that point

  [[nodiscard]] Pupils walking() const { return residents - offNetwork - unreached; }
  [[nodiscard]] double meanMetres() const {
    return walking().count() == 0 ? 0 : pupilMetres / walking().toDouble();
  }
};

struct SchoolWalks {
  SchoolId school;
  WalkCount count;
};
struct WalkSummary {
  std::vector<Walk> limits;
  WalkCount whole;
  std::vector<SchoolWalks> schools;  ///< by id, those that somebody walks to
  IdVector<UnitId, WalkCount> units;
};
/// Limits ascend.
WalkSummary walkSummary(const StudyArea&, const Demand&, const StageStandard&, int year, const Walkers&,
                        const PointWalks&, std::span<const Walk> limits);

}  // namespace xuequ
