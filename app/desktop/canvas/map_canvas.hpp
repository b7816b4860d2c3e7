// SPDX-License-Identifier: Apache-2.0
// The map as a widget: a picture is painted in the background, moved and scaled at once, and painted anew
// when the view rests. Knows pixels and places; nothing about schools.
#pragma once

#include "app/desktop/document/job.hpp"
#include "app/map/map_content.hpp"
#include "app/tools/tool.hpp"
#include "app/tools/viewport.hpp"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace xuequ::app {

class MapCanvas : public QWidget {
  Q_OBJECT

 public:
  explicit MapCanvas(QWidget* parent = nullptr);

  /// Paints anew in the background; the old picture stays until then.
  void setContent(MapContent);
  [[nodiscard]] const MapContent& content() const { return m_content; }
  void setFeedback(Feedback);

  [[nodiscard]] const Viewport& viewport() const { return m_view; }
  void setViewport(const Viewport&);
  void fit();
  void zoom(double factor);
  void centreOn(Point);
  void pan(double dx, double dy) { setViewport(m_view.panned(dx, dy)); }

 Q_SIGNALS:
  void pointed(const xuequ::app::PointerEvent&);
  void keyed(xuequ::app::Key);
  void pictureReady();

 protected:
  void paintEvent(QPaintEvent*) override;
  void resizeEvent(QResizeEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void mouseDoubleClickEvent(QMouseEvent*) override;
  void wheelEvent(QWheelEvent*) override;
  void keyPressEvent(QKeyEvent*) override;

 private:
  struct Picture {
    QImage image;
    Viewport view;
  };

  void paintSoon(int delay);
  void startPainting();
  void take(std::optional<Picture>);
  void drawPicture(QPainter&) const;
  void drawFeedback(QPainter&) const;
  void point(PointerEvent::Kind, const QMouseEvent&);
  [[nodiscard]] QPointF onScreen(Point) const;

  MapContent m_content;
  Viewport m_view;
  bool m_fitted = false;  ///< the whole area was shown once
  bool m_stale = false;   ///< view or content changed since the painting began
  Picture m_picture;
  Feedback m_feedback;
  QPointF m_dragged;  ///< last place of a drag with the middle button
  QTimer m_rest;
  Job m_painting;
};

}  // namespace xuequ::app
