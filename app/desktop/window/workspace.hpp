// SPDX-License-Identifier: Apache-2.0
// All panes of an open plan. Made anew for another plan, language or theme, so no widget has to follow those.
#pragma once

#include "app/desktop/canvas/map_comparison.hpp"
#include "app/desktop/document/document.hpp"
#include "app/desktop/document/settings.hpp"
#include "app/desktop/panels/layers_panel.hpp"
#include "app/desktop/window/look.hpp"
#include "app/tools/viewport.hpp"

#include <QWidget>

#include <filesystem>

class QSplitter;
class QTabWidget;

namespace xuequ::app {

class MapPane;
class ProjectsPanel;
class ScenarioPanel;
class TimeBar;

/// What of the panes outlives them.
struct WorkspaceState {
  Viewport view;
  MapTheme theme;
  int tab = 0;
  MapCompare compare = MapCompare::Off;
};

class Workspace : public QWidget {
  Q_OBJECT

 public:
  Workspace(PlanDocument&, Settings&, Look, const WorkspaceState&, QWidget* parent = nullptr);
  ~Workspace() override;

  [[nodiscard]] MapPane& map() const { return *m_map; }
  [[nodiscard]] ScenarioPanel& scenarios() const { return *m_scenarios; }
  [[nodiscard]] TimeBar& time() const { return *m_time; }
  [[nodiscard]] QTabWidget& tabs() const { return *m_tabs; }
  [[nodiscard]] WorkspaceState state() const;
  /// Under this plan's map from now on, the next time it is opened too; empty: none.
  void setBaseMap(const std::filesystem::path&);

 Q_SIGNALS:
  void addProjectAsked();
  void changeProjectAsked(xuequ::ProjectId);
  void extendAsked(xuequ::SchoolId);
  void zoneAsked(xuequ::ZoneId);
  void partsAsked();
  void schoolPlaced(xuequ::Point);
  void enterTargetAsked(int row);
  void refused(const xuequ::Error&);

 private:
  void addTabs(Look);
  void addPanes(Look, const WorkspaceState&);
  [[nodiscard]] QString planPath() const;
  void keepStrength();

  PlanDocument& m_document;
  Settings& m_settings;
  TimeBar* m_time;
  MapPane* m_map;
  ScenarioPanel* m_scenarios;
  LayersPanel* m_layers;
  QTabWidget* m_tabs;
  QSplitter* m_columns;
  QSplitter* m_rows;
  QSplitter* m_side;
};

}  // namespace xuequ::app
