// SPDX-License-Identifier: Apache-2.0
// How QGIS draws the plan's layers when it opens the file: QML, in the colours of our own map.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xuequ::gis {

struct LayerStyle {
  std::string_view table;
  std::string_view name;
  std::string qml;
};

std::vector<LayerStyle> layerStyles();

}  // namespace xuequ::gis
