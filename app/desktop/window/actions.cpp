// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/window/actions.hpp"

#include "app/desktop/window/edit_label.hpp"
#include "app/desktop/window/theme.hpp"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <array>

namespace xuequ::app {
namespace {

constexpr auto kRows = std::to_array<ActionRow>({
    {"new", QT_TRANSLATE_NOOP("Actions", "New plan…"), "Ctrl+N", MenuOf::File, Needs::Nothing,
     &Commands::newPlan},
    {"open", QT_TRANSLATE_NOOP("Actions", "Open a plan…"), "Ctrl+O", MenuOf::File, Needs::Nothing,
     &Commands::openPlan},
    {"sample", QT_TRANSLATE_NOOP("Actions", "Open the Taibai Lake sample"), "", MenuOf::File, Needs::Nothing,
     &Commands::openSample},
    {"close", QT_TRANSLATE_NOOP("Actions", "Close the plan"), "Ctrl+W", MenuOf::File, Needs::Plan,
     &Commands::closePlan},
    {"import", QT_TRANSLATE_NOOP("Actions", "Import data…"), "Ctrl+I", MenuOf::File, Needs::WritablePlan,
     &Commands::importData, false, true},
    {"base_map", QT_TRANSLATE_NOOP("Actions", "Base map…"), "", MenuOf::File, Needs::Plan,
     &Commands::chooseBaseMap},
    {"no_base_map", QT_TRANSLATE_NOOP("Actions", "Remove the base map"), "", MenuOf::File, Needs::Plan,
     &Commands::removeBaseMap},
    {"export_map", QT_TRANSLATE_NOOP("Actions", "Export the map…"), "Ctrl+M", MenuOf::File, Needs::Plan,
     &Commands::exportMap},
    {"export_report", QT_TRANSLATE_NOOP("Actions", "Export the report…"), "Ctrl+P", MenuOf::File, Needs::Plan,
     &Commands::exportReport},
    {"quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", MenuOf::File, Needs::Nothing, &Commands::quit,
     false, true},

    {"undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z", MenuOf::Edit, Needs::UndoStep, &Commands::undo},
    {"redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z", MenuOf::Edit, Needs::RedoStep,
     &Commands::redo},
    {"add_project", QT_TRANSLATE_NOOP("Actions", "Add a project…"), "Ctrl+J", MenuOf::Edit,
     Needs::WritablePlan, &Commands::addProject, false, true},

    {"standards", QT_TRANSLATE_NOOP("Actions", "Standards in force…"), "", MenuOf::Edit, Needs::Plan,
     &Commands::standards},

    {"copy_zone", QT_TRANSLATE_NOOP("Actions", "Copy the zone"), "Ctrl+C", MenuOf::Edit, Needs::Plan,
     &Commands::copyZone, false, true},
    {"paste_zone", QT_TRANSLATE_NOOP("Actions", "Paste the zone"), "Ctrl+V", MenuOf::Edit,
     Needs::WritablePlan, &Commands::pasteZone},
    {"lock_zone", QT_TRANSLATE_NOOP("Actions", "Lock or unlock the zone"), "Ctrl+L", MenuOf::Edit,
     Needs::WritablePlan, &Commands::lockZone},
    {"allow_parts", QT_TRANSLATE_NOOP("Actions", "Allow the zone in several parts, or not"), "", MenuOf::Edit,
     Needs::WritablePlan, &Commands::allowZoneParts},
    {"nearest_zones", QT_TRANSLATE_NOOP("Actions", "Zones by nearest school"), "", MenuOf::Edit,
     Needs::WritablePlan, &Commands::nearestZones},
    {"walking_zones", QT_TRANSLATE_NOOP("Actions", "Zones by walking"), "", MenuOf::Edit, Needs::WritablePlan,
     &Commands::walkingZones},
    {"zone_from_text", QT_TRANSLATE_NOOP("Actions", "Zone from a text…"), "", MenuOf::Edit,
     Needs::WritablePlan, &Commands::zoneFromText},
    {"draw_takes", QT_TRANSLATE_NOOP("Actions", "Drawn zones take from others"), "", MenuOf::Edit,
     Needs::Plan, &Commands::switchTakes, true},

    {"branch", QT_TRANSLATE_NOOP("Actions", "Branch…"), "Ctrl+B", MenuOf::Scenario, Needs::WritablePlan,
     &Commands::branchScenario},
    {"rename", QT_TRANSLATE_NOOP("Actions", "Rename…"), "F2", MenuOf::Scenario, Needs::WritablePlan,
     &Commands::renameScenario},
    {"delete", QT_TRANSLATE_NOOP("Actions", "Delete"), "", MenuOf::Scenario, Needs::WritablePlan,
     &Commands::deleteScenario},

    {"zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom in"), "Ctrl++", MenuOf::View, Needs::Plan,
     &Commands::zoomIn},
    {"zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom out"), "Ctrl+-", MenuOf::View, Needs::Plan,
     &Commands::zoomOut},
    {"fit", QT_TRANSLATE_NOOP("Actions", "Whole area"), "Ctrl+0", MenuOf::View, Needs::Plan, &Commands::fit},
    {"play", QT_TRANSLATE_NOOP("Actions", "Play the years"), "F5", MenuOf::View, Needs::Plan, &Commands::play,
     false, true},
    {"next_year", QT_TRANSLATE_NOOP("Actions", "Next year"), "Ctrl+Right", MenuOf::View, Needs::Plan,
     &Commands::nextYear},
    {"previous_year", QT_TRANSLATE_NOOP("Actions", "Previous year"), "Ctrl+Left", MenuOf::View, Needs::Plan,
     &Commands::previousYear},
    {"compare_swipe", QT_TRANSLATE_NOOP("Actions", "Compare the maps by swipe"), "F8", MenuOf::View,
     Needs::Plan, &Commands::compareSwipe, true, true},
    {"compare_side", QT_TRANSLATE_NOOP("Actions", "Compare the maps side by side"), "F9", MenuOf::View,
     Needs::Plan, &Commands::compareSideBySide, true},
    {"compare_off", QT_TRANSLATE_NOOP("Actions", "One map"), "", MenuOf::View, Needs::Plan,
     &Commands::compareOff, true},
    {"language", QT_TRANSLATE_NOOP("Actions", "中文 / English"), "F6", MenuOf::View, Needs::Nothing,
     &Commands::switchLanguage, false, true},
    {"dark", QT_TRANSLATE_NOOP("Actions", "Dark / light"), "F7", MenuOf::View, Needs::Nothing,
     &Commands::switchTheme},

