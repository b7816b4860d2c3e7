// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/window/commands.hpp"

#include "app/desktop/canvas/map_canvas.hpp"
#include "app/desktop/canvas/map_pane.hpp"
#include "app/desktop/dialogs/about_dialog.hpp"
#include "app/desktop/dialogs/help_dialog.hpp"
#include "app/desktop/dialogs/import_dialog.hpp"
#include "app/desktop/dialogs/new_plan_dialog.hpp"
#include "app/desktop/dialogs/project_dialog.hpp"
#include "app/desktop/dialogs/standards_dialog.hpp"
#include "app/desktop/dialogs/target_dialog.hpp"
#include "app/desktop/dialogs/zone_dialog.hpp"
#include "app/desktop/document/sample.hpp"
#include "app/desktop/panels/scenario_panel.hpp"
#include "app/desktop/panels/time_bar.hpp"
#include "app/desktop/window/main_window.hpp"
#include "app/document/report_folder.hpp"
#include "app/map/map_sheet.hpp"
#include "app/output/headline.hpp"
#include "core/report/report.hpp"
#include "core/scenario/edit_projects.hpp"

#include <QApplication>
#include <QDate>
#include <QFileDialog>
#include <QFileInfo>

namespace xuequ::app {
namespace {

constexpr double kZoomStep = 1.5;

std::filesystem::path pathOf(const QString& text) { return {text.toStdString()}; }

}  // namespace

Commands::Commands(MainWindow& window) : QObject(&window), m_window(window) {}

void Commands::newPlan() {
  NewPlanDialog dialog(m_window.settings(), m_window.look(), &m_window);
  if (dialog.exec() == QDialog::Accepted) m_window.open(pathOf(dialog.path()));
}

void Commands::openPlan() {
  const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open a plan"),
                                                    m_window.settings().folder(), tr("Plans (*.gpkg)"));
  if (path.isEmpty()) return;
  m_window.settings().setFolder(QFileInfo(path).absolutePath());
  m_window.open(pathOf(path));
}

void Commands::openSample() {
  const auto path = samplePlan();
  if (std::filesystem::exists(path)) return m_window.open(path);
  const auto make = [path](const Monitor& monitor) { return makeSample(path, monitor); };
  m_window.jobs().start<Result<std::filesystem::path>>(
      tr("Making the sample plan"), make, [this](Result<std::filesystem::path> made) {
        made ? m_window.open(*made) : m_window.say(made.error());
      });
}

void Commands::closePlan() { m_window.close(nullptr); }

void Commands::importData() {
  ImportDialog dialog(*m_window.document(), m_window.settings(), m_window.look(), &m_window);
  dialog.exec();
}

void Commands::chooseBaseMap() {
  const QString kinds = tr("Pictures and layers with a place") +
                        QStringLiteral(
                            " (*.tif *.tiff *.mbtiles *.gpkg *.jp2 *.img *.asc *.png *.jpg *.shp *.geojson "
                            "*.json *.fgb *.kml *.kmz *.gml *.dxf *.tab *.osm *.pbf);;") +
                        tr("All files") + QStringLiteral(" (*)");
  const QString path =
      QFileDialog::getOpenFileName(&m_window, tr("Base map"), m_window.settings().folder(), kinds);
  if (path.isEmpty()) return;
  m_window.settings().setFolder(QFileInfo(path).absolutePath());
  m_window.showBaseMap(pathOf(path));
}

void Commands::removeBaseMap() {
  m_window.workspace()->setBaseMap({});
  m_window.tell(tr("No base map"));
}

QString Commands::askTarget(const QString& title, const QString& proposal, const QString& kinds) {
  const QString path =
      QFileDialog::getSaveFileName(&m_window, title, m_window.settings().folder() + u'/' + proposal, kinds);
  if (!path.isEmpty()) m_window.settings().setFolder(QFileInfo(path).absolutePath());
  return path;
}

void Commands::exportMap() {
  const QString path =
      askTarget(tr("Export the map"), QStringLiteral("map.pdf"), tr("Map sheets (*.pdf *.svg *.png)"));
  if (path.isEmpty()) return;
  SheetOptions options;
  options.date = QDate::currentDate();
  MapContent content = m_window.workspace()->map().canvas().content();
  content.dark = false;
  content.selection = {};
  const auto write = [content, options, path](const Monitor&) {
    return writeSheet(pathOf(path), content, options);
  };
  m_window.jobs().start<Result<void>>(tr("Writing the map"), write, [this, path](Result<void> written) {
    written ? m_window.tell(tr("Map written to %1").arg(path)) : m_window.say(written.error());
  });
}

void Commands::exportReport() {
  const QString folder =
      QFileDialog::getExistingDirectory(&m_window, tr("Folder for the report"), m_window.settings().folder());
  if (folder.isEmpty()) return;
  m_window.settings().setFolder(folder);
  const PlanDocument& document = *m_window.document();
  const auto write = [folder, area = document.plan().area, scenario = document.shown(),
                      outcome = document.outcome(), walkers = document.walkers(),
                      language = m_window.look().language,
                      today = QDate::currentDate()](const Monitor& monitor) {
    const auto ways = walkers ? std::optional(safeWays(*area, walkers)) : std::nullopt;
    const Document report{area,
                          scenario,
                          outcome,
                          usualMaps(*area, *scenario, *outcome),
                          xuequ::report(*area, *scenario, *outcome,
                                        headlineOf(*area, *scenario, *outcome).year, ways ? &*ways : nullptr),
                          today};
    return writeReport(pathOf(folder), language, report, monitor);
  };
  m_window.jobs().start<Result<void>>(tr("Writing the report"), write, [this, folder](Result<void> written) {
    written ? m_window.tell(tr("Report written to %1").arg(folder)) : m_window.say(written.error());
  });
}

