// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/legend.hpp"

#include <QWidget>

#include <vector>

namespace xuequ::app {

/// The legend of the map as a widget as tall as it needs to be.
class LegendView : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;
  void setContent(const MapContent&);

 protected:
  void paintEvent(QPaintEvent*) override;
  void resizeEvent(QResizeEvent*) override;

 private:
  void fitHeight();

  std::vector<LegendGroup> m_groups;
  bool m_dark = false;
};

}  // namespace xuequ::app
