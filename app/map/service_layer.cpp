// SPDX-License-Identifier: Apache-2.0
#include "app/map/drawing.hpp"
#include "app/map/layers.hpp"

#include <QPainter>
#include <QPainterPath>
#include <QPen>

namespace xuequ::app {
namespace {

/// All circles as one shape, so that overlaps are not darker; then each rim by itself.
void paintCircles(const Drawing& d, const SchoolReach& services) {
  QPainterPath covered;
  covered.setFillRule(Qt::WindingFill);
  for (const auto& circle : services.circles) {
    const double radius = circle.radius.count() / d.metresPerPixel();
    covered.addEllipse(d.at(circle.centre), radius, radius);
  }
  QColor veil = d.palette.service;
  veil.setAlphaF(0.10F);
  d.painter.fillPath(covered, veil);
  d.painter.setBrush(Qt::NoBrush);
  d.painter.setPen(QPen(d.palette.service, 1.2, Qt::DashLine));
  for (const auto& circle : services.circles) {
    const double radius = circle.radius.count() / d.metresPerPixel();
    d.painter.drawEllipse(d.at(circle.centre), radius, radius);
  }
}

void paintWays(const Drawing& d, const SchoolReach& services) {
  for (const double width : {5.0, 2.6}) {
    d.painter.setPen(QPen(width > 3 ? d.palette.halo : d.palette.service, width, Qt::SolidLine, Qt::RoundCap,
                          Qt::RoundJoin));
    for (const Line& way : services.ways) {
      if (!d.sees(boxOf(way))) continue;
      QPolygonF line;
      for (const Point p : way) line.push_back(d.at(p));
      d.painter.drawPolyline(line);
    }
  }
}

}  // namespace

void paintServices(Drawing& d) {
  if (!d.content.shows(Layer::Services) || !d.content.services) return;
  const SchoolReach& services = *d.content.services;
  for (const UnitId unit : services.gap)
    if (const DetailedShape& shape = d.content.geometry->unit(unit); d.sees(shape.box))
      d.hatch(shape, d.palette.gap);
  paintCircles(d, services);
  paintWays(d, services);
}

}  // namespace xuequ::app
