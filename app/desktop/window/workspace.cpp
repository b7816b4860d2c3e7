// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/window/workspace.hpp"

#include "app/desktop/canvas/map_canvas.hpp"
#include "app/desktop/canvas/map_pane.hpp"
#include "app/desktop/panels/assumptions_panel.hpp"
#include "app/desktop/panels/charts_panel.hpp"
#include "app/desktop/panels/comparison_panel.hpp"
#include "app/desktop/panels/head_bar.hpp"
#include "app/desktop/panels/inspector.hpp"
#include "app/desktop/panels/projects_panel.hpp"
#include "app/desktop/panels/scenario_panel.hpp"
#include "app/desktop/panels/time_bar.hpp"
#include "app/map/base_map_file.hpp"

#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace xuequ::app {
namespace {

QSplitter* splitter(Qt::Orientation orientation, const QString& name, QWidget* parent) {
  auto* made = new QSplitter(orientation, parent);
  made->setObjectName(name);
  made->setChildrenCollapsible(true);
  made->setHandleWidth(1);
  return made;
}

/// The theme with the base map that was chosen for this plan, here or in an earlier run.
MapTheme withGround(MapTheme theme, const Settings::Ground& ground) {
  theme.baseStrength = ground.strength;
  if (theme.base == nullptr && !ground.file.isEmpty())
    theme.base = std::make_shared<const BaseMapFile>(ground.file.toStdString());
  return theme;
}

}  // namespace

