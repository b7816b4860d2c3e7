// SPDX-License-Identifier: Apache-2.0
// Coordinate systems as rows of a GeoPackage.
#pragma once

#include "core/geometry/grid.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace xuequ::gis {

struct SrsRow {
  std::string name;
  std::int32_t id = 0;
  std::string organization;
  std::int32_t organizationId = 0;
  std::string definition;  ///< WKT 1
};

/// Those that every GeoPackage has, and the plan's own, ascending by id.
std::vector<SrsRow> srsRows(const Grid&);
/// The id under which the file knows the grid's coordinate system: EPSG's, else one of our own; GeoPackage's
/// undefined one while nothing has a place and the grid has none.
std::int32_t srsIdOf(const Grid&);

}  // namespace xuequ::gis
