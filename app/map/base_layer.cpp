// SPDX-License-Identifier: Apache-2.0
// The base map. It is laid over ground and areas with half its strength, which looks as if they were laid
// over it half transparent; but where areas overlap (a zone's colour bridges roads) nothing is darker, and
// PDF and SVG can do it.
#include "app/map/base_map.hpp"
#include "app/map/drawing.hpp"
#include "app/map/layers.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace xuequ::app {
namespace {

constexpr double kMostPixels = 40e6;  ///< an A3 sheet at 300 dpi has 17 million

}  // namespace

Result<void> readBase(Composition& composition, double devicePixels, const std::stop_token& stop) {
  const MapContent& content = composition.content;
  if (!content.hasBase()) return {};
  const QSizeF frame = composition.frame().size();
  const double fineness =
      std::min(devicePixels, std::sqrt(kMostPixels / std::max(1.0, frame.width() * frame.height())));
  const QSize pixels = (frame * fineness).toSize().expandedTo({1, 1});
  auto picture = content.base->picture(content.area().grid, composition.view, pixels, content.dark, stop);
  if (!picture) return failure(picture.error());
  composition.base = std::make_shared<const QImage>(std::move(*picture));
  return {};
}

void paintBase(Drawing& d) {
  if (!d.content.hasBase() || !d.composition.base) return;
  d.painter.save();
  d.painter.setOpacity(d.content.baseStrength);
  d.painter.setRenderHint(QPainter::SmoothPixmapTransform);
  d.painter.drawImage(d.frame(), *d.composition.base);
  d.painter.restore();
}

}  // namespace xuequ::app
