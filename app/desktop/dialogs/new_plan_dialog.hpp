// SPDX-License-Identifier: Apache-2.0
// An empty plan: where, for which area and years, under which standards.
#pragma once

#include "app/desktop/document/settings.hpp"
#include "core/base/result.hpp"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace xuequ::app {

class NewPlanDialog : public QDialog {
  Q_OBJECT

 public:
  NewPlanDialog(Settings&, Look, QWidget* parent);
  /// Of the plan that was made.
  [[nodiscard]] QString path() const;

 private:
  void addFields();
  void chooseFile();
  void create();
  [[nodiscard]] Result<void> made() const;

  Settings& m_settings;
  Look m_look;
  QLineEdit* m_path;
  QLineEdit* m_name;
  QSpinBox* m_base;
  QSpinBox* m_horizon;
  QComboBox* m_standards;
  QLineEdit* m_crs;
  QLineEdit* m_scenario;
  QLabel* m_fault;
};

}  // namespace xuequ::app
