// SPDX-License-Identifier: Apache-2.0
// ST_MinX, ST_MaxX, ST_MinY, ST_MaxY and ST_IsEmpty: what the triggers of GeoPackage's R-trees call.
#pragma once

#include "gis/store/sqlite.hpp"

namespace xuequ::gis {

void addGeometryFunctions(Database&);

}  // namespace xuequ::gis
