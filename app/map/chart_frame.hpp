// SPDX-License-Identifier: Apache-2.0
// Where the parts of a chart stand: worked out before anything is drawn, so that nothing overlaps at any
// size.
#pragma once

#include "app/map/chart.hpp"

#include <QRectF>
#include <QString>

#include <vector>

namespace xuequ::app {

inline constexpr double kAxisText = 11;  ///< px
inline constexpr double kTitleText = 13;
inline constexpr double kKeySign = 20;  ///< px that a key's line takes up

struct ChartFrame {
  struct Key {
    std::size_t series = 0;
    QString text;
    QRectF box;
  };
  QRectF plot;
  QRectF title;           ///< not valid: no room
  std::vector<Key> keys;  ///< the legend; empty: no room
  std::vector<double> ticks;
  int years = 0;
  int yearStep = 1;  ///< every so many years has its label

  [[nodiscard]] double slot() const { return plot.width() / std::max(1, years); }
  /// Middle of a year's slot; between years for lines.
  [[nodiscard]] double x(double year) const { return plot.left() + (year + 0.5) * slot(); }
  [[nodiscard]] double y(double value) const { return plot.bottom() - value / ticks.back() * plot.height(); }
};

ChartFrame layOutChart(const Chart&, const QRectF&, double highest);

}  // namespace xuequ::app
