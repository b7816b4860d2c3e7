// SPDX-License-Identifier: Apache-2.0
// A chart as a widget: the year under the pointer is written out, a click goes to it.
#pragma once

#ifndef Q_MOC_RUN  // moc 6.4 cannot read <concepts> where nothing of the standard library came before it
#include "app/map/chart.hpp"
#endif

#include <QWidget>

namespace xuequ::app {

class ChartView : public QWidget {
  Q_OBJECT

 public:
  explicit ChartView(QWidget* parent = nullptr);
  void setChart(Chart);
  [[nodiscard]] const Chart& chart() const { return m_chart; }

 Q_SIGNALS:
  void yearChosen(int index);

 protected:
  void paintEvent(QPaintEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void leaveEvent(QEvent*) override;

 private:
  Chart m_chart;
};

}  // namespace xuequ::app
