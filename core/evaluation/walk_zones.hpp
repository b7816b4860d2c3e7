// SPDX-License-Identifier: Apache-2.0
// Voronoi zones on foot: what would be whose if everybody went to the school with the shortest walk.
#pragma once

#include "core/evaluation/nearest_zones.hpp"
#include "core/evaluation/walkers.hpp"

#include <vector>

namespace xuequ {

struct WalkZones {
  std::vector<NearestZone> zones;    ///< by school id, without cells; kNoSchool at the end: no way to any
  std::vector<MultiPolygon> shapes;  ///< of them: a partition of the study area
};

/// Cells of WalkGround, each to the school that its site has the shortest walk to, of equally near ones the
/// first. People go by the walks of their points; a unit by the cell its centre lies in. Schools without a
/// place, and a stage without schools, have none.
WalkZones walkZones(const StudyArea&, const Scenario&, const Roster&, const Demand&, const Walkers&, Stage,
                    int year);

}  // namespace xuequ
