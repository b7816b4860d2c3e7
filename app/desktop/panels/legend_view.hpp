// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/legend.hpp"

#include <QTimer>
#include <QWidget>

#include <vector>

namespace xuequ::app {

/// The legend of the map as a widget as tall as it needs to be.
class LegendView : public QWidget {
  Q_OBJECT

 public:
  explicit LegendView(QWidget* parent = nullptr);
  /// Shown at once, or a moment after the last.
  void setContent(const MapContent&);

 protected:
  void paintEvent(QPaintEvent*) override;
  void resizeEvent(QResizeEvent*) override;

 private:
  void fitHeight();
  void refresh();

  MapContent m_content;
  std::vector<LegendGroup> m_groups;
  QTimer m_rest;  ///< a legend that changed a moment ago waits: nobody reads it while the mouse moves
  bool m_stale = false;
};

}  // namespace xuequ::app
