// SPDX-License-Identifier: Apache-2.0
// Who lives within the service radius of an open school, by straight line, as the codes say it (DOMAIN 3.3),
// and how much of the land: by unit, by town, in the whole area.
#pragma once

#include "core/evaluation/outcome.hpp"
#include "core/geometry/discs.hpp"

#include <optional>
#include <vector>

namespace xuequ {

/// Residents of the stage's ages, and those of them within its radius of a school of the stage that takes
/// pupils.
struct Coverage {
  Pupils residents;
  Pupils within;
};
/// By year index.
std::vector<Coverage> coverageOf(const StudyArea&, const Scenario&, const Outcome&, const StageStandard&);

/// Residents of a unit of the stage's ages.
Pupils residentsOf(const Demand&, UnitId, const StageStandard&, int year);
Pupils residentsOf(const Outcome&, UnitId, const StageStandard&, int year);

/// The schools of a stage that take pupils in a year.
struct OpenSchools {
  std::vector<SchoolId> schools;  ///< those with a site, by id
  std::vector<Point> sites;       ///< of them
  std::int32_t withoutSite = 0;   ///< open, but nobody knows where
};
OpenSchools openSchools(const StudyArea&, const Scenario&, const Roster&, Stage, int year);

/// What is asked of a radius.
struct RadiusQuestion {
  Stage stage{};
  int year = 0;  ///< index
  Metres radius;
};
/// With the pack's radius unless another is given. StageNotInPack, NumberOutOfRange (a radius of nought or
/// less), ValueMissing (the pack sets none).
Result<RadiusQuestion> radiusQuestion(const StudyArea&, Stage, int year, std::optional<double> metres);

/// Of a unit, of several, of the whole area.
struct Reached {
  Pupils residents;  ///< of the stage's ages
  Pupils within;     ///< of them, whose point has an open school within the radius
  Pupils evenly;     ///< the share of the shape within the radius: as if they lived all over it
  SquareMetres area;
  DiscCover cover;  ///< of the area, within the radius of a school, and of two or more

  Reached& operator+=(const Reached&);
};

struct RadiusCoverage {
  RadiusQuestion asked;
  OpenSchools schools;
  Discs discs;  ///< one a school
  IdVector<UnitId, Reached> units;
  /// People of all units; land of the boundary, or of the units where there is none.
  Reached whole;
};
/// Units of a place only have no land, and nobody `evenly`.
RadiusCoverage radiusCoverage(const StudyArea&, const Scenario&, const Roster&, const Demand&,
                              const RadiusQuestion&);

struct TownReached {
  std::string town;  ///< empty: units that name none
  Reached reached;
};
/// By name.
std::vector<TownReached> byTown(const StudyArea&, const RadiusCoverage&);

}  // namespace xuequ
