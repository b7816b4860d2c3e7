// SPDX-License-Identifier: Apache-2.0
#include "app/map/drawing.hpp"
#include "app/map/layers.hpp"
#include "app/map/map_font.hpp"
#include "app/map/map_labels.hpp"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPen>

namespace xuequ::app {
namespace {

constexpr double kHaloReach = 3;  ///< px

QFont fontOf(const MapLabel& label) {
  QFont font =
      mapFont(textSize(label.kind), label.kind == MapLabel::Kind::School ? QFont::DemiBold : QFont::Normal);
  if (label.kind == MapLabel::Kind::Town) font.setLetterSpacing(QFont::PercentageSpacing, kWideSetting);
  return font;
}

QColor inkOf(const Drawing& d, const MapLabel& label) {
  switch (label.kind) {
    case MapLabel::Kind::Water:
      return d.palette.waterInk;
    case MapLabel::Kind::School:
      return label.faint ? d.palette.faintInk : d.palette.ink;
    case MapLabel::Kind::Town:
    case MapLabel::Kind::Unit:
    case MapLabel::Kind::Road:
      return d.palette.faintInk;
  }
  return d.palette.ink;
}

/// On pixels the halo is the text itself, shifted: its glyphs are cached. On paper it is a stroke, so that
/// the text stands in the file once.
void paintHalo(const Drawing& d, const QPointF& baseline, const QString& text) {
  QColor halo = d.palette.halo;
  if (d.painter.paintEngine()->type() == QPaintEngine::Raster) {
    halo.setAlphaF(0.6F);
    d.painter.setPen(halo);
    for (const QPointF shift :
         {QPointF(-1.2, 0), QPointF(1.2, 0), QPointF(0, -1.2), QPointF(0, 1.2), QPointF(-0.9, -0.9),
          QPointF(0.9, 0.9), QPointF(0.9, -0.9), QPointF(-0.9, 0.9)})
      d.painter.drawText(baseline + shift, text);
    return;
  }
  QPainterPath path;
  path.addText(baseline, d.painter.font(), text);
  d.painter.strokePath(path, QPen(halo, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void paintText(const Drawing& d, const QPointF& baseline, const QString& text, const QColor& ink) {
  paintHalo(d, baseline, text);
  d.painter.setPen(ink);
  d.painter.drawText(baseline, text);
}

void paintChip(const Drawing& d, const QPointF& upperLeft, const MapLabel& label) {
  d.painter.setFont(mapFont(kDetailSize));
  const double width = d.painter.fontMetrics().horizontalAdvance(label.project) + 8.0;
  d.painter.setPen(QPen(d.palette.zoneLine, 0.9));
  d.painter.setBrush(label.projectDone ? d.palette.halo : d.palette.zoneLine);
  d.painter.drawRoundedRect(QRectF(upperLeft, QSizeF(width, kChipHeight - 2)), 3, 3);
  d.painter.setPen(label.projectDone ? d.palette.ink : d.palette.halo);
  d.painter.drawText(upperLeft + QPointF(4, kDetailSize + 0.2), label.project);
}

void paintStraight(const Drawing& d, const MapLabel& label) {
  QPointF place = label.box.topLeft() + QPointF(2, 1);
  d.painter.setFont(fontOf(label));
  paintText(d, place + QPointF(0, textSize(label.kind)), label.text, inkOf(d, label));
  place.ry() += textSize(label.kind) * 1.25;
  if (!label.detail.isEmpty()) {
    d.painter.setFont(mapFont(kDetailSize));
    paintText(d, place + QPointF(0, kDetailSize), label.detail, d.palette.ink);
    place.ry() += kDetailSize * 1.3;
  }
  if (!label.project.isEmpty()) paintChip(d, place, label);
}

void paintTurned(const Drawing& d, const MapLabel& label) {
  d.painter.setFont(fontOf(label));
  const double width = QFontMetricsF(d.painter.font()).horizontalAdvance(label.text);
  d.painter.save();
  d.painter.translate(label.box.center());
  d.painter.rotate(label.angle);
  paintText(d, QPointF(-width / 2, textSize(label.kind) * 0.36), label.text, inkOf(d, label));
  d.painter.restore();
}

}  // namespace

void paintLabels(Drawing& d) {
  for (const MapLabel& label : d.composition.labels) {
    if (d.stopped()) return;
    if (!d.wants(label.box.adjusted(-kHaloReach, -kHaloReach, kHaloReach, kHaloReach))) continue;
    if (label.angle == 0) {
      paintStraight(d, label);
    } else {
      paintTurned(d, label);
    }
  }
}

}  // namespace xuequ::app
