// SPDX-License-Identifier: Apache-2.0
// The encoding of a Shapefile's table: a .cpg file beside it, or the language byte of its header, or what its
// bytes look like.
#pragma once

#include "gis/source/ogr_layer.hpp"

#include <filesystem>
#include <string>

namespace xuequ::gis {

/// As iconv names it; empty: neither says.
std::string statedDbfEncoding(const std::filesystem::path& shapeOrTable);

/// The layer with its text in UTF-8: from the encoding asked for, else the stated one, else the detected one.
/// EncodingUnknown.
Result<SourceLayer> withText(RawLayer, const std::string& asked);

}  // namespace xuequ::gis
