// SPDX-License-Identifier: Apache-2.0
// The map with its tools: gestures go to the active tool, and what it answers goes to the document.
#pragma once

#include "app/desktop/canvas/map_comparison.hpp"
#include "app/desktop/document/document.hpp"
#include "app/desktop/panels/layers_panel.hpp"
#include "app/desktop/window/look.hpp"
#include "app/tools/snapping.hpp"
#include "app/tools/toolbox.hpp"

#include <QWidget>

class QFrame;
class QLabel;

namespace xuequ::app {

class AccessShown;
class DifferenceShown;
class LiveFigures;
class MapCanvas;
class StageBoundaries;
class WalkedLand;

class MapPane : public QWidget {
  Q_OBJECT

 public:
  MapPane(PlanDocument&, Look, QWidget* parent = nullptr);

  [[nodiscard]] MapCanvas& canvas() const { return *m_canvas; }
  [[nodiscard]] ToolKind tool() const { return m_toolbox.kind(); }
  void choose(ToolKind);
  /// Whether a zone that is drawn takes from others.
  [[nodiscard]] bool takes() const { return m_takes; }
  void setTakes(bool takes) { m_takes = takes; }
  /// Beside the scenario compared with, if there is one.
  [[nodiscard]] MapComparison& comparison() const { return *m_comparison; }
  void setCompare(MapCompare);
  void setTheme(const MapTheme&);
  /// Centres the map on it, where it has a place.
  void show(const Selection&);
  /// What stands below the map: there the figures of an edit are shown where the map is low.
  void setTables(QWidget* tables) { m_tables = tables; }
  /// Buttons of these actions stand on the map.
  void addToolStrip(const QList<QAction*>& tools, const QList<QAction*>& zooms);

 Q_SIGNALS:
  void placed(xuequ::Point);
  void refused(const xuequ::Error&);
  void baseFailed(const xuequ::Error&);
  void toolChanged();  ///< or how maps are compared
  void contentChanged(const xuequ::app::MapContent&);

 protected:
  void resizeEvent(QResizeEvent*) override;

 private:
  void refresh();
  void addServices(MapContent&);
  /// Seats a child of what the content shows, if that is what its areas are coloured by.
  void addAccess(MapContent&, AccessShown&) const;
  /// Of the selected school, else of all of the stage.
  [[nodiscard]] std::shared_ptr<const SchoolReach> reachShown() const;
  void connectCanvases();
  [[nodiscard]] std::optional<MapContent> contentBefore(MapContent) const;
  [[nodiscard]] std::shared_ptr<const MapDifference> compared() const;
  void react(const Response&);
  void tellHint();
  [[nodiscard]] bool waitsForBoundaries();
  void layOut();
  void layOutHint(int left, int right);
  void layOutFigures(int left);
  QFrame* madeStrip(const QList<QAction*>&);
  template <class Give>
  void give(const Give&);
  [[nodiscard]] Context context(const Scenario& committed) const;
  void showFeedback();

  PlanDocument& m_document;
  Look m_look;
  MapTheme m_theme;
  Toolbox m_toolbox;
  MapCanvas* m_canvas;
  MapComparison* m_comparison;
  LiveFigures* m_figures;
  QWidget* m_tables = nullptr;
  WalkedLand* m_walkedLand;
  AccessShown* m_access;
  AccessShown* m_accessBefore;  ///< of the scenario compared with
  DifferenceShown* m_difference;
  StageBoundaries* m_boundaries;
  std::unique_ptr<const SnapGround> m_snaps;  ///< made when a tool first needs it
  bool m_takes = true;
  QLabel* m_hint;
  QFrame* m_tools = nullptr;
  QFrame* m_zooms = nullptr;
};

}  // namespace xuequ::app
