// SPDX-License-Identifier: Apache-2.0
#include "app/map/difference_layer.hpp"
#include "app/map/hatch.hpp"
#include "app/map/legend.hpp"
#include "app/map/map_font.hpp"
#include "app/map/palette.hpp"
#include "app/map/school_symbol.hpp"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace xuequ::app {
namespace {

using Sign = LegendItem::Sign;

QRectF swatch(const QRectF& box) {
  const QSizeF size(std::min(box.width(), 26.0), std::min(box.height(), 14.0));
  return {box.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

void paintArea(QPainter& painter, const QRectF& box, const QBrush& brush, const QColor& line) {
  painter.setPen(QPen(line, 0.8));
  painter.setBrush(brush);
  painter.drawRect(swatch(box));
}

void paintHatched(QPainter& painter, const QRectF& box, const LegendItem& item) {
  paintArea(painter, box, Qt::NoBrush, item.line);
  for (const QLineF& diagonal : hatched({QPolygonF(swatch(box))}, 5)) painter.drawLine(diagonal);
}

void paintZoneFills(QPainter& painter, const QRectF& box, const LegendItem& item, const Palette& palette) {
  const QRectF whole = swatch(box);
  for (int i = 0; i < 3; ++i)
    painter.fillRect(
        QRectF(whole.left() + i * whole.width() / 3, whole.top(), whole.width() / 3, whole.height()),
        palette.zones[static_cast<std::size_t>(i)]);
  paintArea(painter, box, Qt::NoBrush, item.line);
}

void paintLineSign(QPainter& painter, const QRectF& box, const QPen& pen) {
  const QRectF inner = swatch(box);
  painter.setPen(pen);
  painter.drawLine(QPointF(inner.left(), inner.center().y()), QPointF(inner.right(), inner.center().y()));
}

void paintRoad(QPainter& painter, const QRectF& box, const LegendItem& item) {
  const bool footway = item.width <= 1;
  if (!footway) paintLineSign(painter, box, QPen(item.line, item.width + 1.6, Qt::SolidLine, Qt::FlatCap));
  paintLineSign(painter, box,
                QPen(item.fill, item.width, footway ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
}

void paintRailway(QPainter& painter, const QRectF& box, const LegendItem& item, const Palette& palette) {
  paintLineSign(painter, box, QPen(item.line, item.width, Qt::SolidLine, Qt::FlatCap));
  QPen sleepers(palette.land, item.width - 1.2, Qt::CustomDashLine, Qt::FlatCap);
  sleepers.setDashPattern({3, 3});
  paintLineSign(painter, box, sleepers);
}

void paintBoundarySign(QPainter& painter, const QRectF& box, const LegendItem& item) {
  QColor band = item.line;
  band.setAlphaF(0.18F);
  paintLineSign(painter, box, QPen(band, 7, Qt::SolidLine, Qt::FlatCap));
  QPen pen(item.line, item.width, Qt::CustomDashLine, Qt::FlatCap);
  pen.setDashPattern({5, 2, 1, 2});
  paintLineSign(painter, box, pen);
}

void paintSchoolSign(QPainter& painter, const QRectF& box, const LegendItem& item, bool dark) {
  School school;
  school.ownership = item.ownership;
  SchoolMark mark{.school = &school, .at = {}, .radius = 7.2};
  if (item.sign == Sign::PlannedSchool) mark.state = SchoolState::Planned;
  if (item.sign == Sign::ClosedSchool) mark.state = SchoolState::Closed;
  if (item.sign == Sign::Oversized) mark.oversized = 3;
  if (item.sign == Sign::OtherSchool) {
    mark.state = SchoolState::OtherStage;
    mark.radius = 3.5;
  }
  paintSchoolSymbol(painter, box.center(), mark, {item.stage, SchoolTheme::Load, item.language, dark});
}

void paintRingSign(QPainter& painter, const QRectF& box, const LegendItem& item, const Palette& palette) {
  const double radius = 6.5;
  const QRectF ring(box.center() - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(palette.grid, 3.4, Qt::SolidLine, Qt::FlatCap));
  painter.drawEllipse(ring);
  painter.setPen(QPen(item.line, 3.4, Qt::SolidLine, Qt::FlatCap));
  painter.drawArc(ring, 90 * 16, -static_cast<int>(std::lround(item.share * 360 * 16)));
}

}  // namespace

void paintSign(QPainter& painter, const QRectF& box, const LegendItem& item, bool dark) {
  const Palette& palette = paletteOf(dark);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  switch (item.sign) {
    case Sign::Area:
      paintArea(painter, box, item.fill, item.line);
      break;
    case Sign::ZoneFills:
      paintZoneFills(painter, box, item, palette);
      break;
    case Sign::NoZone:
      paintHatched(painter, box, item);
      break;
    case Sign::Road:
      paintRoad(painter, box, item);
      break;
    case Sign::Railway:
      paintRailway(painter, box, item, palette);
      break;
    case Sign::ZoneBorder:
    case Sign::UnitBorder:
      paintLineSign(painter, box, QPen(item.line, item.width));
      break;
    case Sign::Boundary:
      paintBoundarySign(painter, box, item);
      break;
    case Sign::LoadRing:
      paintRingSign(painter, box, item, palette);
      break;
    case Sign::Arrow: {
      const QRectF inner = swatch(box);
      paintMoveArrow(painter, {inner.left(), box.center().y(), inner.right(), box.center().y()}, item.line,
                     palette.halo);
      break;
    }
    case Sign::Fate:
      paintFate(painter, box.center(), item.fate, item.line, palette.halo);
      break;
    case Sign::School:
    case Sign::PlannedSchool:
    case Sign::ClosedSchool:
    case Sign::OtherSchool:
    case Sign::Oversized:
      paintSchoolSign(painter, box, item, dark);
      break;
  }
  painter.restore();
}

namespace {

constexpr double kSignWidth = 34;
constexpr double kRow = 1.9;  ///< heights of the text
constexpr double kGroupGap = 0.7;

/// Walks all rows down the columns; a group that does not fit below moves to the next column as a whole if it
/// can.
template <class OnTitle, class OnItem>
QSizeF layOut(const std::vector<LegendGroup>& groups, double columnWidth, double height, double textSize,
              const OnTitle& onTitle, const OnItem& onItem) {
  const double row = std::max(kRow * textSize, 20.0);
  QPointF at(0, 0);
  QSizeF used;
  for (const LegendGroup& group : groups) {
    const double needed = row * static_cast<double>(group.items.size() + 1);
    if (at.y() > 0 && at.y() + needed > height) at = {at.x() + columnWidth, 0};
    onTitle(QRectF(at, QSizeF(columnWidth, row)), group.title);
    at.ry() += row;
    for (const LegendItem& item : group.items) {
      onItem(QRectF(at, QSizeF(columnWidth, row)), item);
      at.ry() += row;
    }
    used = used.expandedTo(QSizeF(at.x() + columnWidth, at.y()));
    at.ry() += row * kGroupGap;
  }
  return used;
}

}  // namespace

QSizeF legendSize(const std::vector<LegendGroup>& groups, double columnWidth, double height,
                  double textSize) {
  const auto nothing = [](const auto&...) {};
  return layOut(groups, columnWidth, height, textSize, nothing, nothing);
}

void paintLegend(QPainter& painter, const QRectF& box, const std::vector<LegendGroup>& groups,
                 double columnWidth, double textSize, bool dark) {
  const Palette& palette = paletteOf(dark);
  painter.save();
  painter.translate(box.topLeft());
  const auto text = [&](const QRectF& place, const QFont& font, const QColor& colour, const QString& words) {
    painter.setFont(font);
    painter.setPen(colour);
    const QString fitting = QFontMetricsF(font).elidedText(words, Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, fitting);
  };
  layOut(
      groups, columnWidth, box.height(), textSize,
      [&](const QRectF& place, const QString& title) {
        text(place, mapFont(textSize, QFont::DemiBold), palette.ink, title);
      },
      [&](const QRectF& place, const LegendItem& item) {
        paintSign(painter, QRectF(place.topLeft(), QSizeF(kSignWidth, place.height())), item, dark);
        text(place.adjusted(kSignWidth + 6, 0, 0, 0), mapFont(textSize), palette.ink, item.text);
      });
  painter.restore();
}

}  // namespace xuequ::app