void Commands::quit() { m_window.QWidget::close(); }

void Commands::undo() { m_window.document()->undo(); }

void Commands::redo() { m_window.document()->redo(); }

void Commands::addProject() {
  const PlanDocument& document = *m_window.document();
  Project project;
  project.year = document.schoolYear();
  const auto* school = selected<SchoolId>(document.selection());
  project.measure = ExtendSchool{school ? *school : SchoolId{0}, {{document.stage(), Sections{6}}}};
  editProject(std::move(project), true);
}

void Commands::changeProject(ProjectId id) {
  if (const Project* project = m_window.document()->committed()->find(id)) editProject(*project, false);
}

void Commands::extendSchool(SchoolId school) {
  const PlanDocument& document = *m_window.document();
  Project project;
  project.year = document.schoolYear();
  project.measure = ExtendSchool{school, {{document.stage(), Sections{6}}}};
  editProject(std::move(project), true);
}

void Commands::openSchoolAt(Point site) {
  const PlanDocument& document = *m_window.document();
  OpenSchool open;
  open.school.site = site;
  open.school.stages = {
      {.stage = document.stage(), .rooms = Sections{24}, .temporaryRooms = {}, .seats = {}, .classSize = {}}};
  Project project;
  project.year = document.schoolYear();
  project.measure = open;
  editProject(std::move(project), true);
}

void Commands::editZone(ZoneId zone) {
  PlanDocument& document = *m_window.document();
  ZoneDialog dialog(document, zone, &m_window);
  if (dialog.exec() == QDialog::Accepted) document.commit("zone " + dialog.name(), dialog.edited());
}

void Commands::enterTarget(int row) {
  PlanDocument& document = *m_window.document();
  const Target& target = document.area().targets[static_cast<std::size_t>(row)];
  if (document.readOnly() || target.tracking != Tracking::Entered) return;
  TargetDialog dialog(target, m_window.look(), &m_window);
  if (dialog.exec() == QDialog::Accepted) document.enterTarget(dialog.target());
}

void Commands::standards() {
  StandardsDialog dialog(*m_window.document(), m_window.look(), &m_window);
  dialog.exec();
}

void Commands::editProject(Project project, bool isNew) {
  PlanDocument& document = *m_window.document();
  ProjectDialog dialog(document.area(), *document.committed(), m_window.look(), std::move(project), isNew,
                       &m_window);
  if (dialog.exec() != QDialog::Accepted) return;
  const Project made = dialog.project();
  const auto edited = isNew ? xuequ::addProject(document.area(), *document.committed(), made)
                            : xuequ::changeProject(document.area(), *document.committed(), made);
  if (!document.commit((isNew ? "project " : "change ") + made.name, edited)) return;
  const auto& projects = *document.committed()->projects;
  document.select(schoolOf(isNew ? projects.back() : made));
  choose(ToolKind::Select);
}

void Commands::switchTakes() {
  MapPane& map = m_window.workspace()->map();
  map.setTakes(!map.takes());
}

/// With the scenario chosen in the comparison; where none is, with the one that this was branched from.
void Commands::compareMaps(MapCompare mode) {
  MapPane& map = m_window.workspace()->map();
  PlanDocument& document = *m_window.document();
  if (mode != MapCompare::Off && !document.comparedScenario()) {
    const auto shown = document.committed();
    std::optional<ScenarioId> other = shown->parent;
    for (const auto& scenario : document.plan().scenarios)
      if (!other && scenario->id != shown->id) other = scenario->id;
    if (!other) {
      m_window.tell(tr("There is only one scenario: branch it first"));
      mode = MapCompare::Off;
    }
    if (other) document.compareWith(other);
  }
  map.setCompare(mode == map.comparison().mode() ? MapCompare::Off : mode);
}

void Commands::branchScenario() { m_window.workspace()->scenarios().branch(); }

void Commands::renameScenario() { m_window.workspace()->scenarios().rename(); }

void Commands::deleteScenario() { m_window.workspace()->scenarios().remove(); }

void Commands::zoomIn() { m_window.workspace()->map().canvas().zoom(kZoomStep); }

void Commands::zoomOut() { m_window.workspace()->map().canvas().zoom(1 / kZoomStep); }

void Commands::fit() { m_window.workspace()->map().canvas().fit(); }

void Commands::play() {
  TimeBar& time = m_window.workspace()->time();
  time.setPlaying(!time.playing());
}

void Commands::nextYear() { m_window.document()->setYear(m_window.document()->year() + 1); }

void Commands::previousYear() { m_window.document()->setYear(m_window.document()->year() - 1); }

void Commands::switchLanguage() {
  Look look = m_window.look();
  look.language = look.language == Language::Zh ? Language::En : Language::Zh;
  m_window.setLook(look);
}

void Commands::switchTheme() {
  Look look = m_window.look();
  look.dark = !look.dark;
  m_window.setLook(look);
}

void Commands::choose(ToolKind kind) { m_window.workspace()->map().choose(kind); }

void Commands::help() { showHelp(m_window); }

void Commands::about() { showAbout(m_window); }

}  // namespace xuequ::app
