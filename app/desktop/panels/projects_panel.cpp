// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/projects_panel.hpp"

#include "core/scenario/edit_projects.hpp"

#include <QPushButton>

namespace xuequ::app {

ProjectsPanel::ProjectsPanel(PlanDocument& document, Look look, QWidget* parent)
    : DocumentTable(document, look,
                    tr("This scenario has no projects. Add one, or put a new school on the map."),
                    projectRows, parent),
      m_change(new QPushButton(tr("Change…"), this)),
      m_remove(new QPushButton(tr("Remove"), this)) {
  auto* add = new QPushButton(tr("Add a project…"), this);
  add->setObjectName(QStringLiteral("addProject"));
  m_change->setObjectName(QStringLiteral("changeProject"));
  m_remove->setObjectName(QStringLiteral("removeProject"));
  add->setEnabled(!document.readOnly());
  for (QPushButton* button : {add, m_change, m_remove}) addControl(button);
  connect(add, &QPushButton::clicked, this, &ProjectsPanel::addAsked);
  connect(m_change, &QPushButton::clicked, this, [this] { Q_EMIT changeAsked(current()->id); });
  connect(m_remove, &QPushButton::clicked, this, &ProjectsPanel::removeCurrent);
  connect(this, &TablePanel::rowChanged, this, &ProjectsPanel::enableButtons);
  connect(this, &TablePanel::opened, this, [this] {
    if (m_change->isEnabled()) m_change->click();
  });
  enableButtons();
}

const Project* ProjectsPanel::current() const {
  const auto row = currentRow();
  const auto& projects = *document().shown()->projects;
  return row && static_cast<std::size_t>(*row) < projects.size() ? &projects[static_cast<std::size_t>(*row)]
                                                                 : nullptr;
}

void ProjectsPanel::removeCurrent() {
  const Project project = *current();
  document().commit("remove " + project.name,
                    removeProject(document().area(), *document().committed(), project.id));
}

void ProjectsPanel::enableButtons() {
  const bool some = current() != nullptr && !document().readOnly();
  m_change->setEnabled(some);
  m_remove->setEnabled(some);
}

}  // namespace xuequ::app