    {"select", QT_TRANSLATE_NOOP("Actions", "Select"), "Alt+S", MenuOf::Tools, Needs::Plan,
     &Commands::toolSelect, true},
    {"pan", QT_TRANSLATE_NOOP("Actions", "Move the map"), "Alt+M", MenuOf::Tools, Needs::Plan,
     &Commands::toolPan, true},
    {"assign_units", QT_TRANSLATE_NOOP("Actions", "Units into a zone"), "Alt+U", MenuOf::Tools,
     Needs::WritablePlan, &Commands::toolAssign, true},
    {"edit_border", QT_TRANSLATE_NOOP("Actions", "Borders of zones"), "Alt+B", MenuOf::Tools,
     Needs::WritablePlan, &Commands::toolBorder, true},
    {"draw_zone", QT_TRANSLATE_NOOP("Actions", "Draw a zone"), "Alt+Z", MenuOf::Tools, Needs::WritablePlan,
     &Commands::toolDraw, true},
    {"split_zone", QT_TRANSLATE_NOOP("Actions", "Split a zone"), "Alt+X", MenuOf::Tools, Needs::WritablePlan,
     &Commands::toolSplit, true},
    {"merge_zones", QT_TRANSLATE_NOOP("Actions", "Merge zones"), "Alt+G", MenuOf::Tools, Needs::WritablePlan,
     &Commands::toolMerge, true},
    {"place_school", QT_TRANSLATE_NOOP("Actions", "New school"), "Alt+N", MenuOf::Tools, Needs::WritablePlan,
     &Commands::toolPlace, true},
    {"measure", QT_TRANSLATE_NOOP("Actions", "Measure"), "Alt+D", MenuOf::Tools, Needs::Plan,
     &Commands::toolMeasure, true},

