// SPDX-License-Identifier: Apache-2.0
// What the signs of a map mean: a list, to show in a panel or to draw.
#pragma once

#include "app/map/map_content.hpp"

#include <QColor>
#include <QSizeF>
#include <QString>

#include <vector>

class QPainter;
class QRectF;

namespace xuequ::app {

struct LegendItem {
  enum class Sign : std::uint8_t {
    Area,
    ZoneFills,
    NoZone,
    Road,
    Railway,
    ZoneBorder,
    UnitBorder,
    Boundary,
    School,
    PlannedSchool,
    ClosedSchool,
    OtherSchool,
    LoadRing,
    Oversized,
    Arrow,
    Fate,
  };
  Sign sign{};
  QString text{};
  QColor fill{};
  QColor line{};
  double width = 1;                         ///< of a line, px
  Stage stage = Stage::Primary;             ///< of a school
  Ownership ownership = Ownership::Public;  ///< of a school
  Language language = Language::Zh;         ///< of a school's glyph
  double share = 1;                         ///< of a load ring
  SchoolFate fate{};                        ///< of a school in another scenario
};

struct LegendGroup {
  QString title;
  std::vector<LegendItem> items;
};

/// Only what the content shows and the area has.
std::vector<LegendGroup> legendOf(const MapContent&);

/// One sign, in the middle of the rectangle.
void paintSign(QPainter&, const QRectF&, const LegendItem&, bool dark);

/// Groups below each other in columns of this width; text in the given pixel size.
QSizeF legendSize(const std::vector<LegendGroup>&, double columnWidth, double height, double textSize);
void paintLegend(QPainter&, const QRectF&, const std::vector<LegendGroup>&, double columnWidth,
                 double textSize, bool dark);

}  // namespace xuequ::app
