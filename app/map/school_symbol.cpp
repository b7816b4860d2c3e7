// SPDX-License-Identifier: Apache-2.0
#include "app/map/school_symbol.hpp"

#include "app/map/map_font.hpp"
#include "app/map/map_words.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace xuequ::app {
namespace {

constexpr double kRing = 3.2;  ///< px, how thick
constexpr int kFullTurn = 360 * 16;

QColor inkOn(const QColor& ground) {
  const QColor white(Qt::white);
  const QColor black(0x10, 0x14, 0x18);
  return contrast(ground, white) >= contrast(ground, black) ? white : black;
}

QPainterPath body(Ownership ownership, const QPointF& at, double radius) {
  QPainterPath path;
  if (ownership == Ownership::Public) {
    path.addEllipse(at, radius, radius);
  } else if (ownership == Ownership::InclusivePrivate) {
    const double half = radius * 0.88;
    path.addRoundedRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half), half * 0.35, half * 0.35);
  } else {
    const double half = radius * 1.12;
    path.addPolygon(QPolygonF(
        {at + QPointF(0, -half), at + QPointF(half, 0), at + QPointF(0, half), at + QPointF(-half, 0)}));
    path.closeSubpath();
  }
  return path;
}

void paintGlyph(QPainter& painter, const QPointF& at, const QString& text, double size,
                const QColor& colour) {
  const QFont font = mapFont(size, QFont::Bold);
  const QFontMetricsF metrics(font);
  const QRectF ink = metrics.tightBoundingRect(text);
  painter.setFont(font);
  painter.setPen(colour);
  painter.drawText(at - ink.center(), text);
}

void paintRing(QPainter& painter, const QPointF& at, double radius, double share, const QColor& colour,
               const QColor& track) {
  const QRectF box(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(track, kRing, Qt::SolidLine, Qt::FlatCap));
  painter.drawEllipse(box);
  if (share <= 0) return;
  painter.setPen(QPen(colour, kRing, Qt::SolidLine, Qt::FlatCap));
  painter.drawArc(box, kFullTurn / 4, -static_cast<int>(std::lround(std::min(1.0, share) * kFullTurn)));
}

/// How full, or whether the commitment is kept.
void paintStateRing(QPainter& painter, const QPointF& at, const SchoolMark& mark, const SymbolLook& look) {
  const Palette& palette = paletteOf(look.dark);
  const double radius = mark.radius + kRing / 2 + 0.8;
  painter.setPen(Qt::NoPen);
  painter.setBrush(palette.halo);
  painter.drawEllipse(at, radius + kRing / 2 + 1.2, radius + kRing / 2 + 1.2);
  if (look.theme == SchoolTheme::Commitment) {
    const QColor colour = mark.commitment ? palette.of(*mark.commitment) : palette.grid;
    paintRing(painter, at, radius, 1, colour, palette.grid);
  } else if (mark.load != Load::Unknown) {
    const double share = mark.seats > 0 ? mark.pupils / mark.seats : 1;
    paintRing(painter, at, radius, share, palette.of(mark.load), palette.grid);
  }
}

void paintBadge(QPainter& painter, const QPointF& at, const QString& text, const QColor& colour,
                const QColor& halo) {
  const double width = std::max(13.0, QFontMetricsF(mapFont(9, QFont::Bold)).horizontalAdvance(text) + 6);
  const QRectF box(at.x() - width / 2, at.y() - 6.5, width, 13);
  painter.setPen(QPen(halo, 1.4));
  painter.setBrush(colour);
  painter.drawRoundedRect(box, 6.5, 6.5);
  paintGlyph(painter, box.center(), text, 9, inkOn(colour));
}

