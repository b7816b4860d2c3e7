// SPDX-License-Identifier: Apache-2.0
#include "app/output/data_folders.hpp"

#include <QCoreApplication>

namespace xuequ::app {

std::vector<std::filesystem::path> dataFolders() {
  std::vector<std::filesystem::path> folders;
  if (const QByteArray named = qgetenv("XUEQU_DATA"); !named.isEmpty())
    folders.emplace_back(named.toStdString());
  folders.push_back(std::filesystem::path(QCoreApplication::applicationDirPath().toStdString()) / ".." /
                    "share" / "xuequ");
  return folders;
}

std::vector<std::filesystem::path> standardsFolders() {
  auto folders = dataFolders();
  for (auto& folder : folders) folder /= "standards";
  return folders;
}

}  // namespace xuequ::app
