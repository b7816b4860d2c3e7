// SPDX-License-Identifier: Apache-2.0
#include "app/map/drawing.hpp"
#include "app/map/layers.hpp"

#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <algorithm>

namespace xuequ::app {
namespace {

/// Each over those that reach farther, so that what is near is deepest.
void paintRings(const Drawing& d, const std::vector<ReachRing>& rings) {
  d.painter.setPen(Qt::NoPen);
  QColor veil = d.palette.service;
  veil.setAlphaF(static_cast<float>(kRingVeil));
  for (const ReachRing& ring : rings) {
    QPainterPath land;
    land.setFillRule(Qt::OddEvenFill);
    const auto add = [&](const Ring& corners) {
      QPolygonF line;
      for (const Point p : corners) line.push_back(d.at(p));
      land.addPolygon(line);
      land.closeSubpath();
    };
    for (const Polygon& part : ring.shape) {
      if (!d.sees(boxOf(part.outer))) continue;
      add(part.outer);
      std::ranges::for_each(part.holes, add);
    }
    d.painter.fillPath(land, veil);
  }
}

void paintRims(const Drawing& d, const SchoolReach& services) {
  d.painter.setBrush(Qt::NoBrush);
  d.painter.setPen(QPen(d.palette.service, 1.2, Qt::DashLine));
  for (const auto& circle : services.circles) {
    const double radius = circle.radius.count() / d.metresPerPixel();
    d.painter.drawEllipse(d.at(circle.centre), radius, radius);
  }
}

/// All circles as one shape, so that overlaps are not darker.
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
  // What can be walked to says more than the circle, whose rim is enough then.
  if (d.content.rings)
    paintRings(d, *d.content.rings);
  else
    paintCircles(d, services);
  paintRims(d, services);
  paintWays(d, services);
}

}  // namespace xuequ::app
