// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/legend_view.hpp"

#include <QPainter>

#include <cmath>

namespace xuequ::app {
namespace {

constexpr double kTextSize = 12.5;
constexpr double kTallest = 4000;  ///< one column, however long

}  // namespace

void LegendView::setContent(const MapContent& content) {
  m_groups = legendOf(content);
  m_dark = content.dark;
  fitHeight();
  update();
}

void LegendView::fitHeight() {
  const int height = static_cast<int>(std::ceil(legendSize(m_groups, width(), kTallest, kTextSize).height()));
  if (height != minimumHeight()) setFixedHeight(height);
}

void LegendView::resizeEvent(QResizeEvent*) { fitHeight(); }

void LegendView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintLegend(painter, QRectF(0, 0, width(), kTallest), m_groups, width(), kTextSize, m_dark);
}

}  // namespace xuequ::app
