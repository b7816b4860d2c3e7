// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/standards_dialog.hpp"

#include "app/desktop/panels/document_tables.hpp"
#include "app/desktop/panels/styled.hpp"
#include "app/output/error_text.hpp"
#include "core/facts/norms.hpp"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace xuequ::app {

StandardsDialog::StandardsDialog(PlanDocument& document, Look look, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_look(look),
      m_table(new TablePanel(look, tr("The standards pack has no norms."), this)),
      m_value(new QDoubleSpinBox(this)),
      m_reason(new QLineEdit(this)),
      m_fault(styledLabel("bad", {}, this)),
      m_override(new QPushButton(tr("Override"), this)),
      m_ofPack(new QPushButton(tr("The pack's own value"), this)) {
  setObjectName(QStringLiteral("standardsDialog"));
  setWindowTitle(tr("Standards in force"));
  resize(940, 600);
  m_table->setObjectName(QStringLiteral("norms"));
  m_value->setObjectName(QStringLiteral("normValue"));
  m_value->setRange(0, 1e6);
  m_value->setDecimals(1);
  m_reason->setObjectName(QStringLiteral("normReason"));
  m_reason->setPlaceholderText(tr("local rule, date, clause"));
  m_fault->setObjectName(QStringLiteral("normFault"));
  m_fault->setWordWrap(true);
  m_override->setObjectName(QStringLiteral("override"));
  setStyled(*m_override, "primary", true);
  m_ofPack->setObjectName(QStringLiteral("ofPack"));
  auto* hint = styledLabel(
      "faint", tr("A value of your own holds in all scenarios; the report states it with its reason."), this);
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(18);
  form->addRow(tr("Value"), m_value);
  form->addRow(tr("Reason"), m_reason);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
  buttons->addButton(m_override, QDialogButtonBox::ActionRole);
  buttons->addButton(m_ofPack, QDialogButtonBox::ActionRole);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 18);
  column->setSpacing(14);
  column->addWidget(m_table, 1);
  column->addLayout(form);
  column->addWidget(m_fault);
  column->addWidget(hint);
  column->addWidget(buttons);
  connect(m_table, &TablePanel::rowChanged, this, &StandardsDialog::showRow);
  connect(m_override, &QPushButton::clicked, this, &StandardsDialog::override);
  connect(m_ofPack, &QPushButton::clicked, this, &StandardsDialog::takeOfPack);
  connect(m_reason, &QLineEdit::returnPressed, this, &StandardsDialog::override);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  fill();
  m_table->view().selectRow(0);
}

void StandardsDialog::fill() { m_table->setTable(normRows(m_document).table); }

void StandardsDialog::showRow() {
  m_fault->clear();
  const auto row = m_table->currentRow();
  const bool editable = row && !m_document.readOnly();
  for (QWidget* part : {static_cast<QWidget*>(m_value), static_cast<QWidget*>(m_reason)})
    part->setEnabled(editable);
  m_override->setEnabled(editable);
  m_ofPack->setEnabled(false);
  if (!row) return;
  const NormRow norm = listed(m_document.area().standards)[static_cast<std::size_t>(*row)];
  m_value->setValue(norm.value);
  m_reason->setText(QString::fromStdString(norm.overrideReason));
  m_ofPack->setEnabled(editable && norm.value != norm.ofPack);
}

void StandardsDialog::override() {
  const auto row = m_table->currentRow();
  if (!row) return;
  const StandardsPack& pack = m_document.area().standards;
  apply(withNorm(pack, listed(pack)[static_cast<std::size_t>(*row)].name, m_value->value(),
                 m_reason->text().trimmed().toStdString()));
}

void StandardsDialog::takeOfPack() {
  const auto row = m_table->currentRow();
  if (!row) return;
  const StandardsPack& pack = m_document.area().standards;
  apply(withNormOfPack(pack, listed(pack)[static_cast<std::size_t>(*row)].name));
}

void StandardsDialog::apply(const Result<StandardsPack>& pack) {
  if (!pack) return m_fault->setText(QString::fromStdString(errorText(m_look.language, pack.error())));
  const auto done = *pack == m_document.area().standards ? Result<void>() : m_document.setStandards(*pack);
  fill();
  showRow();
  if (!done) m_fault->setText(QString::fromStdString(errorText(m_look.language, done.error())));
}

}  // namespace xuequ::app
