// SPDX-License-Identifier: Apache-2.0
// The layers of a map. paintMap calls them from the ground up; each draws only what the content shows.
#pragma once

namespace xuequ::app {

class Drawing;

// land_layer.cpp
void paintGround(Drawing&);
void paintWater(Drawing&);
void paintBuildings(Drawing&);
void paintRoads(Drawing&);
void paintBoundary(Drawing&);

// base_layer.cpp
void paintBase(Drawing&);

// area_layer.cpp
void paintAreas(Drawing&);
void paintUnitLines(Drawing&);
void paintZoneLines(Drawing&);
void paintSelectedAreas(Drawing&);
inline constexpr double kWidestBridge = 60;  ///< px: colour of a zone across a road between its units

// difference_layer.cpp
void paintMoves(Drawing&);
void paintFates(Drawing&);

// service_layer.cpp
inline constexpr double kRingVeil = 0.2;  ///< of each ring of the land within a walk
void paintServices(Drawing&);

// school_layer.cpp
void paintSchools(Drawing&);

// label_layer.cpp
void paintLabels(Drawing&);

}  // namespace xuequ::app
