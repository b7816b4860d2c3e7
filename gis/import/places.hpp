// SPDX-License-Identifier: Apache-2.0
// Where a file's coordinates are on earth, and on the plan's grid. Wrong systems and swapped axes are found
// here, before a shape is made of them.
#pragma once

#include "core/base/monitor.hpp"
#include "core/geometry/point.hpp"
#include "gis/import/shapes.hpp"

#include <string>
#include <vector>

namespace xuequ::gis {

/// What is known of the plan's own place.
struct PlanPlace {
  Grid grid;
  Box extent;                  ///< of all it has
  bool gridMayChange = false;  ///< nothing was placed on it yet, so it may still be chosen
};

struct Places {
  Grid grid;                         ///< the plan's, or the one chosen for it
  std::string crs;                   ///< the file's, by name
  std::vector<Geometry> geometries;  ///< by row, in the grid's CRS; null where the row has none or a fault
};

/// The geometry of each row: its own, or from the columns wkt, or x and y. Null where there is none.
std::vector<Geometry> geometriesOf(const SourceLayer&, const Columns&, Faults&);

/// For a plan without geometry: the CRS it was given, else the file's own where lengths are true in it, else
/// the UTM zone; the origin near the middle, so that centimetres fit in 32 bits, on a whole kilometre.
/// CrsUnknown, CrsNotMetric.
Result<Grid> gridFor(const Grid& planned, const std::string& fileCrs, double middleX, double middleY);

/// The file's CRS is the one asked for, else its own, else the plan's. CrsMissing where its numbers look like
/// degrees and nothing says which; AxesSwapped where they only make sense exchanged; CrsWrong where they do
/// not make sense at all; rows far from all others are faults one by one.
Result<Places> placed(std::vector<Geometry>, const std::string& fileCrs, const std::string& asked,
                      const PlanPlace&, Faults&, const Monitor&);

}  // namespace xuequ::gis
