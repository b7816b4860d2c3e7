// SPDX-License-Identifier: Apache-2.0
// The layers of a map. paintMap calls them from the ground up; each draws only what the content shows.
#pragma once

#include "app/map/school_marks.hpp"

#include <vector>

namespace xuequ::app {

class Drawing;

// land_layer.cpp
void paintGround(Drawing&);
void paintWater(Drawing&);
void paintBuildings(Drawing&);
void paintRoads(Drawing&);
void paintBoundary(Drawing&);

// area_layer.cpp
void paintAreas(Drawing&);
void paintUnitLines(Drawing&);
void paintZoneLines(Drawing&);
void paintSelectedAreas(Drawing&);

// school_layer.cpp
void paintSchools(Drawing&, const std::vector<SchoolMark>&);

// label_layer.cpp
void paintLabels(Drawing&, const std::vector<SchoolMark>&);

}  // namespace xuequ::app
