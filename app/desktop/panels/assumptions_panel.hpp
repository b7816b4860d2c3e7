// SPDX-License-Identifier: Apache-2.0
// The numbers a scenario assumes, each editable where it stands.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/panels/job_bar.hpp"
#include "app/desktop/window/look.hpp"

#include <QWidget>

#include <string>

class QTreeWidget;
class QTreeWidgetItem;

namespace xuequ::app {

class AssumptionsPanel : public QWidget {
  Q_OBJECT

 public:
  AssumptionsPanel(PlanDocument&, Look, QWidget* parent = nullptr);

 private:
  void refresh();
  void addRow(const std::string& name, const std::string& value, bool inForce);
  QTreeWidgetItem* groupOf(const std::string& name);
  void onEdited(QTreeWidgetItem*, int column);
  void set(const std::string& name, const std::string& value);

  PlanDocument& m_document;
  Look m_look;
  QTreeWidget* m_tree;
  JobBar* m_job;
};

}  // namespace xuequ::app
