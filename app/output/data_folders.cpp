// SPDX-License-Identifier: Apache-2.0
#include "app/output/data_folders.hpp"

#include "gis/module/module.hpp"

#include <cstdlib>

namespace xuequ::app {

std::vector<std::filesystem::path> dataFolders() {
  std::vector<std::filesystem::path> folders;
  if (const char* named = std::getenv("XUEQU_DATA"); named != nullptr && *named != '\0')
    folders.emplace_back(named);
  folders.push_back(gis::programFolder() / "share" / "xuequ");
  return folders;
}

std::vector<std::filesystem::path> standardsFolders() {
  auto folders = dataFolders();
  for (auto& folder : folders) folder /= "standards";
  return folders;
}

}  // namespace xuequ::app
