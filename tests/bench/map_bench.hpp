// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace xuequ::bench {

/// Whole map, one unit moved, one pan, on the sample at two sizes and on a generated province.
void benchMaps(const std::filesystem::path& plan);

}  // namespace xuequ::bench
