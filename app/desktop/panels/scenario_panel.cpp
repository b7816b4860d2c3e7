// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/scenario_panel.hpp"

#include "app/desktop/panels/styled.hpp"
#include "app/desktop/window/theme.hpp"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace xuequ::app {

ScenarioPanel::ScenarioPanel(PlanDocument& document, Look look, QWidget* parent)
    : QWidget(parent), m_document(document), m_look(look), m_list(new QListWidget(this)) {
  m_list->setObjectName(QStringLiteral("scenarios"));
  m_list->setTextElideMode(Qt::ElideRight);
  auto* top = new QHBoxLayout;
  top->setContentsMargins(14, 8, 8, 2);
  top->setSpacing(0);
  top->addWidget(styledLabel("section", tr("Scenarios"), this));
  top->addStretch(1);
  const bool writable = !m_document.readOnly();
  const auto act = [&](const QString& icon, const QString& text, auto method, bool enabled) {
    QToolButton* button = addButton(icon, text);
    button->setEnabled(enabled);
    top->addWidget(button);
    connect(button, &QToolButton::clicked, this, method);
  };
  act(QStringLiteral("branch"), tr("Branch: a copy to change"), &ScenarioPanel::branch, writable);
  act(QStringLiteral("rename"), tr("Rename"), &ScenarioPanel::rename, writable);
  act(QStringLiteral("compare"), tr("Compare with another scenario"), &ScenarioPanel::compare, true);
  act(QStringLiteral("delete"), tr("Delete"), &ScenarioPanel::remove, writable);
  setStyled(*this, "pane", true);
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addLayout(top);
  layout->addWidget(m_list, 1);
  m_list->setContentsMargins(6, 0, 6, 0);
  connect(m_list, &QListWidget::currentRowChanged, this, &ScenarioPanel::onRowChanged);
  connect(m_list, &QListWidget::itemDoubleClicked, this,
          writable ? &ScenarioPanel::rename : &ScenarioPanel::compare);
  connect(&m_document, &PlanDocument::scenariosChanged, this, &ScenarioPanel::refresh);
  refresh();
}

QToolButton* ScenarioPanel::addButton(const QString& name, const QString& text) {
  auto* button = new QToolButton(this);
  button->setObjectName(name + QStringLiteral("Scenario"));
  button->setIcon(themedIcon(name, m_look.dark));
  button->setToolTip(text);
  return button;
}

void ScenarioPanel::refresh() {
  const QSignalBlocker silent(m_list);
  m_list->clear();
  for (const auto& scenario : m_document.plan().scenarios) {
    const QString name = QString::fromStdString(scenario->name);
    auto* item = new QListWidgetItem(scenario->parent ? QStringLiteral("   ") + name : name, m_list);
    item->setToolTip(scenario->note.empty() ? name : name + u'\n' + QString::fromStdString(scenario->note));
    if (scenario->id == m_document.current()) m_list->setCurrentItem(item);
  }
}

void ScenarioPanel::onRowChanged(int row) {
  if (row >= 0) m_document.setCurrent(m_document.plan().scenarios[static_cast<std::size_t>(row)]->id);
}

std::optional<std::string> ScenarioPanel::askName(const QString& title, const QString& proposal) {
  bool accepted = false;
  const QString name =
      QInputDialog::getText(this, title, tr("Name"), QLineEdit::Normal, proposal, &accepted).trimmed();
  return accepted && !name.isEmpty() ? std::optional(name.toStdString()) : std::nullopt;
}

void ScenarioPanel::branch() {
  const QString from = QString::fromStdString(m_document.committed()->name);
  if (const auto name = askName(tr("Branch the scenario"), tr("%1, variant").arg(from)))
    m_document.branch(*name);
}

void ScenarioPanel::rename() {
  const auto scenario = m_document.committed();
  if (const auto name = askName(tr("Rename the scenario"), QString::fromStdString(scenario->name)))
    m_document.rename(scenario->id, *name);
}

void ScenarioPanel::remove() { m_document.remove(m_document.current()); }

void ScenarioPanel::compare() {
  QMenu menu(this);
  for (const auto& scenario : m_document.plan().scenarios) {
    if (scenario->id == m_document.current()) continue;
    const auto choose = [this, id = scenario->id] {
      m_document.compareWith(id);
      Q_EMIT comparing();
    };
    menu.addAction(QString::fromStdString(scenario->name), this, choose);
  }
  if (menu.isEmpty()) menu.addAction(tr("There is only one scenario: branch it first"))->setEnabled(false);
  menu.exec(QCursor::pos());
}

}  // namespace xuequ::app