Workspace::Workspace(PlanDocument& document, Settings& settings, Look look, const WorkspaceState& state,
                     QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_settings(settings),
      m_time(new TimeBar(document, look, this)),
      m_map(new MapPane(document, look, this)),
      m_scenarios(new ScenarioPanel(document, look, this)),
      m_layers(new LayersPanel(document.area(), withGround(state.theme, settings.ground(planPath())), this)),
      m_tabs(new QTabWidget(this)),
      m_columns(splitter(Qt::Horizontal, QStringLiteral("columns"), this)),
      m_rows(splitter(Qt::Vertical, QStringLiteral("rows"), this)),
      m_side(splitter(Qt::Vertical, QStringLiteral("side"), this)) {
  addTabs(look);
  addPanes(look, state);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(new HeadBar(document, look, this));
  column->addWidget(m_time);
  column->addWidget(m_columns, 1);
  connect(m_map, &MapPane::placed, this, &Workspace::schoolPlaced);
  connect(m_map, &MapPane::refused, this, &Workspace::refused);
  connect(m_map, &MapPane::contentChanged, m_layers, &LayersPanel::showLegend);
  connect(m_map, &MapPane::baseFailed, m_layers, &LayersPanel::hideBase);
  connect(m_map, &MapPane::baseFailed, this, &Workspace::refused);
  connect(m_layers, &LayersPanel::themeChanged, this, [this] { m_map->setTheme(m_layers->theme()); });
  connect(m_layers, &LayersPanel::themeChanged, this, &Workspace::keepStrength);
  m_map->setCompare(state.compare);
  m_map->setTheme(m_layers->theme());
  if (state.view.width > 0) m_map->canvas().setViewport(state.view);
}

Workspace::~Workspace() {
  for (const QSplitter* each : {m_columns, m_rows, m_side})
    m_settings.setLayout(each->objectName(), each->saveState());
}

void Workspace::addTabs(Look look) {
  m_tabs->setObjectName(QStringLiteral("tabs"));
  m_tabs->setDocumentMode(true);
  m_tabs->tabBar()->setUsesScrollButtons(true);
  auto* projects = new ProjectsPanel(m_document, look, m_tabs);
  const auto add = [&](QWidget* page, const QString& name, const QString& title) {
    page->setObjectName(name);
    m_tabs->addTab(page, title);
  };
  using Pace = DocumentTable::Pace;
  const auto table = [&](const QString& empty, DocumentTable::Rows rows, Pace pace = Pace::OnceDone) {
    return new DocumentTable(m_document, look, empty, std::move(rows), m_tabs, pace);
  };
  add(table(tr("No school of this stage is open in this year."), schoolRows, Pace::WithTheMouse),
      QStringLiteral("schools"), tr("Schools"));
  add(new ChartsPanel(m_document, look, m_tabs), QStringLiteral("charts"), tr("Charts"));
  add(projects, QStringLiteral("projects"), tr("Projects"));
  add(table(tr("No class is oversized in any year."), ledgerRows), QStringLiteral("ledger"), tr("Ledger"));
  auto* targets = table(tr("This plan keeps no targets. Import them from a table."), targetRows);
  add(targets, QStringLiteral("targets"), tr("Targets"));
  add(table(tr("Nothing found: no norm is broken and every child has a school."), findingRows),
      QStringLiteral("findings"), tr("Findings"));
  add(table(tr("Nobody of this stage lives beyond its service radius, or the standards set none."),
            beyondRows),
      QStringLiteral("beyond"), tr("Coverage"));
  add(new ComparisonPanel(m_document, look, m_tabs), QStringLiteral("comparison"), tr("Comparison"));
  add(new AssumptionsPanel(m_document, look, m_tabs), QStringLiteral("assumptionsPage"), tr("Assumptions"));
  connect(targets, &TablePanel::opened, this, &Workspace::enterTargetAsked);
  connect(projects, &ProjectsPanel::addAsked, this, &Workspace::addProjectAsked);
  connect(projects, &ProjectsPanel::changeAsked, this, &Workspace::changeProjectAsked);
  connect(m_scenarios, &ScenarioPanel::comparing, this,
          [this] { m_tabs->setCurrentWidget(m_tabs->findChild<QWidget*>(QStringLiteral("comparison"))); });
}

void Workspace::addPanes(Look look, const WorkspaceState& state) {
  auto* inspector = new Inspector(m_document, look, this);
  m_side->addWidget(m_scenarios);
  m_side->addWidget(m_layers);
  m_side->setSizes({165, 500});
  m_map->setTables(m_tabs);
  m_rows->addWidget(m_map);
  m_rows->addWidget(m_tabs);
  m_rows->setSizes({365, 285});
  m_rows->setStretchFactor(0, 1);
  m_columns->addWidget(m_side);
  m_columns->addWidget(m_rows);
  m_columns->addWidget(inspector);
  m_columns->setSizes({250, 682, 348});
  m_columns->setStretchFactor(1, 1);
  for (QSplitter* each : {m_columns, m_rows, m_side})
    each->restoreState(m_settings.layout(each->objectName()));
  m_tabs->setCurrentIndex(state.tab);
  connect(inspector, &Inspector::showOnMap, m_map, &MapPane::show);
  connect(inspector, &Inspector::extendAsked, this, &Workspace::extendAsked);
  connect(inspector, &Inspector::zoneAsked, this, &Workspace::zoneAsked);
  connect(inspector, &Inspector::partsAsked, this, &Workspace::partsAsked);
}

QString Workspace::planPath() const { return QString::fromStdString(m_document.path().string()); }

void Workspace::setBaseMap(const std::filesystem::path& path) {
  if (path.empty()) {
    m_settings.setGround(planPath(), {});
    return m_layers->setBase(nullptr);
  }
  const auto file = std::filesystem::absolute(path);
  m_settings.setGround(planPath(), {QString::fromStdString(file.string()), m_layers->theme().baseStrength});
  m_layers->setBase(std::make_shared<const BaseMapFile>(file));
}

void Workspace::keepStrength() {
  Settings::Ground ground = m_settings.ground(planPath());
  if (ground.strength == m_layers->theme().baseStrength) return;
  ground.strength = m_layers->theme().baseStrength;
  m_settings.setGround(planPath(), ground);
}

WorkspaceState Workspace::state() const {
  return {m_map->canvas().viewport(), m_layers->theme(), m_tabs->currentIndex(), m_map->comparison().mode()};
}

}  // namespace xuequ::app
