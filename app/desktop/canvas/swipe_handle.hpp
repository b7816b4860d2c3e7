// SPDX-License-Identifier: Apache-2.0
// The line between two maps that lie over each other: dragged with the mouse, or moved with the keys.
#pragma once

#include <QWidget>

namespace xuequ::app {

class SwipeHandle : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kWidth = 22;  ///< px that can be grasped; the line is in the middle

  SwipeHandle(bool dark, QWidget* parent);

 Q_SIGNALS:
  void movedBy(int pixels);
  void movedTo(double share);  ///< of the map's width

 protected:
  void paintEvent(QPaintEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void keyPressEvent(QKeyEvent*) override;

 private:
  bool m_dark;
  int m_grasped = 0;  ///< px from the left, where the mouse took it
};

}  // namespace xuequ::app
