// SPDX-License-Identifier: Apache-2.0
#include "app/map/difference_layer.hpp"

#include "app/map/drawing.hpp"
#include "app/map/layers.hpp"
#include "app/map/school_marks.hpp"

#include <QLineF>
#include <QPainter>
#include <QPen>

#include <algorithm>

namespace xuequ::app {
namespace {

constexpr double kBadge = 6;     ///< px, radius
constexpr double kShortest = 8;  ///< px: a shorter arrow says nothing

bool isShown(const Drawing& d) { return d.content.shows(Layer::Differences) && d.content.difference; }

/// Rings in one piece, joined where they begin: a bold line shows it if a part of the map joins them
/// otherwise than the whole.
void outline(const Drawing& d, const DetailedShape& shape) {
  if (!d.sees(shape.box)) return;
  d.painter.setBrush(Qt::NoBrush);
  d.painter.setPen(QPen(d.palette.changed, 1.8));
  for (const Ring& ring : shape.rings[detailFor(d.metresPerPixel() * 100)]) {
    QPolygonF polygon;
    for (const Point corner : ring) polygon << d.at(corner);
    d.painter.drawPolygon(polygon);
  }
}

void paintMoved(const Drawing& d, const DetailedShape& shape) {
  QColor veil = d.palette.changed;
  veil.setAlphaF(0.14F);
  d.fill(shape, veil);
  d.hatch(shape, d.palette.changed);
  outline(d, shape);
}

/// From the unit to its school now, up to the rim of the symbol.
void paintArrow(const Drawing& d, const MovedUnit& moved) {
  Box box;
  box.add(moved.from);
  box.add(*moved.to);
  if (!d.sees(box)) return;
  QLineF arrow(d.at(moved.from), d.at(*moved.to));
  arrow.setLength(arrow.length() - 13);
  if (arrow.length() < kShortest) return;
  paintMoveArrow(d.painter, arrow, d.palette.changed, d.palette.halo);
}

}  // namespace

void paintMoveArrow(QPainter& painter, const QLineF& arrow, const QColor& ink, const QColor& halo) {
  const double head = std::min(8.0, arrow.length() / 2);
  QLineF left(arrow.p2(), arrow.p1()), right = left;
  left.setLength(head);
  right.setLength(head);
  left.setAngle(left.angle() + 25);
  right.setAngle(right.angle() - 25);
  for (const auto& [colour, width] : {std::pair(halo, 4.0), std::pair(ink, 1.8)}) {
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(arrow);
    painter.drawPolyline(QPolygonF{left.p2(), arrow.p2(), right.p2()});
  }
}

void paintFate(QPainter& painter, const QPointF& at, SchoolFate fate, const QColor& ink, const QColor& halo) {
  painter.setPen(QPen(halo, 1.5));
  painter.setBrush(ink);
  painter.drawEllipse(at, kBadge, kBadge);
  painter.setPen(QPen(halo, 1.8, Qt::SolidLine, Qt::RoundCap));
  const auto line = [&](double x1, double y1, double x2, double y2) {
    painter.drawLine(at + QPointF(x1, y1), at + QPointF(x2, y2));
  };
  switch (fate) {
    case SchoolFate::Opened:
      line(-3, 0, 3, 0);
      return line(0, -3, 0, 3);
    case SchoolFate::Closed:
      line(-2.2, -2.2, 2.2, 2.2);
      return line(-2.2, 2.2, 2.2, -2.2);
    case SchoolFate::Resized:
      line(-3, -1.5, 3, -1.5);
      return line(-3, 1.8, 3, 1.8);
  }
}

void paintMoves(Drawing& d) {
  if (!isShown(d)) return;
  for (const MovedUnit& moved : d.content.difference->units) {
    if (d.stopped()) return;
    if (moved.part.empty())
      paintMoved(d, d.content.geometry->unit(moved.unit));
    else
      paintMoved(d, detailed(moved.part));
  }
  for (const MovedUnit& moved : d.content.difference->units)
    if (moved.to) paintArrow(d, moved);
}

void paintFates(Drawing& d) {
  if (!isShown(d) || !d.content.shows(Layer::Schools)) return;
  for (const ChangedSchool& school : d.content.difference->schools)
    if (d.sees(school.at))
      paintFate(d.painter, d.at(school.at) + QPointF(-9, 9), school.fate, d.palette.changed, d.palette.halo);
}

}  // namespace xuequ::app
