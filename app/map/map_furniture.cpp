// SPDX-License-Identifier: Apache-2.0
#include "app/map/map_furniture.hpp"

#include "app/map/map_font.hpp"
#include "app/map/palette.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <cmath>

namespace xuequ::app {
namespace {

constexpr double kBarHeight = 5;  ///< px
constexpr double kTextSize = 11;

void paintHaloed(QPainter& painter, const QPointF& baseline, const QString& text, const Palette& palette) {
  QPainterPath path;
  path.addText(baseline, painter.font(), text);
  painter.strokePath(path, QPen(palette.halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setPen(palette.ink);
  painter.drawText(baseline, text);
}

void paintCentred(QPainter& painter, double x, double baseline, const QString& text, const Palette& palette) {
  const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
  paintHaloed(painter, {x - width / 2, baseline}, text, palette);
}

QString distanceText(double metres, bool kilometres) {
  return kilometres ? QString::number(metres / 1000) + QStringLiteral(" km")
                    : QString::number(metres) + QStringLiteral(" m");
}

}  // namespace

QString ScaleBar::label() const { return distanceText(metres, metres >= 1000); }

ScaleBar scaleBarFor(double metresPerPixel, double widest) {
  const double longest = metresPerPixel * widest;
  const double power = std::pow(10, std::floor(std::log10(longest)));
  double metres = power;
  for (const double digit : {2.0, 5.0})
    if (digit * power <= longest) metres = digit * power;
  return {metres, metres / metresPerPixel};
}

void paintScaleBar(QPainter& painter, const QPointF& lowerLeft, const ScaleBar& bar, bool dark) {
  const Palette& palette = paletteOf(dark);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF box(lowerLeft.x(), lowerLeft.y() - kBarHeight, bar.pixels, kBarHeight);
  painter.fillRect(box.adjusted(-2, -2, 2, 2), palette.halo);
  painter.setPen(QPen(palette.ink, 1));
  painter.setBrush(palette.halo);
  painter.drawRect(box);
  painter.fillRect(QRectF(box.left(), box.top(), box.width() / 2, box.height()), palette.ink);
  painter.setFont(mapFont(kTextSize));
  const double baseline = box.top() - 5;
  paintCentred(painter, box.left(), baseline, QStringLiteral("0"), palette);
  paintCentred(painter, box.right(), baseline, bar.label(), palette);
  painter.restore();
}

void paintNorthArrow(QPainter& painter, const QRectF& box, bool dark) {
  const Palette& palette = paletteOf(dark);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double letter = box.height() * 0.3;
  const QPointF tip(box.center().x(), box.top() + letter * 1.15);
  const double half = std::min(box.width() / 2, box.height() * 0.24);
  const QPointF notch(tip.x(), box.bottom() - box.height() * 0.14);
  const QPolygonF left({tip, QPointF(tip.x() - half, box.bottom()), notch});
  const QPolygonF right({tip, QPointF(tip.x() + half, box.bottom()), notch});
  painter.setPen(QPen(palette.ink, 1, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
  painter.setBrush(palette.ink);
  painter.drawPolygon(left);
  painter.setBrush(palette.halo);
  painter.drawPolygon(right);
  painter.setFont(mapFont(letter, QFont::Bold));
  paintCentred(painter, tip.x(), box.top() + letter * 0.85, QStringLiteral("N"), palette);
  painter.restore();
}

}  // namespace xuequ::app
