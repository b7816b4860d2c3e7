// SPDX-License-Identifier: Apache-2.0
// The value so far of a target that no model computes, and what shows it.
#pragma once

#include "app/desktop/window/look.hpp"
#include "core/facts/target.hpp"

#include <QDialog>

class QDoubleSpinBox;
class QLineEdit;

namespace xuequ::app {

class TargetDialog : public QDialog {
  Q_OBJECT

 public:
  TargetDialog(const Target&, Look, QWidget* parent);
  [[nodiscard]] Target target() const;

 private:
  Target m_target;
  QDoubleSpinBox* m_value;
  QLineEdit* m_evidence;
};

}  // namespace xuequ::app
