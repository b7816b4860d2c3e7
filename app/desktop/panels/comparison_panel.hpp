// SPDX-License-Identifier: Apache-2.0
// The scenario shown against another one: what follows, what differs and can be taken over, whose school is
// another, and which norms are newly broken.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/window/look.hpp"
#include "core/scenario/take_over.hpp"

#include <QWidget>

class QAction;
class QComboBox;
class QPushButton;
class QStackedWidget;

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
  void addTakeOver();
  void enableTakeOver();
  void takeOver();
  void refresh();

  PlanDocument& m_document;
  QComboBox* m_other;
  QComboBox* m_what;
  TablePanel* m_follows;
  TablePanel* m_differs;
  TablePanel* m_moves;
  TablePanel* m_norms;
  QStackedWidget* m_pages;
  QAction* m_take;
  QPushButton* m_takeButton;
  std::vector<Decision> m_decisions;  ///< by row of m_differs
};

}  // namespace xuequ::app
