// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/window/main_window.hpp"

#include "app/desktop/canvas/map_canvas.hpp"
#include "app/desktop/canvas/map_pane.hpp"
#include "app/desktop/panels/message_bar.hpp"
#include "app/desktop/panels/styled.hpp"
#include "app/desktop/window/actions.hpp"
#include "app/desktop/window/start_page.hpp"
#include "app/desktop/window/theme.hpp"
#include "gis/source/base_map.hpp"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QMimeData>

namespace xuequ::app {
namespace {

using namespace Qt::StringLiterals;

QAction* actionOf(ToolKind kind, const Actions& actions) {
  const QString names[] = {u"select"_s,      u"pan"_s,          u"assign_units"_s,
                           u"edit_border"_s, u"draw_zone"_s,    u"split_zone"_s,
                           u"merge_zones"_s, u"place_school"_s, u"measure"_s};
  return actions.find(names[static_cast<int>(kind)]);
}

}  // namespace

MainWindow::MainWindow(Settings& settings, Look look)
    : m_settings(settings), m_look(look), m_commands(new Commands(*this)), m_jobs(new JobBar(this)) {
  setAcceptDrops(true);
  resize(1280, 800);
  restoreGeometry(m_settings.layout(u"window"_s));
  connect(m_jobs, &JobBar::busyChanged, this, &MainWindow::refreshActions);
  applyTheme(*qApp, m_look.dark);
  translate();
  build();
}

MainWindow::~MainWindow() {
  m_jobs->setParent(nullptr);
  delete takeCentralWidget();
  delete m_jobs;  // waits for the work
}

void MainWindow::translate() {
  for (QTranslator* words : {&m_words, &m_qtWords}) QCoreApplication::removeTranslator(words);
  QLocale::setDefault(m_look.locale());
  if (m_look.language == Language::Zh &&
      m_qtWords.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&m_qtWords);
  const QString name = m_look.language == Language::Zh ? u":/i18n/xuequ_zh_CN.qm"_s : u":/i18n/xuequ_en.qm"_s;
  if (m_words.load(name)) QCoreApplication::installTranslator(&m_words);
}

/// The actions go later: one of them may have asked for this.
void MainWindow::clear() {
  m_jobs->setParent(nullptr);
  delete takeCentralWidget();
  m_workspace = nullptr;
  if (!m_actions) return;
  m_actions->setParent(nullptr);
  m_actions->deleteLater();
}

void MainWindow::build() {
  clear();
  setMenuBar(new QMenuBar);  // deletes the old one, later
  m_actions = new Actions(*m_commands, m_look, *menuBar(), this);
  auto* all = new QWidget;
  auto* column = new QVBoxLayout(all);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_messages = new MessageBar(m_look, all));
  column->addWidget(m_document ? madeWorkspace() : madeStartPage(), 1);
  column->addWidget(madeStatusStrip());
  setCentralWidget(all);
  const QString plan =
      m_document ? QFileInfo(QString::fromStdString(m_document->path().string())).fileName() : QString();
  setWindowTitle(plan.isEmpty() ? tr("Xuequ") : plan + u" — "_s + tr("Xuequ"));
  refreshActions();
}

QWidget* MainWindow::madeWorkspace() {
  m_workspace = new Workspace(*m_document, m_settings, m_look, m_state);
  MapPane& map = m_workspace->map();
  map.addToolStrip(
      m_actions->find({u"select"_s, u"pan"_s, u"assign_units"_s, u"edit_border"_s, u"draw_zone"_s,
                       u"split_zone"_s, u"merge_zones"_s, u"place_school"_s, u"measure"_s}),
      m_actions->find({u"zoom_in"_s, u"zoom_out"_s, u"fit"_s}));
  connect(&map, &MapPane::toolChanged, this, &MainWindow::refreshActions);
  connect(m_workspace, &Workspace::refused, this, &MainWindow::say);
  connect(m_workspace, &Workspace::schoolPlaced, m_commands, &Commands::openSchoolAt);
  connect(m_workspace, &Workspace::addProjectAsked, m_commands, &Commands::addProject);
  connect(m_workspace, &Workspace::changeProjectAsked, m_commands, &Commands::changeProject);
  connect(m_workspace, &Workspace::enterTargetAsked, m_commands, &Commands::enterTarget);
  connect(m_workspace, &Workspace::extendAsked, m_commands, &Commands::extendSchool);
  connect(m_workspace, &Workspace::zoneAsked, m_commands, &Commands::editZone);
  connect(m_workspace, &Workspace::partsAsked, m_commands, &Commands::allowZoneParts);
  return m_workspace;
}

QWidget* MainWindow::madeStartPage() {
  auto* page = new StartPage(m_look, m_settings.recentPlans());
  QSizePolicy policy = page->sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  page->setSizePolicy(policy);
  connect(page, &StartPage::sampleAsked, m_commands, &Commands::openSample);
  connect(page, &StartPage::openAsked, m_commands, &Commands::openPlan);
  connect(page, &StartPage::newAsked, m_commands, &Commands::newPlan);
  connect(page, &StartPage::planChosen, this, [this](const QString& path) { open(path.toStdString()); });
  return page;
}

