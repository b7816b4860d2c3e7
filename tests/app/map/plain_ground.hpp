// SPDX-License-Identifier: Apache-2.0
// Base maps without files: of one colour, or one that cannot be read.
#pragma once

#include "app/map/base_map.hpp"

#include <QColor>

#include <optional>

namespace xuequ::app {

/// West of so many metres of the plan it has a colour, east of them nothing.
class PlainGround : public BaseMap {
 public:
  explicit PlainGround(QColor colour, double until = 1e9) : m_colour(std::move(colour)), m_until(until) {}

  [[nodiscard]] QString name() const override { return QStringLiteral("plain.tif"); }
  [[nodiscard]] Result<QImage> picture(const Grid&, const Viewport& view, QSize pixels, bool,
                                       const std::stop_token&) const override {
    m_asked = pixels;
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const double west = view.centreX / 100 - view.width / 2 * view.metresPerPixel;
    const double perPixel = view.width * view.metresPerPixel / pixels.width();
    for (int y = 0; y < pixels.height(); ++y)
      for (int x = 0; x < pixels.width() && west + x * perPixel < m_until; ++x)
        image.setPixelColor(x, y, m_colour);
    return image;
  }
  /// What the last picture was to have.
  [[nodiscard]] QSize asked() const { return m_asked; }

 private:
  QColor m_colour;
  double m_until;
  mutable QSize m_asked;
};

class NoGround : public BaseMap {
 public:
  [[nodiscard]] QString name() const override { return QStringLiteral("gone.tif"); }
  [[nodiscard]] Result<QImage> picture(const Grid&, const Viewport&, QSize, bool,
                                       const std::stop_token&) const override {
    return failure(ErrorCode::FileNotFound, "gone.tif");
  }
};

}  // namespace xuequ::app
