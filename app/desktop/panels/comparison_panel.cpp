// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/comparison_panel.hpp"

#include "app/desktop/panels/styled.hpp"
#include "app/desktop/panels/table_panel.hpp"
#include "core/evaluation/compare.hpp"
#include "core/report/report.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>

namespace xuequ::app {

ComparisonPanel::ComparisonPanel(PlanDocument& document, Look look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_other(new QComboBox(this)),
      m_follows(new TablePanel(look, tr("Choose a scenario to compare with."), this)),
      m_differs(new TablePanel(look, tr("No decision differs."), this)) {
  m_other->setObjectName(QStringLiteral("compareWith"));
  m_other->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  auto* top = new QHBoxLayout;
  top->setContentsMargins(12, 8, 12, 0);
  top->addWidget(styledLabel("faint", tr("Against"), this));
  top->addWidget(m_other);
  top->addStretch(1);
  auto* tables = new QSplitter(this);
  tables->addWidget(m_follows);
  tables->addWidget(m_differs);
  tables->setSizes({500, 400});
  setStyled(*this, "pane", true);
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(top);
  layout->addWidget(tables, 1);
  connect(m_other, &QComboBox::currentIndexChanged, this, &ComparisonPanel::onChosen);
  connect(&m_document, &PlanDocument::scenariosChanged, this, &ComparisonPanel::listScenarios);
  connect(&m_document, &PlanDocument::comparedChanged, this, &ComparisonPanel::listScenarios);
  connect(&m_document, &PlanDocument::changed, this, &ComparisonPanel::refresh);
  listScenarios();
}

void ComparisonPanel::listScenarios() {
  const QSignalBlocker silent(m_other);
  m_other->clear();
  m_other->addItem(tr("nothing"), -1);
  for (const auto& scenario : m_document.plan().scenarios) {
    if (scenario->id == m_document.current()) continue;
    m_other->addItem(QString::fromStdString(scenario->name), scenario->id.value());
    if (m_document.compared() == scenario->id) m_other->setCurrentIndex(m_other->count() - 1);
  }
  refresh();
}

void ComparisonPanel::onChosen(int row) {
  const int id = m_other->itemData(row).toInt();
  m_document.compareWith(id < 0 ? std::nullopt : std::optional(ScenarioId{id}));
}

void ComparisonPanel::showEvent(QShowEvent*) { refresh(); }

void ComparisonPanel::refresh() {
  if (!isVisible()) return;
  const auto id = m_document.compared();
  const auto other = id && *id != m_document.current() ? m_document.plan().find(*id) : nullptr;
  m_differs->setVisible(other != nullptr);
  if (!other) return m_follows->setTable({}, {});
  const auto outcome = m_document.outcomeOf(*other);
  const auto comparison =
      compare(m_document.area(), *other, *outcome, *m_document.shown(), *m_document.outcome());
  m_follows->setTable(comparisonTable(m_document.area(), comparison));
  m_differs->setTable(decisionsTable(m_document.area(), comparison));
}

}  // namespace xuequ::app