QWidget* MainWindow::madeStatusStrip() {
  auto* strip = new QWidget;
  strip->setObjectName(u"statusStrip"_s);
  strip->setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(strip);
  row->setContentsMargins(18, 4, 18, 4);
  m_status = styledLabel("faint", {}, strip);
  m_status->setObjectName(u"status"_s);
  row->addWidget(m_status, 1);
  const bool readOnly = m_document && m_document->readOnly();
  if (readOnly) {
    QLabel* lock = styledLabel(
        "warn", tr("Read-only: another window or program has this plan, or the file may not be written"),
        strip);
    lock->setObjectName(u"readOnly"_s);
    row->addWidget(lock);
  } else if (m_document) {
    row->addWidget(styledLabel("faint", tr("Every edit is saved at once"), strip));
  }
  if (m_document && m_document->area().synthetic)
    row->addWidget(styledLabel("faint", u"· "_s + tr("Synthetic data"), strip));
  row->addWidget(m_jobs);
  m_jobs->setVisible(m_jobs->busy());
  return strip;
}

void MainWindow::connectDocument() {
  connect(m_document.get(), &PlanDocument::failed, this, &MainWindow::say);
  connect(m_document.get(), &PlanDocument::historyChanged, this, &MainWindow::refreshActions);
  connect(m_document.get(), &PlanDocument::historyChanged, this, [this] { m_messages->hide(); });
  connect(
      m_document.get(), &PlanDocument::factsChanged, this,
      [this] {
        m_state = m_workspace->state();
        m_state.view = {};  // another area may be another place
        build();
      },
      Qt::QueuedConnection);
}

void MainWindow::open(const std::filesystem::path& path) {
  const bool isOpen =
      m_document && std::filesystem::exists(path) && std::filesystem::equivalent(m_document->path(), path);
  if (m_jobs->busy() || isOpen) return;
  const auto read = [path](const Monitor& monitor) {
    return std::make_shared<Result<OpenedPlan>>(openPlan(path, monitor));
  };
  showStartPage(false);
  m_jobs->start<std::shared_ptr<Result<OpenedPlan>>>(
      tr("Opening the plan"), read, [this](std::shared_ptr<Result<OpenedPlan>> opened) {
        if (*opened) return close(std::make_unique<PlanDocument>(std::move(**opened)));
        showStartPage(true);
        say(opened->error());
      });
}

/// Not while a plan is on its way: it would flash and be gone.
void MainWindow::showStartPage(bool on) {
  if (auto* page = findChild<StartPage*>()) page->setVisible(on);
}

void MainWindow::close(std::unique_ptr<PlanDocument> next) {
  if (m_workspace) clear();  // its panes look at the document until the end
  m_state = {};
  m_document = std::move(next);
  if (m_document) {
    m_settings.addRecentPlan(
        QFileInfo(QString::fromStdString(m_document->path().string())).absoluteFilePath());
    connectDocument();
  }
  build();
  if (m_document) Q_EMIT planOpened();
}

void MainWindow::setLook(Look look) {
  if (look == m_look) return;
  m_look = look;
  m_settings.setLook(look);
  if (m_workspace) m_state = m_workspace->state();
  applyTheme(*qApp, look.dark);
  translate();
  build();
}

void MainWindow::showBaseMap(const std::filesystem::path& path) {
  const auto check = [path, area = m_document->plan().area](const Monitor& monitor) {
    return gis::checkBaseMap(path, area->grid, area->box, monitor);
  };
  m_jobs->start<Result<void>>(tr("Reading the base map"), check, [this, path](Result<void> fit) {
    if (!fit) return say(fit.error());
    m_messages->hide();
    m_workspace->setBaseMap(path);
    tell(tr("Base map: %1").arg(QString::fromStdString(path.filename().string())));
  });
}

void MainWindow::say(const Error& error) { m_messages->say(error); }

void MainWindow::tell(const QString& text) { m_status->setText(text); }

void MainWindow::refreshActions() {
  if (!m_actions) return;
  m_actions->refresh(m_document.get(), m_jobs->busy());
  if (!m_workspace) return;
  for (const ToolKind kind : kAllTools)
    actionOf(kind, *m_actions)->setChecked(kind == m_workspace->map().tool());
  const MapCompare compare = m_workspace->map().comparison().mode();
  m_actions->find(u"compare_swipe"_s)->setChecked(compare == MapCompare::Swipe);
  m_actions->find(u"compare_side"_s)->setChecked(compare == MapCompare::SideBySide);
  m_actions->find(u"compare_off"_s)->setChecked(compare == MapCompare::Off);
  m_actions->find(u"draw_takes"_s)->setChecked(m_workspace->map().takes());
}

void MainWindow::closeEvent(QCloseEvent* event) {
  m_settings.setLayout(u"window"_s, saveGeometry());
  QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  const auto urls = event->mimeData()->urls();
  if (!urls.isEmpty() && urls.front().isLocalFile()) open(urls.front().toLocalFile().toStdString());
}

}  // namespace xuequ::app
