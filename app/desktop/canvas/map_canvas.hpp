// SPDX-License-Identifier: Apache-2.0
// The map as a widget. It shows a picture somewhat larger than itself, moved and scaled to the view at once.
// The picture is painted in the background, anew for another view; of what an edit changes only the few spots
// that differ are painted, before the window is idle again. Knows pixels and places; nothing about schools.
#pragma once

#include "app/desktop/document/job.hpp"
#include "app/map/composition.hpp"
#include "app/tools/tool.hpp"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace xuequ::app {

class MapCanvas : public QWidget {
  Q_OBJECT

 public:
  explicit MapCanvas(QWidget* parent = nullptr);

  /// A small difference is painted at once. Otherwise the old picture stays until the new one is painted.
  void setContent(MapContent);
  [[nodiscard]] const MapContent& content() const { return m_content; }
  void setFeedback(Feedback);
  /// What a school that is being moved reaches, over the map; nullptr: nothing.
  void setReach(std::shared_ptr<const SchoolReach>);
  [[nodiscard]] const std::shared_ptr<const SchoolReach>& reach() const { return m_reach; }
  /// Digits and what goes with them then belong to the tool, not to zooming.
  void setTyping(bool typing) { m_typing = typing; }

  [[nodiscard]] const Viewport& viewport() const { return m_view; }
  void setViewport(const Viewport&);
  void fit();
  void zoom(double factor);
  void centreOn(Point);
  void pan(double dx, double dy) { setViewport(m_view.panned(dx, dy)); }

 Q_SIGNALS:
  void pointed(const xuequ::app::PointerEvent&);
  void keyed(xuequ::app::Key);
  void typed(char);
  void viewChanged();                    ///< another middle or scale, chosen
  void resized();                        ///< and shown in full again, until a view was chosen
  void baseFailed(const xuequ::Error&);  ///< the picture is there, without its base map
  void pictureReady();                   ///< it shows the content in this view; nothing more is being painted

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
    Composition shows;
    Result<void> base;  ///< what became of reading the base map
  };

  void fitOnce();
  void paintSoon(int delay);
  void startPainting();
  void take(std::optional<Picture>);
  bool patched();
  [[nodiscard]] bool upToDate() const;
  [[nodiscard]] bool inVain() const;
  void draw(QPainter&, const Picture&) const;
  /// Where a part of a picture of that view now is.
  [[nodiscard]] QRectF placed(const Viewport&, const QRectF& part) const;
  bool typedByKey(const QKeyEvent&);
  void point(PointerEvent::Kind, const QMouseEvent&);

  MapContent m_content;
  Viewport m_view;
  bool m_fitted = false;  ///< the whole area was shown once
  Picture m_picture;
  Picture m_overview;      ///< the last that had the whole area: shown where the picture does not reach
  Viewport m_paintedView;  ///< of the picture that is being painted
  Feedback m_feedback;
  std::shared_ptr<const SchoolReach> m_reach;
  bool m_typing = false;
  QPointF m_dragged;  ///< last place of a drag with the middle button
  QTimer m_rest;
  Job m_painting;
};

}  // namespace xuequ::app
