// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/chart_view.hpp"

#include <QMouseEvent>
#include <QPainter>

namespace xuequ::app {

ChartView::ChartView(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setMinimumSize(220, 140);
}

void ChartView::setChart(Chart chart) {
  m_chart = std::move(chart);
  update();
}

void ChartView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintChart(painter, rect(), m_chart);
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
  const auto hovered = yearAt(m_chart, rect(), event->position());
  if (hovered == m_chart.hovered) return;
  m_chart.hovered = hovered;
  update();
}

void ChartView::mousePressEvent(QMouseEvent* event) {
  if (const auto year = yearAt(m_chart, rect(), event->position())) Q_EMIT yearChosen(*year);
}

void ChartView::leaveEvent(QEvent*) {
  m_chart.hovered.reset();
  update();
}

}  // namespace xuequ::app
