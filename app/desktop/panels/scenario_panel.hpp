// SPDX-License-Identifier: Apache-2.0
// The plan's scenarios: choose, branch, rename, delete, and which one to compare with.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/window/look.hpp"

#include <QWidget>

class QListWidget;
class QToolButton;

namespace xuequ::app {

class ScenarioPanel : public QWidget {
  Q_OBJECT

 public:
  ScenarioPanel(PlanDocument&, Look, QWidget* parent = nullptr);

  void branch();
  void rename();
  void remove();

 Q_SIGNALS:
  void comparing();

 private:
  QToolButton* addButton(const QString& name, const QString& text);
  void refresh();
  void onRowChanged(int row);
  void compare();
  [[nodiscard]] std::optional<std::string> askName(const QString& title, const QString& proposal);

  PlanDocument& m_document;
  Look m_look;
  QListWidget* m_list;
};

}  // namespace xuequ::app
