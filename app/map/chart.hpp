// SPDX-License-Identifier: Apache-2.0
// Charts by school year, drawn alike in the window, the report and SVG.
#pragma once

#include "core/base/calendar.hpp"

#include <QColor>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

class QPainter;

namespace xuequ::app {

struct ChartSeries {
  enum class Style : std::uint8_t { Line, DashedLine, Bar };
  QString name;
  QColor color;
  Style style = Style::Line;
  std::vector<double> values;  ///< by year; NaN: none
};

struct Chart {
  QString title{};
  QString unit{};  ///< of the values: 人, pupils
  SchoolYear firstYear{};
  std::vector<ChartSeries> series{};  ///< bars are stacked in this order, lines lie above them
  /// Where the first series is above the second, the space between them is filled: what is short.
  bool showsShortage = false;
  std::optional<int> year{};     ///< index of the current year, marked
  std::optional<int> hovered{};  ///< index of the year whose values are written out
  bool dark = false;

  [[nodiscard]] int years() const {
    return series.empty() ? 0 : static_cast<int>(series.front().values.size());
  }
};

/// From nought to a round number not below `highest`, about `count` steps of 1, 2, 2.5 or 5 × 10ⁿ; whole
/// numbers only.
std::vector<double> niceTicks(double highest, int count);

/// From 220 × 140 pixels up; what has no room (title, legend, every second year) is left out before anything
/// overlaps.
void paintChart(QPainter&, const QRectF&, const Chart&);
/// The year under the place, for tool tips and clicks.
std::optional<int> yearAt(const Chart&, const QRectF&, const QPointF&);

}  // namespace xuequ::app
