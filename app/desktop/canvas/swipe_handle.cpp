// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/swipe_handle.hpp"

#include "app/map/palette.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace xuequ::app {
namespace {

constexpr int kKeyStep = 24;  ///< px

}  // namespace

SwipeHandle::SwipeHandle(bool dark, QWidget* parent) : QWidget(parent), m_dark(dark) {
  setObjectName(QStringLiteral("swipeHandle"));
  setCursor(Qt::SplitHCursor);
  setFocusPolicy(Qt::StrongFocus);
  setToolTip(tr("Drag, or move with ← and →: left the scenario compared with, right the one shown"));
}

void SwipeHandle::paintEvent(QPaintEvent*) {
  const Palette& palette = paletteOf(m_dark);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QPointF middle(width() / 2.0, height() / 2.0);
  for (const auto& [colour, wide] : {std::pair(palette.halo, 5.0), std::pair(palette.ink, 1.6)}) {
    painter.setPen(QPen(colour, wide));
    painter.drawLine(QPointF(middle.x(), 0), QPointF(middle.x(), height()));
  }
  painter.setPen(QPen(hasFocus() ? palette.selection : palette.ink, 1.6));
  painter.setBrush(palette.halo);
  painter.drawRoundedRect(QRectF(middle - QPointF(9, 15), QSizeF(18, 30)), 6, 6);
  for (const double side : {-1.0, 1.0}) {
    const QPointF tip = middle + QPointF(side * 6, 0);
    painter.drawPolyline(QPolygonF{tip - QPointF(side * 3.5, 4), tip, tip - QPointF(side * 3.5, -4)});
  }
}

void SwipeHandle::mousePressEvent(QMouseEvent* event) {
  m_grasped = static_cast<int>(std::lround(event->position().x()));
}

void SwipeHandle::mouseMoveEvent(QMouseEvent* event) {
  if (!event->buttons().testFlag(Qt::LeftButton)) return;
  Q_EMIT movedBy(static_cast<int>(std::lround(event->position().x())) - m_grasped);
}

void SwipeHandle::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
      return Q_EMIT movedBy(-kKeyStep);
    case Qt::Key_Right:
      return Q_EMIT movedBy(kKeyStep);
    case Qt::Key_Home:
      return Q_EMIT movedTo(0);
    case Qt::Key_End:
      return Q_EMIT movedTo(1);
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace xuequ::app
