// SPDX-License-Identifier: Apache-2.0
// A file of vector layers, opened by GDAL. In the child process only: it sets GDAL's options for the whole
// process.
#pragma once

#include <gdal_priv.h>

#include <filesystem>

namespace xuequ::gis {

/// After a screening; null where none of our drivers takes it. Nothing is fetched.
GDALDatasetUniquePtr openedVector(const std::filesystem::path&);

}  // namespace xuequ::gis
