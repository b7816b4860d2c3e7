// SPDX-License-Identifier: Apache-2.0
// Voronoi zones of a stage's schools by straight line: what would be whose if the nearest school took all.
#pragma once

#include "core/evaluation/coverage.hpp"
#include "core/geometry/voronoi.hpp"

#include <vector>

namespace xuequ {

struct NearestZone {
  SchoolId school;
  Ring cell;               ///< within the box of the study area; empty where it has none
  SquareMetres area;       ///< of the cell within the study area
  std::int32_t units = 0;  ///< whose centre is in it
  Pupils people;           ///< of all ages, at their points
  Pupils residents;        ///< of the stage's ages, at their points
};

/// Weighted: power cells, in which a school reaches as far as a circle that holds its share, by usable seats,
/// of the study area. Then it is not the nearest school but the one that is near for its size.
enum class ZoneBy : std::uint8_t { Distance, UsableSeats };

/// By school id; of two at one place the second has nothing. Points are owned whole, of equally near schools
/// by the first: every resident is in one zone. Schools without a place, and a stage without schools, have
/// none.
std::vector<NearestZone> nearestZones(const StudyArea&, const Scenario&, const Roster&, const Demand&, Stage,
                                      int year, ZoneBy);

/// What of the zone's cell lies within the study area, as polygons.
MultiPolygon shapeOf(const NearestZone&, const MultiPolygon& studyLand);

}  // namespace xuequ
