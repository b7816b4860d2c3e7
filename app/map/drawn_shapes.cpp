// SPDX-License-Identifier: Apache-2.0
#include "app/map/drawn_shapes.hpp"

#include <QPainter>
#include <QPainterPath>

namespace xuequ::app {
namespace {

constexpr double kFill = 0.14;  ///< how strong, 0 … 1: areas within areas stay apart
constexpr double kEdge = 0.45;
constexpr double kLine = 0.85;
constexpr double kEdgeWidth = 0.7;  ///< px of the view
constexpr double kLineWidth = 1.2;
constexpr double kPlaceRadius = 1.8;

QColor veiled(QColor colour, double strength) {
  colour.setAlphaF(static_cast<float>(strength));
  return colour;
}

QPolygonF polygonOf(const std::vector<gis::Dot>& dots) {
  QPolygonF polygon;
  polygon.reserve(static_cast<qsizetype>(dots.size()));
  for (const gis::Dot& dot : dots) polygon << QPointF(dot.x, dot.y);
  return polygon;
}

void drawArea(QPainter& painter, const gis::Shape& shape) {
  if (shape.parts.size() == 1) {
    painter.drawPolygon(polygonOf(shape.parts.front()));
    return;
  }
  QPainterPath path;
  for (const auto& ring : shape.parts) {
    path.addPolygon(polygonOf(ring));
    path.closeSubpath();
  }
  painter.drawPath(path);
}

void draw(QPainter& painter, const gis::Shape& shape, double fineness, const QColor& ink) {
  using Kind = gis::Shape::Kind;
  const double width = shape.kind == Kind::Area ? kEdgeWidth : kLineWidth;
  painter.setPen(QPen(veiled(ink, shape.kind == Kind::Area ? kEdge : kLine), width * fineness, Qt::SolidLine,
                      Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(shape.kind == Kind::Area ? QBrush(veiled(ink, kFill)) : QBrush());
  if (shape.kind == Kind::Area) return drawArea(painter, shape);
  if (shape.kind == Kind::Line) {
    for (const auto& line : shape.parts) painter.drawPolyline(polygonOf(line));
    return;
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(veiled(ink, kLine));
  for (const auto& place : shape.parts)
    painter.drawEllipse(QPointF(place.front().x, place.front().y), kPlaceRadius * fineness,
                        kPlaceRadius * fineness);
}

}  // namespace

QImage drawnShapes(const std::vector<gis::Shape>& shapes, QSize pixels, double fineness,
                   const Palette& palette) {
  QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  for (const gis::Shape& shape : shapes) draw(painter, shape, fineness, palette.faintInk);
  return image;
}

}  // namespace xuequ::app
