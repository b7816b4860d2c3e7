// SPDX-License-Identifier: Apache-2.0
#include "app/map/chart_frame.hpp"

#include "app/map/map_font.hpp"
#include "app/map/map_words.hpp"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace xuequ::app {
namespace {

constexpr double kMargin = 8;
constexpr double kTitleRow = 22;
constexpr double kKeyRow = 17;
constexpr double kRightOfPlot = 8;  ///< px that the last year's label may need
constexpr double kLeastPlot = 70;   ///< px of height below which title and legend give way

/// Keys from left to right in as many rows as they need.
std::vector<ChartFrame::Key> keysIn(const Chart& chart, const QRectF& box) {
  const QFontMetricsF metrics(mapFont(kAxisText));
  std::vector<ChartFrame::Key> keys;
  QPointF at = box.topLeft();
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const double width = kKeySign + metrics.horizontalAdvance(chart.series[i].name) + 12;
    if (at.x() > box.left() && at.x() + width - 12 > box.right()) at = {box.left(), at.y() + kKeyRow};
    keys.push_back({i, chart.series[i].name, QRectF(at, QSizeF(width, kKeyRow))});
    at.rx() += width;
  }
  return keys;
}

double bottomOf(const std::vector<ChartFrame::Key>& keys, double top) {
  return keys.empty() ? top : keys.back().box.bottom() + 3;
}

int tickCount(double height) { return std::clamp(static_cast<int>(height / 26), 2, 6); }

double widestLabel(const std::vector<double>& ticks) {
  return QFontMetricsF(mapFont(kAxisText)).horizontalAdvance(grouped(std::llround(ticks.back())));
}

int yearStepFor(double slot) {
  const double label = QFontMetricsF(mapFont(kAxisText)).horizontalAdvance(QStringLiteral("2025")) + 8;
  return std::max(1, static_cast<int>(std::ceil(label / std::max(1.0, slot))));
}

}  // namespace

ChartFrame layOutChart(const Chart& chart, const QRectF& box, double highest) {
  const QRectF inner = box.adjusted(kMargin, kMargin / 2, -kMargin, -kMargin / 2);
  const double bottom = inner.bottom() - kAxisText - 8;
  ChartFrame frame;
  frame.years = chart.years();
  double top = inner.top();
  if (!chart.title.isEmpty() && bottom - top - kTitleRow >= kLeastPlot) {
    frame.title = QRectF(inner.topLeft(), QSizeF(inner.width(), kTitleRow));
    top += kTitleRow;
  }
  if (auto keys = keysIn(chart, QRectF(QPointF(inner.left(), top), inner.bottomRight()));
      bottom - bottomOf(keys, top) >= kLeastPlot) {
    top = bottomOf(keys, top);
    frame.keys = std::move(keys);
  }
  top += kAxisText;  // the highest tick's label and the sums above the bars
  frame.ticks = niceTicks(highest, tickCount(bottom - top));
  const double left = inner.left() + widestLabel(frame.ticks) + 6;
  frame.plot = QRectF(QPointF(left, top), QPointF(inner.right() - kRightOfPlot, bottom));
  frame.yearStep = yearStepFor(frame.slot());
  return frame;
}

}  // namespace xuequ::app
