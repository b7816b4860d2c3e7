// SPDX-License-Identifier: Apache-2.0
#include "app/map/drawing.hpp"

#include "app/map/hatch.hpp"

#include <QBrush>
#include <QLineF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace xuequ::app {
namespace {

constexpr double kReach = 40;      ///< px that a symbol or a line may reach into the frame from outside
constexpr double kTiny = 1.5;      ///< px: what is smaller is drawn as its box
constexpr double kHairline = 0.3;  ///< px
constexpr double kHatching = 7;    ///< px between diagonals

Box reachOf(const Viewport& view, const QRectF& part) {
  const QRectF wide = part.adjusted(-kReach, -kReach, kReach, kReach);
  return {view.toWorld({wide.left(), wide.bottom()}), view.toWorld({wide.right(), wide.top()})};
}

}  // namespace

double devicePixels(const QPainter& painter) {
  const QTransform t = painter.combinedTransform();
  return std::max(0.01, std::hypot(t.m11(), t.m12())) * painter.device()->devicePixelRatioF();
}

Drawing::Drawing(QPainter& p, const Composition& c, const QRectF& part, const std::stop_token& stop)
    : painter(p),
      composition(c),
      view(c.view),
      content(c.content),
      palette(paletteOf(c.content.dark)),
      m_stop(stop),
      m_part(part),
      m_framed(reachOf(view, c.frame())),
      m_sight(reachOf(view, part)),
      m_detail(detailFor(view.metresPerPixel * 100 / devicePixels(p))),
      m_onPixels(p.paintEngine()->type() == QPaintEngine::Raster) {}

QPointF Drawing::at(Point p) const {
  const ScreenPoint s = view.toScreen(p);
  return {s.x, s.y};
}

double Drawing::extent(const Box& box) const {
  if (box.empty()) return 0;
  const double width = static_cast<double>(box.high.x) - box.low.x;
  const double height = static_cast<double>(box.high.y) - box.low.y;
  return std::max(width, height) / 100 / view.metresPerPixel;
}

QRectF Drawing::onScreen(const Box& box) const {
  return box.empty() ? QRectF() : QRectF(at({box.low.x, box.high.y}), at({box.high.x, box.low.y}));
}

QPolygonF Drawing::polygon(std::span<const Point> points) const {
  QPolygonF result;
  result.reserve(static_cast<qsizetype>(points.size()) + 1);
  for (const Point p : points) result.append(at(p));
  return result;
}

void Drawing::paintRings(const Rings& rings) const {
  if (rings.size() == 1) {
    painter.drawPolygon(polygon(rings.front()));
    return;
  }
  QPainterPath path;
  for (const Ring& ring : rings) {
    path.addPolygon(polygon(ring));
    path.closeSubpath();
  }
  painter.drawPath(path);
}

void Drawing::fill(const Rings& rings, const QBrush& brush) const {
  painter.setRenderHint(QPainter::Antialiasing, !m_onPixels);
  painter.setPen(m_onPixels ? QPen(Qt::NoPen) : QPen(brush.color(), kHairline));
  painter.setBrush(brush);
  paintRings(rings);
  painter.setRenderHint(QPainter::Antialiasing);
}

void Drawing::fill(const DetailedShape& shape, const QBrush& brush) const {
  if (!sees(shape.box)) return;
  const Rings& rings = shape.rings[m_detail];
  if (rings.empty() || extent(shape.box) < kTiny) {
    painter.fillRect(onScreen(shape.box).adjusted(0, 0, 0.5, 0.5), brush);
    return;
  }
  fill(rings, brush);
}

void Drawing::hatch(const DetailedShape& shape, const QColor& colour) const {
  if (!sees(shape.box) || extent(shape.box) < kHatching) return;
  std::vector<QPolygonF> rings;
  for (const Ring& ring : shape.rings[m_detail]) rings.push_back(polygon(ring));
  painter.setPen(QPen(colour, 0.8));
  for (const QLineF& diagonal : hatched(rings, kHatching))
    if (diagonal.x1() < view.width && diagonal.x2() > 0) painter.drawLine(diagonal);
}

void Drawing::outline(const Rings& rings, const QPen& pen) const {
  for (const Ring& ring : rings) stroke(ring, true, pen);
}

void Drawing::outline(const DetailedShape& shape, const QPen& pen) const {
  if (sees(shape.box)) outline(shape.rings[m_detail], pen);
}

void Drawing::lines(std::span<const DetailedLine* const> all, const QPen& pen) const {
  for (const DetailedLine* line : all) {
    if (stopped()) return;
    if (sees(line->box)) stroke(line->lines[m_detail], false, pen);
  }
}

namespace {

/// A run of pieces that is being drawn, and how far from the start of its dashes it began.
struct Run {
  QPainterPath path;
  double begun = 0;

  void end(QPainter& painter, QPen pen) {
    if (path.isEmpty()) return;
    if (pen.style() != Qt::SolidLine) pen.setDashOffset(begun / pen.widthF());
    painter.strokePath(path, pen);
    path = {};
  }
};

}  // namespace

/// Dashes are counted from where the line comes into the frame, so that those of a part are those of the
/// whole.
void Drawing::stroke(std::span<const Point> points, bool closed, const QPen& pen) const {
  const std::size_t pieces = closed ? points.size() : points.size() - std::min<std::size_t>(1, points.size());
  Run run;
  double along = 0;
  for (std::size_t i = 0; i < pieces; ++i) {
    Box box;
    box.add(points[i]);
    box.add(points[(i + 1) % points.size()]);
    const bool framed = box.overlaps(m_framed);
    if (!box.overlaps(m_sight)) run.end(painter, pen);
    if (!framed) along = 0;
    if (!framed) continue;
    const QLineF piece(at(points[i]), at(points[(i + 1) % points.size()]));
    if (box.overlaps(m_sight)) {
      if (run.path.isEmpty()) {
        run.path.moveTo(piece.p1());
        run.begun = along;
      }
      run.path.lineTo(piece.p2());
    }
    along += piece.length();
  }
  run.end(painter, pen);
}

}  // namespace xuequ::app
