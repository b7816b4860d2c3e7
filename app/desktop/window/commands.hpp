// SPDX-License-Identifier: Apache-2.0
// What the actions do.
#pragma once

#include "app/desktop/canvas/map_comparison.hpp"
#include "app/desktop/document/document.hpp"
#include "app/tools/toolbox.hpp"
#include "core/scenario/start_zones.hpp"

#include <QObject>

namespace xuequ::app {

class MainWindow;

class Commands : public QObject {
  Q_OBJECT

 public:
  explicit Commands(MainWindow&);

  void newPlan();
  void openPlan();
  void openSample();
  void closePlan();
  void importData();
  void chooseBaseMap();
  void removeBaseMap();
  void exportMap();
  void exportReport();
  void quit();

  void undo();
  void redo();
  void addProject();
  void changeProject(ProjectId);
  void extendSchool(SchoolId);
  void openSchoolAt(Point);
  void editZone(ZoneId);
  /// By position in the area's targets; only those that are entered by hand.
  void enterTarget(int row);
  void standards();

  /// The selected zone, ground and schools; pasted into whichever scenario is shown then.
  void copyZone();
  void pasteZone();
  void lockZone();
  void allowZoneParts();
  void nearestZones();
  void zoneFromText();
  void walkingZones();
  void switchTakes();

  void branchScenario();
  void renameScenario();
  void deleteScenario();

  void zoomIn();
  void zoomOut();
  void fit();
  void play();
  void nextYear();
  void previousYear();
  /// Off again where the maps are so already.
  void compareSwipe() { compareMaps(MapCompare::Swipe); }
  void compareSideBySide() { compareMaps(MapCompare::SideBySide); }
  void compareOff() { compareMaps(MapCompare::Off); }
  void switchLanguage();
  void switchTheme();

  void toolSelect() { choose(ToolKind::Select); }
  void toolPan() { choose(ToolKind::Pan); }
  void toolAssign() { choose(ToolKind::AssignUnits); }
  void toolBorder() { choose(ToolKind::EditBorder); }
  void toolDraw() { choose(ToolKind::DrawZone); }
  void toolSplit() { choose(ToolKind::SplitZone); }
  void toolMerge() { choose(ToolKind::MergeZones); }
  void toolPlace() { choose(ToolKind::PlaceSchool); }
  void toolMeasure() { choose(ToolKind::Measure); }

  void help();
  void about();

 private:
  void choose(ToolKind);
  void compareMaps(MapCompare);
  void editProject(Project, bool isNew);
  void tellOfStart(const std::vector<StartSchool>&, std::size_t straight);
  /// A file to write, remembered folder and all; empty: the user thought better of it.
  QString askTarget(const QString& title, const QString& proposal, const QString& kinds);

  struct CopiedZone {
    std::shared_ptr<const Scenario> scenario;
    Stage stage{};
    ZoneId zone;
  };

  MainWindow& m_window;
  std::optional<CopiedZone> m_copied;
};

}  // namespace xuequ::app
