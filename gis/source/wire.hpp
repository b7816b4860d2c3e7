// SPDX-License-Identifier: Apache-2.0
// A raw layer or a base map, or the error in its place, as bytes: how it comes back from the process that
// read it.
#pragma once

#include "gis/source/base_map.hpp"
#include "gis/source/ogr_layer.hpp"

#include <string>
#include <string_view>

namespace xuequ::gis {

std::string encoded(const Result<RawLayer>&);
std::string encodedGround(const Result<Ground>&);
/// FileTruncated where the bytes end early.
Result<RawLayer> decoded(std::string_view bytes);
Result<Ground> decodedGround(std::string_view bytes);

}  // namespace xuequ::gis
