// SPDX-License-Identifier: Apache-2.0
#include "app/map/map_font.hpp"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace xuequ::app {

QFont mapFont(double pixelSize, QFont::Weight weight) {
  QFont font;
  font.setFamilies({QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")});
  font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixelSize))));
  font.setWeight(weight);
  font.setHintingPreference(QFont::PreferNoHinting);  // the same widths at every scale of the painter
  return font;
}

}  // namespace xuequ::app
