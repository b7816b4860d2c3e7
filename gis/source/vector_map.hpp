// SPDX-License-Identifier: Apache-2.0
// Vector layers as a base map, through GDAL. Called in the child process only: it sets GDAL's options for the
// whole process.
#pragma once

#include "gis/source/base_map.hpp"

#include <vector>

namespace xuequ::gis {

/// Of all layers with a coordinate system: areas first, then lines, then places. FileForeign where there is
/// no layer with shapes.
Result<std::vector<Shape>> shapesIn(const std::filesystem::path&, const Window&);
Result<void> checkShapes(const std::filesystem::path&, const Grid&, const Box&);

}  // namespace xuequ::gis
