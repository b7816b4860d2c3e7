// SPDX-License-Identifier: Apache-2.0
// Everything one can do, as rows of one table: name, words, key, menu, when it can be done, and what does it.
#pragma once

#include "app/desktop/window/commands.hpp"
#include "app/desktop/window/look.hpp"

#include <QAction>
#include <QObject>

#include <span>
#include <vector>

class QMenuBar;

namespace xuequ::app {

enum class MenuOf { File, Edit, Scenario, View, Tools, Help };
enum class Needs { Nothing, Plan, WritablePlan, UndoStep, RedoStep };

struct ActionRow {
  const char* name;      ///< of the action and of its icon
  const char* text;      ///< English; in the translation context Actions
  const char* shortcut;  ///< in Qt's notation; empty: none
  MenuOf menu;
  Needs needs;
  void (Commands::*run)();
  bool checkable = false;
  bool separated = false;  ///< a line above it
};
std::span<const ActionRow> actionRows();

class Actions : public QObject {
  Q_OBJECT

 public:
  Actions(Commands&, Look, QMenuBar&, QObject* parent);
  [[nodiscard]] QAction* find(const QString& name) const;
  [[nodiscard]] QList<QAction*> find(const QStringList& names) const;
  /// What can be done now, and the words of undo and redo. nullptr: no plan is open.
  void refresh(const PlanDocument*, bool busy);

 private:
  void add(const ActionRow&, Look);

  Commands& m_commands;
  std::vector<QAction*> m_actions;  ///< as the rows
};

}  // namespace xuequ::app
