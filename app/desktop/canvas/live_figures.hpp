// SPDX-License-Identifier: Apache-2.0
// Stands on the map while an edit is in the making: the schools that it reaches, with pupils, utilisation,
// class size and oversized classes in the year shown, what the gesture changes, and all years as a curve.
#pragma once

#ifndef Q_MOC_RUN  // moc 6.4 cannot read <concepts> where nothing of the standard library came before it
#include "app/desktop/document/document.hpp"
#include "app/desktop/window/look.hpp"
#include "core/evaluation/affected_schools.hpp"
#endif

#include <QWidget>

namespace xuequ::app {

class LiveFigures : public QWidget {
  Q_OBJECT

 public:
  LiveFigures(PlanDocument&, Look, QWidget* parent = nullptr);

  /// What is shown, for whoever reads the window: a line for each school.
  [[nodiscard]] QString text() const;
  /// Height, in pixels, that it may take of the map; at least one school is shown.
  void setRoom(int height);

 Q_SIGNALS:
  void resized();

 protected:
  void paintEvent(QPaintEvent*) override;

 private:
  void refresh();
  void paintSchool(QPainter&, const AffectedSchool&, const QRectF&) const;
  void paintCurve(QPainter&, const AffectedSchool&, const QRectF&) const;
  [[nodiscard]] QString nameOf(SchoolId) const;
  [[nodiscard]] QStringList linesOf(const AffectedSchool&) const;

  PlanDocument& m_document;
  Look m_look;
  std::vector<AffectedSchool> m_schools;
  std::size_t m_more = 0;  ///< schools for which there is no room
  int m_room = 1 << 20;
};

}  // namespace xuequ::app
