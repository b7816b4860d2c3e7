// SPDX-License-Identifier: Apache-2.0
// The building measures of the scenario: add, change, remove.
#pragma once

#include "app/desktop/panels/document_tables.hpp"

class QPushButton;

namespace xuequ::app {

class ProjectsPanel : public DocumentTable {
  Q_OBJECT

 public:
  ProjectsPanel(PlanDocument&, Look, QWidget* parent = nullptr);

 Q_SIGNALS:
  void addAsked();
  void changeAsked(xuequ::ProjectId);

 private:
  [[nodiscard]] const Project* current() const;
  void removeCurrent();
  void enableButtons();

  QPushButton* m_change;
  QPushButton* m_remove;
};

}  // namespace xuequ::app
