// SPDX-License-Identifier: Apache-2.0
// Stands on the map, or over the tables, while an edit is in the making: the schools that it reaches, with
// pupils, utilisation, class size, oversized classes and long walks in the year shown, what the gesture
// changes, and all years as a curve; below them which findings of the zones concerned are new or gone.
#pragma once

#ifndef Q_MOC_RUN  // moc 6.4 cannot read <concepts> where nothing of the standard library came before it
#include "app/desktop/canvas/live_lines.hpp"
#include "app/desktop/window/look.hpp"
#include "app/tools/drawn_stage.hpp"
#include "core/evaluation/affected_schools.hpp"
#endif

#include <QWidget>

namespace xuequ::app {

class LiveFigures : public QWidget {
  Q_OBJECT

 public:
  LiveFigures(PlanDocument&, Look, QWidget* parent = nullptr);

  /// What is shown, for whoever reads the window: a line for each school, then one for each finding.
  [[nodiscard]] QString text() const;
  /// Pixels that it may take: the width is taken, of the height what it needs or the whole. Two schools are
  /// always shown.
  void setRoom(QSize, bool whole);
  /// Boundaries worked out beforehand, so that the first figures of a large area need not wait for them.
  void setDrawn(const DrawnZoning* drawn) { m_drawn = drawn; }
  /// Anew, as it is with every change of the document.
  void refresh();

 Q_SIGNALS:
  void resized();

 protected:
  void paintEvent(QPaintEvent*) override;

 private:
  /// What the findings are held against; made once for each edit.
  const Scenario& start();
  [[nodiscard]] Scenario startDrawn(const Scenario& committed, Stage) const;
  struct Row {
    AffectedSchool school;
    QStringList lines;
  };
  void paintSchool(QPainter&, const Row&, const QRectF&) const;
  void paintCurve(QPainter&, const AffectedSchool&, const QRectF&) const;
  /// Side by side.
  [[nodiscard]] int columns() const;
  [[nodiscard]] QString nameOf(SchoolId) const;
  [[nodiscard]] QStringList linesOf(const AffectedSchool&) const;
  void paintFindings(QPainter&, double y) const;

  PlanDocument& m_document;
  Look m_look;
  std::vector<Row> m_schools;
  std::size_t m_more = 0;  ///< schools for which there is no room
  QSize m_room{400, 1 << 20};
  bool m_whole = false;
  std::vector<LiveLine> m_findings;
  std::size_t m_moreFindings = 0;
  std::shared_ptr<const Scenario> m_startOf;
  Stage m_startStage{};
  bool m_startDrawn = false;
  Scenario m_start;
  const DrawnZoning* m_drawn = nullptr;
};

}  // namespace xuequ::app
