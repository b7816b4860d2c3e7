// SPDX-License-Identifier: Apache-2.0
// One layer through GDAL. Called in the child process only: it sets GDAL's options for the whole process.
#pragma once

#include "gis/source/layer.hpp"

#include <string>

namespace xuequ::gis {

struct RawLayer {
  SourceLayer layer;
  bool recode = false;  ///< cells are bytes in layer.encoding, or in an unknown one where that is empty
};

Result<RawLayer> readOgrLayer(const SourceRequest&);

}  // namespace xuequ::gis
