// SPDX-License-Identifier: Apache-2.0
// The norms in force, each with its source; another value in place of the pack's own, and why.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/window/look.hpp"

#include <QDialog>

class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xuequ::app {

class TablePanel;

class StandardsDialog : public QDialog {
  Q_OBJECT

 public:
  StandardsDialog(PlanDocument&, Look, QWidget* parent);

 private:
  void fill();
  void showRow();
  void override();
  void takeOfPack();
  void apply(const Result<StandardsPack>&);

  PlanDocument& m_document;
  Look m_look;
  TablePanel* m_table;
  QDoubleSpinBox* m_value;
  QLineEdit* m_reason;
  QLabel* m_fault;
  QPushButton* m_override;
  QPushButton* m_ofPack;
};

}  // namespace xuequ::app
