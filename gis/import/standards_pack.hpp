// SPDX-License-Identifier: Apache-2.0
// Standards packs from JSON (data/README.md says the form).
#pragma once

#include "core/base/result.hpp"
#include "core/facts/standards.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace xuequ::gis {

/// A name in one of the folders, or a path. StandardsUnknown lists the names that exist; StandardsInvalid
/// names the place.
Result<StandardsPack> loadStandards(const std::string& nameOrPath,
                                    const std::vector<std::filesystem::path>& folders);
Result<StandardsPack> parseStandards(const std::string& json, const std::string& file);
std::string toJson(const StandardsPack&);

}  // namespace xuequ::gis