/// A tick, a dash or a cross: colour is not the only sign.
void paintCommitmentBadge(QPainter& painter, const QPointF& at, CommitmentState state,
                          const Palette& palette) {
  painter.setPen(QPen(palette.halo, 1.4));
  painter.setBrush(palette.of(state));
  painter.drawEllipse(at, 6.5, 6.5);
  painter.setPen(QPen(inkOn(palette.of(state)), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  if (state == CommitmentState::Yes) {
    painter.drawPolyline(QPolygonF({at + QPointF(-3, 0.3), at + QPointF(-0.8, 2.6), at + QPointF(3, -2.4)}));
  } else if (state == CommitmentState::Planned) {
    painter.drawLine(at + QPointF(-2.8, 0), at + QPointF(2.8, 0));
  } else {
    painter.drawLine(at + QPointF(-2.3, -2.3), at + QPointF(2.3, 2.3));
    painter.drawLine(at + QPointF(-2.3, 2.3), at + QPointF(2.3, -2.3));
  }
}

void paintBadges(QPainter& painter, const QPointF& at, const SchoolMark& mark, const SymbolLook& look) {
  const Palette& palette = paletteOf(look.dark);
  const QPointF corner = at + QPointF(mark.radius, -mark.radius) * 1.05 + QPointF(3.5, -3);
  if (look.theme == SchoolTheme::Commitment) {
    if (mark.commitment) paintCommitmentBadge(painter, corner, *mark.commitment, palette);
  } else if (mark.oversized + mark.superOversized > 0) {
    const int count = std::max(mark.oversized, mark.superOversized);
    paintBadge(painter, corner, QString::number(count),
               mark.superOversized > 0 ? palette.superOversized : palette.oversized, palette.halo);
  }
}

void paintOpen(QPainter& painter, const QPointF& at, const SchoolMark& mark, const SymbolLook& look) {
  const QColor& colour = paletteOf(look.dark).of(look.stage);
  paintStateRing(painter, at, mark, look);
  painter.fillPath(body(mark.school->ownership, at, mark.radius), colour);
  paintGlyph(painter, at, glyph(look.stage, look.language), mark.radius * 1.3, inkOn(colour));
  paintBadges(painter, at, mark, look);
}

/// Not there yet, or not any more.
void paintHollow(QPainter& painter, const QPointF& at, const SchoolMark& mark, const SymbolLook& look) {
  const Palette& palette = paletteOf(look.dark);
  const bool planned = mark.state == SchoolState::Planned;
  const QColor& colour = planned ? palette.of(look.stage) : palette.faintInk;
  const QPainterPath shape = body(mark.school->ownership, at, mark.radius);
  painter.strokePath(shape, QPen(palette.halo, 5));
  painter.fillPath(shape, palette.halo);
  QPen pen(colour, 1.8);
  if (planned) pen.setDashPattern({2.2, 1.4});
  painter.strokePath(shape, pen);
  paintGlyph(painter, at, glyph(look.stage, look.language), mark.radius * 1.2, colour);
  if (planned) return;
  painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(at + QPointF(-mark.radius, mark.radius), at + QPointF(mark.radius, -mark.radius));
}

/// From afar: a dot in the colour of its load; a dark rim where classes are oversized.
void paintDot(QPainter& painter, const QPointF& at, const SchoolMark& mark, const SymbolLook& look) {
  const Palette& palette = paletteOf(look.dark);
  const bool crowded = mark.state == SchoolState::Open && mark.oversized + mark.superOversized > 0;
  QColor fill = palette.of(mark.load);
  if (look.theme == SchoolTheme::Commitment)
    fill = mark.commitment ? palette.of(*mark.commitment) : palette.of(Load::Unknown);
  if (mark.state == SchoolState::Planned) fill = palette.halo;
  const QColor rim = mark.state == SchoolState::Planned ? palette.of(look.stage)
                     : crowded                          ? palette.superOversized
                                                        : palette.halo;
  painter.setPen(QPen(rim, crowded || mark.state == SchoolState::Planned ? 1.4 : 0.8));
  painter.setBrush(fill);
  painter.drawEllipse(at, mark.radius, mark.radius);
}

}  // namespace

void paintSchoolSymbol(QPainter& painter, const QPointF& at, const SchoolMark& mark, const SymbolLook& look) {
  if (mark.state == SchoolState::OtherStage) {
    painter.setPen(QPen(paletteOf(look.dark).halo, 1));
    painter.setBrush(paletteOf(look.dark).faintInk);
    painter.drawEllipse(at, mark.radius, mark.radius);
  } else if (mark.radius < kFullSymbol) {
    paintDot(painter, at, mark, look);
  } else if (mark.state == SchoolState::Open) {
    paintOpen(painter, at, mark, look);
  } else {
    paintHollow(painter, at, mark, look);
  }
}

double symbolReach(const SchoolMark& mark) {
  const bool full = mark.radius >= kFullSymbol && mark.state != SchoolState::OtherStage;
  return mark.radius + (full ? kRing + 2.5 : 1);
}

}  // namespace xuequ::app
