// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/comparison_panel.hpp"

#include "app/desktop/panels/document_tables.hpp"
#include "app/desktop/panels/styled.hpp"
#include "app/desktop/panels/table_panel.hpp"
#include "core/report/comparison_tables.hpp"
#include "core/report/report.hpp"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

namespace xuequ::app {

namespace {

constexpr std::size_t kWorthAJob = 500;  ///< units; fewer are compared at once

/// The row of a unit, or of a part of one, selects it on the map.
std::vector<Selection> subjectsOf(const UnitMoves& moves) {
  std::vector<Selection> subjects;
  for (const UnitMove& move : moves.rows) subjects.emplace_back(move.unit);
  return subjects;
}

}  // namespace

ComparisonPanel::ComparisonPanel(PlanDocument& document, Look look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_other(new QComboBox(this)),
      m_what(new QComboBox(this)),
      m_follows(new TablePanel(look, tr("Choose a scenario to compare with."), this)),
      m_differs(new TablePanel(look, tr("No decision differs."), this)),
      m_moves(new TablePanel(look, tr("No unit of this stage has another school in this year."), this)),
      m_norms(new TablePanel(look, tr("Both keep and break the same norms."), this)),
      m_pages(new QStackedWidget(this)),
      m_later(styledLabel("faint", {}, this)),
      m_take(new QAction(tr("Take over into this scenario"), this)),
      m_takeButton(new QPushButton(tr("Take over"), this)),
      m_answer(answered, [this] { refresh(); }) {
  m_other->setObjectName(QStringLiteral("compareWith"));
  m_other->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_what->setObjectName(QStringLiteral("compareWhat"));
  m_what->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_what->addItems({tr("Decisions"), tr("Changes of school"), tr("Norms broken and kept")});
  auto* top = new QHBoxLayout;
  top->setContentsMargins(12, 8, 12, 0);
  top->setSpacing(8);
  top->addWidget(styledLabel("faint", tr("Against"), this));
  top->addWidget(m_other);
  top->addStretch(1);
  m_later->setObjectName(QStringLiteral("compareLater"));
  top->addWidget(m_later);
  top->addWidget(m_what);
  for (TablePanel* page : {m_differs, m_moves, m_norms}) m_pages->addWidget(page);
  addTakeOver();
  auto* tables = new QSplitter(this);
  tables->addWidget(m_follows);
  tables->addWidget(m_pages);
  tables->setSizes({450, 450});
  setStyled(*this, "pane", true);
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(top);
  layout->addWidget(tables, 1);
  connect(m_what, &QComboBox::currentIndexChanged, m_pages, &QStackedWidget::setCurrentIndex);
  connect(m_what, &QComboBox::currentIndexChanged, this, &ComparisonPanel::refresh);
  connect(m_other, &QComboBox::currentIndexChanged, this, &ComparisonPanel::onChosen);
  connect(m_moves, &TablePanel::picked, &m_document, &PlanDocument::select);
  connect(&m_document, &PlanDocument::scenariosChanged, this, &ComparisonPanel::listScenarios);
  connect(&m_document, &PlanDocument::comparedChanged, this, &ComparisonPanel::listScenarios);
  connect(&m_document, &PlanDocument::changed, this, &ComparisonPanel::refresh);
  connect(&m_document, &PlanDocument::historyChanged, this,
          &ComparisonPanel::refresh);  // a preview came true
  connect(&m_document, &PlanDocument::viewChanged, this, &ComparisonPanel::refresh);
  connect(&m_document, &PlanDocument::waysReady, this, &ComparisonPanel::refresh);
  listScenarios();
}

/// A button beside the filter, and the same in the menu of the rows.
void ComparisonPanel::addTakeOver() {
  m_differs->setObjectName(QStringLiteral("decisions"));
  m_moves->setObjectName(QStringLiteral("moves"));
  m_norms->setObjectName(QStringLiteral("norms"));
  m_takeButton->setObjectName(QStringLiteral("takeOver"));
  m_takeButton->setToolTip(
      tr("The chosen decisions as the other scenario has them; several with Ctrl or Shift"));
  m_differs->allowSeveral();
  m_differs->addControl(m_takeButton);
  m_differs->view().addAction(m_take);
  m_differs->view().setContextMenuPolicy(Qt::ActionsContextMenu);
  connect(m_take, &QAction::triggered, this, &ComparisonPanel::takeOver);
  connect(m_takeButton, &QPushButton::clicked, m_take, &QAction::trigger);
  connect(m_differs->view().selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &ComparisonPanel::enableTakeOver);
}

void ComparisonPanel::enableTakeOver() {
  const bool some = !m_document.readOnly() && !m_differs->selectedRows().empty();
  m_take->setEnabled(some);
  m_takeButton->setEnabled(some);
}

void ComparisonPanel::takeOver() {
  std::vector<Decision> chosen;
  for (const int row : m_differs->selectedRows())
    chosen.push_back(m_decisions[static_cast<std::size_t>(row)]);
  const auto from = m_document.comparedScenario();
  m_document.commit("take_over " + from->name,
                    xuequ::takeOver(m_document.area(), *m_document.committed(), *from, chosen));
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
  const auto before = m_document.comparedScenario();
  m_pages->setVisible(before != nullptr);
  m_what->setVisible(before != nullptr);
  if (!before) {
    m_decisions.clear();
    return m_follows->setTable({}, {});
  }
  // An edit in the making is no decision yet; and the mouse waits for nobody's walks.
  const bool waits = m_document.previewing();
  m_later->setText(waits ? tr("follows once the edit is done") : QString());
  const StudyArea& area = m_document.area();
  if (waits && area.units.size() >= kWorthAJob) return;
  const auto outcome = m_document.outcomeOf(*before);
  const auto follows =
      compareOutcomes(area, {*before, *outcome}, {*m_document.shown(), *m_document.outcome()});
  // The page of the report begins with the school; here the figure of the year shown is in sight.
  const std::string year = "y" + std::to_string(m_document.schoolYear().value());
  m_follows->setTable(withFirst(comparisonTable(area, follows), {"what", "which", year, "school", "stage"}));
  if (waits) return;
  showDecisions(*before);
  showWhatTakesLong(before);
}

void ComparisonPanel::showDecisions(const Scenario& before) {
  ScenarioComparison comparison;
  comparison.decisions = decisionDifferences(m_document.area(), before, *m_document.shown());
  m_decisions.clear();
  for (const DecisionDifference& difference : comparison.decisions)
    m_decisions.push_back(difference.decision);
  m_differs->setTable(decisionsTable(m_document.area(), comparison));
  enableTakeOver();
}

ComparisonPanel::Answer ComparisonPanel::answered(const Asked& asked) {
  const Side had = asked.before.side(), has = asked.after.side();
  return {unitMoves(*asked.area, had, has, asked.stage, asked.year, asked.walkers.get()),
          compareFindings(*asked.area, had, has, asked.ways.get())};
}

void ComparisonPanel::showWhatTakesLong(const std::shared_ptr<const Scenario>& before) {
  const StudyArea& area = m_document.area();
  Asked asked{m_document.plan().area,
              {before, m_document.outcomeOf(*before)},
              {m_document.shown(), m_document.outcome()},
              m_document.stage(),
              m_document.year(),
              m_document.walkers(),
              m_document.safeWays()};
  const auto answer =
      area.units.size() < kWorthAJob ? m_answer.askNow(std::move(asked)) : m_answer.ask(std::move(asked));
  if (!answer) {
    if (m_what->currentIndex() != 0) m_later->setText(tr("being worked out…"));
    return;
  }
  const Scenario& after = *m_document.shown();
  m_moves->setTable(unitMovesTable(area, *before, after, {answer->moves}), subjectsOf(answer->moves));
  m_norms->setTable(findingDifferencesTable(area, *before, after, answer->norms));
}

}  // namespace xuequ::app
