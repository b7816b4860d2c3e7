// SPDX-License-Identifier: Apache-2.0
#include "app/map/drawing.hpp"
#include "app/map/layers.hpp"
#include "app/map/reach_view.hpp"

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

void paintRims(const ReachView& v, const SchoolReach& services) {
  v.painter.setBrush(Qt::NoBrush);
  v.painter.setPen(QPen(v.palette.service, 1.2, Qt::DashLine));
  for (const auto& circle : services.circles) {
    const double radius = circle.radius.count() / v.view.metresPerPixel;
    v.painter.drawEllipse(v.at(circle.centre), radius, radius);
  }
}

/// All circles as one shape, so that overlaps are not darker.
void paintCircles(const ReachView& v, const SchoolReach& services) {
  QPainterPath covered;
  covered.setFillRule(Qt::WindingFill);
  for (const auto& circle : services.circles) {
    const double radius = circle.radius.count() / v.view.metresPerPixel;
    covered.addEllipse(v.at(circle.centre), radius, radius);
  }
  QColor veil = v.palette.service;
  veil.setAlphaF(0.10F);
  v.painter.fillPath(covered, veil);
}

void paintWays(const ReachView& v, const SchoolReach& services) {
  for (const double width : {5.0, 2.6}) {
    v.painter.setPen(QPen(width > 3 ? v.palette.halo : v.palette.service, width, Qt::SolidLine, Qt::RoundCap,
                          Qt::RoundJoin));
    for (const Line& way : services.ways) {
      if (!boxOf(way).overlaps(v.sight)) continue;
      QPolygonF line;
      for (const Point p : way) line.push_back(v.at(p));
      v.painter.drawPolyline(line);
    }
  }
}

}  // namespace

QPointF ReachView::at(Point place) const {
  const ScreenPoint p = view.toScreen(place);
  return {p.x, p.y};
}

void paintReach(const ReachView& v, const SchoolReach& reach) {
  paintCircles(v, reach);
  paintRims(v, reach);
  paintWays(v, reach);
}

void paintServices(Drawing& d) {
  if (!d.content.shows(Layer::Services) || !d.content.services) return;
  const SchoolReach& services = *d.content.services;
  for (const UnitId unit : services.gap)
    if (const DetailedShape& shape = d.content.geometry->unit(unit); d.sees(shape.box))
      d.hatch(shape, d.palette.gap);
  const ReachView view{d.painter, d.palette, d.view, d.sight()};
  if (!d.content.rings) return paintReach(view, services);
  // What can be walked to says more than the circle, whose rim is enough then.
  paintRings(d, *d.content.rings);
  paintRims(view, services);
  paintWays(view, services);
}

}  // namespace xuequ::app