    {"help", QT_TRANSLATE_NOOP("Actions", "Keys and tools"), "F1", MenuOf::Help, Needs::Nothing,
     &Commands::help},
    {"about", QT_TRANSLATE_NOOP("Actions", "About Xuequ"), "", MenuOf::Help, Needs::Nothing,
     &Commands::about},
});

bool possible(Needs needs, const PlanDocument* document) {
  switch (needs) {
    case Needs::Nothing:
      return true;
    case Needs::Plan:
      return document != nullptr;
    case Needs::WritablePlan:
      return document && !document->readOnly();
    case Needs::UndoStep:
      return document && !document->readOnly() && document->history().canUndo();
    case Needs::RedoStep:
      return document && !document->readOnly() && document->history().canRedo();
  }
  return false;
}

}  // namespace

std::span<const ActionRow> actionRows() { return kRows; }

Actions::Actions(Commands& commands, Look look, QMenuBar& bar, QObject* parent)
    : QObject(parent), m_commands(commands) {
  for (const ActionRow& row : kRows) add(row, look);
  const QString titles[] = {tr("File"), tr("Edit"), tr("Scenario"), tr("View"), tr("Tools"), tr("Help")};
  for (const MenuOf which :
       {MenuOf::File, MenuOf::Edit, MenuOf::Scenario, MenuOf::View, MenuOf::Tools, MenuOf::Help}) {
    QMenu* menu = bar.addMenu(titles[static_cast<int>(which)]);
    for (std::size_t i = 0; i < kRows.size(); ++i) {
      if (kRows[i].menu != which) continue;
      if (kRows[i].separated) menu->addSeparator();
      menu->addAction(m_actions[i]);
    }
  }
}

void Actions::add(const ActionRow& row, Look look) {
  const QString name = QString::fromLatin1(row.name);
  auto* action =
      new QAction(themedIcon(name, look.dark), QCoreApplication::translate("Actions", row.text), this);
  action->setObjectName(name);
  action->setShortcut(QKeySequence(QString::fromLatin1(row.shortcut)));
  action->setCheckable(row.checkable);
  const QString key = action->shortcut().toString(QKeySequence::NativeText);
  if (!key.isEmpty()) action->setToolTip(action->text() + QStringLiteral("  (%1)").arg(key));
  connect(action, &QAction::triggered, &m_commands, row.run);
  m_actions.push_back(action);
}

QAction* Actions::find(const QString& name) const { return findChild<QAction*>(name); }

QList<QAction*> Actions::find(const QStringList& names) const {
  QList<QAction*> found;
  for (const QString& name : names) found << find(name);
  return found;
}

void Actions::refresh(const PlanDocument* document, bool busy) {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    const bool waits = busy && kRows[i].menu == MenuOf::File && kRows[i].run != &Commands::quit;
    m_actions[i]->setEnabled(!waits && possible(kRows[i].needs, document));
  }
  const auto words = [](const QString& verb, bool can, const std::string& label) {
    return can ? verb.arg(editLabel(label)) : verb.arg(QString()).trimmed();
  };
  const bool canUndo = document && document->history().canUndo();
  const bool canRedo = document && document->history().canRedo();
  find(QStringLiteral("undo"))
      ->setText(words(tr("Undo %1"), canUndo, canUndo ? document->history().undoLabel() : std::string{}));
  find(QStringLiteral("redo"))
      ->setText(words(tr("Redo %1"), canRedo, canRedo ? document->history().redoLabel() : std::string{}));
}

}  // namespace xuequ::app
