// SPDX-License-Identifier: Apache-2.0
// Where a sheet's table begins: people put a title above it.
#pragma once

#include "gis/source/layer.hpp"

namespace xuequ::gis {

/// A sheet of several columns whose first row has a single cell has a title there, or a remark: its header is
/// the first of the next rows with more cells than one. What stands above is left out and counted in
/// rowsAboveHeader.
void findHeader(SourceLayer&);

}  // namespace xuequ::gis
