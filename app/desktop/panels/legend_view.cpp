// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/legend_view.hpp"

#include <QPainter>

#include <cmath>

namespace xuequ::app {
namespace {

constexpr double kTextSize = 12.5;
constexpr int kRest = 150;         ///< ms
constexpr double kTallest = 4000;  ///< one column, however long

}  // namespace

LegendView::LegendView(QWidget* parent) : QWidget(parent) {
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRest);
  connect(&m_rest, &QTimer::timeout, this, [this] {
    if (m_stale) refresh();
  });
}

void LegendView::setContent(const MapContent& content) {
  m_content = content;
  m_stale = true;
  if (!m_rest.isActive()) refresh();
}

void LegendView::refresh() {
  m_stale = false;
  m_groups = legendOf(m_content);
  fitHeight();
  update();
  m_rest.start();
}

void LegendView::fitHeight() {
  const int height = static_cast<int>(std::ceil(legendSize(m_groups, width(), kTallest, kTextSize).height()));
  if (height != minimumHeight()) setFixedHeight(height);
}

void LegendView::resizeEvent(QResizeEvent*) { fitHeight(); }

void LegendView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintLegend(painter, QRectF(0, 0, width(), kTallest), m_groups, width(), kTextSize, m_content.dark);
}

}  // namespace xuequ::app
