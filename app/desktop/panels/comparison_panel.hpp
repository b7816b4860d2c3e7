// SPDX-License-Identifier: Apache-2.0
// The scenario shown against another one: what follows, and what differs.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/window/look.hpp"

#include <QWidget>

class QComboBox;

namespace xuequ::app {

class TablePanel;

class ComparisonPanel : public QWidget {
  Q_OBJECT

 public:
  ComparisonPanel(PlanDocument&, Look, QWidget* parent = nullptr);

 protected:
  void showEvent(QShowEvent*) override;

 private:
  void listScenarios();
  void onChosen(int row);
  void refresh();

  PlanDocument& m_document;
  QComboBox* m_other;
  TablePanel* m_follows;
  TablePanel* m_differs;
};

}  // namespace xuequ::app
