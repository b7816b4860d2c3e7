// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/target_dialog.hpp"

#include "app/desktop/panels/styled.hpp"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace xuequ::app {

TargetDialog::TargetDialog(const Target& target, Look look, QWidget* parent)
    : QDialog(parent), m_target(target), m_value(new QDoubleSpinBox(this)), m_evidence(new QLineEdit(this)) {
  setObjectName(QStringLiteral("targetDialog"));
  setWindowTitle(tr("Value of a target"));
  setMinimumWidth(460);
  const bool english = look.language == Language::En && !target.textEn.empty();
  auto* text = styledLabel(
      "faint", QString::fromStdString(target.key + "  " + (english ? target.textEn : target.text)), this);
  text->setWordWrap(true);
  m_value->setObjectName(QStringLiteral("value"));
  m_value->setRange(-1e12, 1e12);
  m_value->setDecimals(2);
  m_value->setValue(target.entered.value_or(0));
  m_value->setSuffix(target.unit.empty() ? QString() : u' ' + QString::fromStdString(target.unit));
  m_evidence->setObjectName(QStringLiteral("evidence"));
  m_evidence->setText(QString::fromStdString(target.evidence));
  m_evidence->setPlaceholderText(tr("report, date, page"));
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(18);
  form->addRow(tr("Value so far"), m_value);
  form->addRow(tr("Evidence"), m_evidence);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons->button(QDialogButtonBox::Ok)->setText(tr("Enter"));
  setStyled(*buttons->button(QDialogButtonBox::Ok), "primary", true);
  buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 18);
  column->setSpacing(16);
  column->addWidget(text);
  column->addLayout(form);
  column->addWidget(buttons);
}

Target TargetDialog::target() const {
  Target target = m_target;
  target.entered = m_value->value();
  target.evidence = m_evidence->text().trimmed().toStdString();
  return target;
}

}  // namespace xuequ::app
