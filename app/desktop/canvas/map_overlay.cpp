// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/map_overlay.hpp"

#include "app/map/map_words.hpp"
#include "app/map/reach_view.hpp"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace xuequ::app {

MapOverlay::MapOverlay(QPainter& painter, const MapContent& content, const Viewport& view)
    : m_painter(painter), m_content(content), m_view(view), m_palette(paletteOf(content.dark)) {
  m_painter.setRenderHint(QPainter::Antialiasing);
}

QPointF MapOverlay::onScreen(Point place) const {
  const ScreenPoint p = m_view.toScreen(place);
  return {p.x, p.y};
}

/// Units that change hands light up.
void MapOverlay::drawUnits(const Feedback& feedback) const {
  QColor veil = m_palette.selection;
  veil.setAlphaF(0.22F);
  m_painter.setPen(QPen(m_palette.selection, 1.5));
  m_painter.setBrush(veil);
  for (const UnitId unit : feedback.units) {
    QPainterPath path;
    for (const Ring& ring : ringsOf(m_content.area().units[unit].shape)) {
      QPolygonF polygon;
      for (const Point corner : ring) polygon << onScreen(corner);
      path.addPolygon(polygon);
      path.closeSubpath();
    }
    if (path.isEmpty()) path.addEllipse(onScreen(m_content.area().units[unit].centre), 7, 7);
    m_painter.drawPath(path);
  }
}

void MapOverlay::draw(const Feedback& feedback) const {
  drawUnits(feedback);
  QPolygonF line;
  for (const Point corner : feedback.line) line << onScreen(corner);
  const QColor ink = feedback.refused ? m_palette.superOversized : m_palette.selection;
  m_painter.setBrush(Qt::NoBrush);
  m_painter.setPen(QPen(m_palette.halo, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  m_painter.drawPolyline(line);
  m_painter.setPen(QPen(ink, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  m_painter.drawPolyline(line);
  drawMarks(feedback.marks, ink);
  drawSigns(feedback);
  drawFigures(feedback);
}

/// Rings around corners. All are the same, and there may be thousands: one is drawn and the others are
/// copies.
void MapOverlay::drawMarks(const std::vector<Point>& marks, const QColor& ink) const {
  if (marks.empty()) return;
  const double size = marks.size() > 40 ? 3 : 4.5, side = 2 * (size + 2);
  const double ratio = m_painter.device()->devicePixelRatioF();
  QPixmap ring(QSizeF(side * ratio, side * ratio).toSize());
  ring.setDevicePixelRatio(ratio);
  ring.fill(Qt::transparent);
  QPainter painter(&ring);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(ink, 2));
  painter.setBrush(m_palette.halo);
  painter.drawEllipse(QPointF(side / 2, side / 2), size, size);
  painter.end();
  const Box seen = m_view.visible();
  for (const Point mark : marks) {
    if (!seen.contains(mark)) continue;
    const QPointF corner = (onScreen(mark) - QPointF(side / 2, side / 2)) * ratio;
    m_painter.drawPixmap(QPointF(corner.toPoint()) / ratio, ring);
  }
}

/// The corner that is held, and what the pointer was brought to: a square for a corner, a diamond for a
/// border, a ring for a road, a wavy double ring for water, a cross for the border of a unit.
void MapOverlay::drawSigns(const Feedback& feedback) const {
  if (feedback.grip) {
    m_painter.setBrush(feedback.refused ? m_palette.superOversized : m_palette.selection);
    m_painter.setPen(QPen(m_palette.halo, 2));
    m_painter.drawEllipse(onScreen(*feedback.grip), 7, 7);
  }
  if (!feedback.snap) return;
  const QPointF at = onScreen(feedback.snap->at);
  m_painter.setBrush(Qt::NoBrush);
  m_painter.setPen(QPen(m_palette.selection, 2));
  switch (feedback.snap->kind) {
    case SnapKind::Corner:
      return m_painter.drawRect(QRectF(at - QPointF(8, 8), QSizeF(16, 16)));
    case SnapKind::Border:
      return m_painter.drawPolygon(
          QPolygonF{at + QPointF(0, -10), at + QPointF(10, 0), at + QPointF(0, 10), at + QPointF(-10, 0)});
    case SnapKind::Road:
      return m_painter.drawEllipse(at, 10, 10);
    case SnapKind::Water:
      m_painter.drawEllipse(at, 7, 7);
      return m_painter.drawEllipse(at, 11, 11);
    case SnapKind::UnitBorder:
      m_painter.drawLine(at - QPointF(8, 8), at + QPointF(8, 8));
      return m_painter.drawLine(at - QPointF(8, -8), at + QPointF(8, -8));
  }
}

void MapOverlay::drawFigures(const Feedback& feedback) const {
  QStringList words;
  if (feedback.length) {
    const double metres = feedback.length->count();
    words << (metres < 1000 ? QStringLiteral("%1 m").arg(metres, 0, 'f', 0)
                            : QStringLiteral("%1 km").arg(metres / 1000, 0, 'f', 2));
  }
  if (feedback.area) {
    const double hectares = feedback.area->count() / 10'000;
    words << (hectares < 100 ? QStringLiteral("%1 ha").arg(hectares, 0, 'f', 2)
                             : QStringLiteral("%1 km²").arg(hectares / 100, 0, 'f', 2));
  }
  if (!feedback.typed.empty()) words << QString::fromStdString(feedback.typed) + QStringLiteral("▏");
  const auto at = feedback.line.empty() ? feedback.grip : std::optional(feedback.line.back());
  if (!words.isEmpty() && at) drawText(onScreen(*at) + QPointF(12, -10), {words.join(QStringLiteral(" · "))});
}

/// Line below line, with a halo.
void MapOverlay::drawText(QPointF at, const QStringList& lines) const {
  QFont font = m_painter.font();
  font.setWeight(QFont::DemiBold);
  QPainterPath path;
  for (int i = 0; i < lines.size(); ++i)
    path.addText(at + QPointF(0, i * m_painter.fontMetrics().lineSpacing()), font, lines[i]);
  m_painter.strokePath(path, QPen(m_palette.halo, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  m_painter.fillPath(path, m_palette.ink);
}

void MapOverlay::draw(const SchoolReach& reach) const {
  paintReach({m_painter, m_palette, m_view, m_view.visible()}, reach);
  if (reach.circles.empty()) return;
  const auto count = [](Pupils people) { return QLocale::c().toString(qlonglong{people.rounded()}); };
  const auto words = [&](MapWord w, Pupils people) { return word(w, m_content.language).arg(count(people)); };
  QStringList text{words(MapWord::WithinRadius, reach.withinRadius)};
  if (!reach.ways.empty()) text << words(MapWord::WithinWalk, reach.onFoot);
  drawText(onScreen(reach.circles.front().centre) + QPointF(14, 18), text);
}

}  // namespace xuequ::app
