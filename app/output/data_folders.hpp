// SPDX-License-Identifier: Apache-2.0
// Where the files that ship with the program are: standards packs, the sample.
#pragma once

#include <filesystem>
#include <vector>

namespace xuequ::app {

/// What XUEQU_DATA names, then share/xuequ beside the program's bin.
std::vector<std::filesystem::path> dataFolders();
std::vector<std::filesystem::path> standardsFolders();

}  // namespace xuequ::app
