// SPDX-License-Identifier: Apache-2.0
// The layers of a vector base map, through GDAL. Called in the child process only.
#pragma once

#include "core/base/result.hpp"
#include "gis/source/gdal_session.hpp"

#include <ogrsf_frmts.h>

#include <filesystem>
#include <optional>
#include <vector>

namespace xuequ::gis {

/// With at least one layer to draw.
Result<GDALDatasetUniquePtr> openedMap(const std::filesystem::path&, const Trouble&);
/// Those that are drawn: with shapes and a coordinate system.
std::vector<OGRLayer*> placedLayers(GDALDataset&);
std::optional<OGREnvelope> extentOf(OGRLayer&);

}  // namespace xuequ::gis
