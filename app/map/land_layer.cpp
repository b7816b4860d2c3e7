// SPDX-License-Identifier: Apache-2.0
// Ground, water, buildings, roads and the boundary.
#include "app/map/drawing.hpp"
#include "app/map/layers.hpp"
#include "app/map/place_index.hpp"
#include "app/map/road_style.hpp"

#include <QPainter>
#include <QPen>

#include <algorithm>

namespace xuequ::app {
namespace {

constexpr double kBuildingsFrom = 6;  ///< m per pixel and nearer
constexpr std::array kRoadsFromBelow{RoadClass::Footway, RoadClass::Local, RoadClass::Main, RoadClass::Trunk,
                                     RoadClass::Railway};

using Lines = std::vector<const DetailedLine*>;

template <class Wanted>
Lines roadsOf(const Drawing& d, RoadClass kind, const Wanted& wanted) {
  Lines lines;
  for (const std::uint32_t i : d.content.geometry->index().roadsIn(kind, d.sight()))
    if (wanted(d.content.area().roads[i])) lines.push_back(&d.content.geometry->road(i));
  return lines;
}

/// Round where the roads are wide enough to see it.
QPen roadPen(const QColor& colour, double width) {
  const bool wide = width >= kCasedFrom;
  return {colour, width, Qt::SolidLine, wide ? Qt::RoundCap : Qt::FlatCap,
          wide ? Qt::RoundJoin : Qt::BevelJoin};
}

void paintCasings(const Drawing& d, RoadClass kind) {
  const double width = roadWidth(kind, d.metresPerPixel());
  if (width < kCasedFrom || kind == RoadClass::Footway || kind == RoadClass::Railway) return;
  const QPen bridge(d.palette.faintInk, width + 3, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  d.lines(roadsOf(d, kind, [](const Road& r) { return !r.tunnel && !r.bridge; }),
          roadPen(d.palette.of(kind).casing, width + 1.6));
  d.lines(roadsOf(d, kind, [](const Road& r) { return r.bridge; }), bridge);
}

void paintSurfaces(const Drawing& d, RoadClass kind) {
  const double width = roadWidth(kind, d.metresPerPixel());
  if (width <= 0) return;
  QPen open = roadPen(width < kCasedFrom ? d.palette.of(kind).casing : d.palette.of(kind).fill, width);
  if (kind == RoadClass::Footway) open.setStyle(Qt::DashLine);
  const QPen tunnel(d.palette.of(kind).casing, std::max(1.0, width / 2), Qt::DashLine, Qt::FlatCap);
  d.lines(roadsOf(d, kind, [](const Road& r) { return r.tunnel; }), tunnel);
  d.lines(roadsOf(d, kind, [](const Road& r) { return !r.tunnel; }), open);
}

/// The light half of a railway's black and white.
void paintSleepers(const Drawing& d) {
  const double width = roadWidth(RoadClass::Railway, d.metresPerPixel());
  if (width < 2) return;
  QPen pen(d.palette.land, width - 1, Qt::CustomDashLine, Qt::FlatCap);
  pen.setDashPattern({4, 4});
  d.lines(roadsOf(d, RoadClass::Railway, [](const Road&) { return true; }), pen);
}

}  // namespace

void paintGround(Drawing& d) {
  const bool bounded = !d.content.area().boundary.empty();
  d.painter.fillRect(d.frame(), bounded ? d.palette.outside : d.palette.land);
  if (bounded) d.fill(d.content.geometry->boundary(), d.palette.land);
}

void paintWater(Drawing& d) {
  if (!d.content.shows(Layer::Water)) return;
  const double width = std::clamp(14 / d.metresPerPixel(), 1.2, 8.0);
  const QPen river(d.palette.water, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  for (const std::uint32_t i : d.content.geometry->index().watersIn(d.sight())) {
    if (d.stopped()) return;
    const DetailedShape& lake = d.content.geometry->water(i);
    d.lines(Lines{&d.content.geometry->river(i)}, river);
    if (lake.box.empty()) continue;
    d.fill(lake, d.palette.water);
    d.outline(lake, QPen(d.palette.waterLine, 0.8));
  }
}

void paintBuildings(Drawing& d) {
  if (!d.content.shows(Layer::Buildings) || d.metresPerPixel() > kBuildingsFrom) return;
  const auto& buildings = d.content.area().buildings;
  const double side = std::clamp(10 / d.metresPerPixel(), 2.0, 6.0);
  for (const std::uint32_t i : d.content.geometry->index().buildingsIn(d.sight())) {
    if (d.stopped()) return;
    const DetailedShape& shape = d.content.geometry->building(i);
    if (!shape.box.empty()) {
      d.fill(shape, d.palette.building);
    } else if (d.sees(buildings[i].at)) {
      const QPointF at = d.at(buildings[i].at);
      d.painter.fillRect(QRectF(at.x() - side / 2, at.y() - side / 2, side, side), d.palette.building);
    }
  }
}

void paintRoads(Drawing& d) {
  if (!d.content.shows(Layer::Roads)) return;
  for (const RoadClass kind : kRoadsFromBelow) paintCasings(d, kind);
  for (const RoadClass kind : kRoadsFromBelow) paintSurfaces(d, kind);
  paintSleepers(d);
}

void paintBoundary(Drawing& d) {
  if (!d.content.shows(Layer::Boundary)) return;
  QColor band = d.palette.boundary;
  band.setAlphaF(0.18F);
  d.outline(d.content.geometry->boundary(), QPen(band, 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  QPen pen(d.palette.boundary, 1.6, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
  pen.setDashPattern({8, 3, 1.5, 3});
  d.outline(d.content.geometry->boundary(), pen);
}

}  // namespace xuequ::app
