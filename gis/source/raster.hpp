// SPDX-License-Identifier: Apache-2.0
// A picture through GDAL. Called in the child process only: it sets GDAL's options for the whole process.
#pragma once

#include "gis/source/base_map.hpp"

namespace xuequ::gis {

Result<Pixels> warpedRaster(const std::filesystem::path&, const Window&);
Result<void> checkRaster(const std::filesystem::path&, const Grid&, const Box&);

}  // namespace xuequ::gis
