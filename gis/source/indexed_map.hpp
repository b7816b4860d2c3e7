// SPDX-License-Identifier: Apache-2.0
// A vector base map laid out so that any part of it is found at once. Called in the child process only.
#pragma once

#include "core/base/result.hpp"

#include <filesystem>

namespace xuequ::gis {

/// The shapes of a file that has to be read from end to end, into a GeoPackage with spatial indexes; false
/// where the file finds its parts itself. FileForeign and others as shapesIn().
Result<bool> writeIndexed(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace xuequ::gis
