// SPDX-License-Identifier: Apache-2.0
#include "tests/app/desktop/opened_window.hpp"

#include "app/desktop/canvas/map_canvas.hpp"
#include "core/scenario/assign_to_school.hpp"
#include "tests/support/records.hpp"
#include "tests/support/shapes.hpp"

#include <QAction>
#include <QSignalSpy>
#include <catch2/catch.hpp>

namespace xuequ::app {
namespace {

constexpr int kPatience = 20'000;  ///< ms; tests run side by side on slow machines

School schoolIn(const char* key, int rooms, Point site) {
  School school = primarySchool(key, rooms);
  school.site = site;
  return school;
}

void count(Records& records, const char* school, std::int64_t pupils) {
  for (std::int32_t step = 0; step < 6; ++step) {
    Enrolment row;
    row.year = records.baseYear;
    row.grade = {Stage::Primary, step};
    row.pupils = Pupils::whole(pupils);
    records.enrolment.push_back({school, row});
  }
}

void promise(Records& records) {
  const auto keep = [&](const char* name, CommitmentState state) {
    records.commitments.push_back(
        {"west", {.school = {}, .name = name, .state = state, .evidence = {}, .target = {}}});
  };
  keep("Library", CommitmentState::Planned);
  keep("Guards", CommitmentState::No);
  Target target;
  target.key = "T1";
  target.text = "Teachers trained";
  target.number = 100;
  target.tracking = Tracking::Entered;
  records.targets.push_back(target);
}

Records townRecords() {
  Records records = unitsInARow({"A", "B", "C", "D"});
  records.grid.crs = "EPSG:4548";
  records.grid.originEast = 500'000;
  records.grid.originNorth = 3'900'000;
  records.boundary = {{{at(0, 0), at(400, 0), at(400, 100), at(0, 100)}, {}}};
  records.schools = {schoolIn("west", 1, at(20, 20)), schoolIn("east", 12, at(380, 20))};
  count(records, "west", 60);
  count(records, "east", 10);
  promise(records);
  return records;
}

QPoint onCanvas(const MapCanvas& canvas, Point place) {
  const ScreenPoint p = canvas.viewport().toScreen(place);
  return QPointF(p.x, p.y).toPoint();
}

}  // namespace

std::filesystem::path writePlan(const QTemporaryDir& folder) {
  const std::filesystem::path path = folder.filePath(QStringLiteral("town.gpkg")).toStdString();
  auto file = gis::PlanFile::create(path, townRecords(), "Present state", false);
  REQUIRE(file);
  History history = file->history().value();
  const Plan plan = history.current();
  Scenario scenario = *plan.scenarios.front();
  const auto give = [&](std::vector<UnitId> units, const char* school) {
    scenario =
        assignUnitsToSchool(*plan.area, scenario, Stage::Primary, units, *plan.area->findSchool(school))
            .value();
  };
  give({UnitId{0}, UnitId{1}}, "west");
  give({UnitId{2}, UnitId{3}}, "east");
  history.push("import zones", withScenario(plan, std::move(scenario)));
  REQUIRE(file->commit(history));
  return path;
}

std::unique_ptr<PlanDocument> openedDocument(const std::filesystem::path& path) {
  auto opened = openPlan(path);
  REQUIRE(opened);
  return std::make_unique<PlanDocument>(std::move(*opened));
}

OpenedWindow::OpenedWindow(Language language)
    : m_path(writePlan(m_folder)),
      m_store(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
      m_settings(m_store),
      m_look{language, false} {
  open();
}

void OpenedWindow::open() {
  m_window = std::make_unique<MainWindow>(m_settings, m_look);
  m_window->resize(1280, 800);
  m_window->show();
  QSignalSpy opened(m_window.get(), &MainWindow::planOpened);
  m_window->open(m_path);
  REQUIRE((opened.count() > 0 || opened.wait(kPatience)));
  QCoreApplication::processEvents();
}

void OpenedWindow::change(const std::function<void(Records&)>& to) {
  Records records = document().file().records().value();
  to(records);
  Plan plan = document().plan();
  plan.area = makeStudyArea(records).value();
  REQUIRE(
      document().replaceFacts(followedUp(std::move(records), std::move(plan), document().current()).value()));
  // New facts make a new workspace, a moment later; the old one must not be found any more.
  QCoreApplication::processEvents();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void OpenedWindow::restart() {
  m_window.reset();
  open();
}

void OpenedWindow::trigger(const char* action) {
  auto& found = find<QAction>(action);
  REQUIRE(found.isEnabled());
  found.trigger();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  QCoreApplication::processEvents();
}

void OpenedWindow::clickMap(Point place) {
  auto& canvas = find<MapCanvas>("map");
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, onCanvas(canvas, place));
  QCoreApplication::processEvents();
}

void OpenedWindow::dragMap(Point from, Point to) {
  dragMapAndHold(from, to);
  letGo(to);
}

void OpenedWindow::dragMapAndHold(Point from, Point to) {
  auto& canvas = find<MapCanvas>("map");
  const QPoint start = onCanvas(canvas, from);
  const QPoint end = onCanvas(canvas, to);
  QTest::mousePress(&canvas, Qt::LeftButton, {}, start);
  for (int i = 1; i <= 8; ++i) {
    QMouseEvent step(QEvent::MouseMove, start + (end - start) * i / 8, canvas.mapToGlobal(start),
                     Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&canvas, &step);
  }
}

void OpenedWindow::letGo(Point place) {
  auto& canvas = find<MapCanvas>("map");
  QTest::mouseRelease(&canvas, Qt::LeftButton, {}, onCanvas(canvas, place));
  QCoreApplication::processEvents();
}

void OpenedWindow::press(Qt::Key key) {
  QTest::keyClick(&find<MapCanvas>("map"), key);
  QCoreApplication::processEvents();
}

void OpenedWindow::type(const QString& text) {
  QTest::keyClicks(&find<MapCanvas>("map"), text);
  QCoreApplication::processEvents();
}

}  // namespace xuequ::app
