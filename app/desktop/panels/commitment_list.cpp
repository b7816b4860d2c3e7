// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/commitment_list.hpp"

#include "app/desktop/panels/styled.hpp"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace xuequ::app {

CommitmentList::CommitmentList(PlanDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document) {
  setObjectName(QStringLiteral("commitments"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(styledLabel("section", tr("Commitments"), this));
}

void CommitmentList::show(SchoolId school) {
  if (m_rows) m_rows->deleteLater();  // one of its boxes may have asked for this
  m_rows = new QWidget(this);
  auto* grid = new QGridLayout(m_rows);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setVerticalSpacing(4);
  grid->setColumnStretch(0, 1);
  const auto& commitments = m_document.area().commitments;
  for (std::size_t i = 0; i < commitments.size(); ++i)
    if (commitments[i].school == school) addRow(*grid, i);
  layout()->addWidget(m_rows);
  setVisible(grid->count() > 0);
}

void CommitmentList::addRow(QGridLayout& grid, std::size_t position) {
  const Commitment& commitment = m_document.area().commitments[position];
  const int row = grid.rowCount();
  auto* name = new QLabel(QString::fromStdString(commitment.name), m_rows);
  name->setWordWrap(true);
  name->setToolTip(QString::fromStdString(commitment.evidence));
  auto* state = new QComboBox(m_rows);
  state->setObjectName(QStringLiteral("commitment%1").arg(row));
  state->addItems({tr("✗ missing"), tr("○ planned"), tr("✓ in place")});
  state->setCurrentIndex(static_cast<int>(commitment.state));
  state->setEnabled(!m_document.readOnly());
  grid.addWidget(name, row, 0);
  grid.addWidget(state, row, 1);
  connect(state, &QComboBox::activated, this, [this, position](int chosen) { enter(position, chosen); });
}

void CommitmentList::enter(std::size_t position, int state) {
  Commitment commitment = m_document.area().commitments[position];
  commitment.state = static_cast<CommitmentState>(state);
  m_document.enterCommitment(commitment);
}

}  // namespace xuequ::app
