// SPDX-License-Identifier: Apache-2.0
// A border dragged in the real window, by the events of a mouse: whatever of the window follows is in a
// frame.
#include "app/desktop/canvas/live_figures.hpp"
#include "app/desktop/canvas/map_canvas.hpp"
#include "app/desktop/canvas/map_pane.hpp"
#include "app/desktop/window/main_window.hpp"
#include "core/scenario/boundaries.hpp"
#include "gis/import/standards_pack.hpp"
#include "gis/store/plan_file.hpp"
#include "tests/bench/drawing_bench.hpp"
#include "tests/bench/map_bench.hpp"
#include "tests/bench/province.hpp"
#include "tests/bench/stopwatch.hpp"

#include <QApplication>
#include <QEventLoop>
#include <QMouseEvent>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace xuequ::bench {
namespace {

constexpr Stage kStage = Stage::Primary;
constexpr double kFrame = 16;              ///< ms
constexpr int kPatience = 120'000;         ///< ms
constexpr std::int32_t kAround = 300'000;  ///< cm to each side of the corner that is in sight

/// 50,000 demand points with roads; two scenarios with the same zones, none of which is drawn yet.
void writePlan(const std::filesystem::path& path) {
  Records records =
      province(50'000, gis::loadStandards("cn-shandong-2018", {XUEQU_SOURCE_DIR "/data/standards"}).value());
  addRoads(records);
  auto file = gis::PlanFile::create(path, records, "province", true).value();
  Plan plan = file.plan().value();
  Scenario zoned = zonedByNearest(*plan.area);
  zoned.id = plan.scenarios.front()->id;
  plan = branchScenario(withScenario(plan, std::move(zoned)), plan.scenarios.front()->id, "before").value();
  History history(file.plan().value());
  history.push("zones", std::move(plan));
  if (!file.commit(history)) std::fputs("the province could not be saved\n", stderr);
}

class DraggedBorder {
 public:
  DraggedBorder(app::MainWindow& window, Point corner) : m_window(window), m_corner(corner) {}

  /// Till the border follows the mouse: boundaries of all zones are made first, behind the window.
  bool begin() {
    app::MapPane& map = m_window.workspace()->map();
    map.canvas().setViewport(app::fitted(
        {{m_corner.x - kAround, m_corner.y - kAround}, {m_corner.x + kAround, m_corner.y + kAround}},
        map.canvas().width(), map.canvas().height()));
    if (!waitForPicture(map.canvas())) return false;
    map.choose(app::ToolKind::EditBorder);
    for (int tries = 0; tries < kPatience / kPause; ++tries) {
      send(QEvent::MouseMove, {}, Qt::NoButton);
      send(QEvent::MouseButtonPress, {}, Qt::LeftButton);
      step();
      if (m_window.document()->previewing()) return rest();
      send(QEvent::MouseButtonRelease, {}, Qt::LeftButton);
      rest();
    }
    return false;
  }
  /// One frame: the mouse moves, and all that follows is painted.
  void step() {
    ++m_step;
    send(QEvent::MouseMove, {2.0 + m_step % 15, 1.0 + m_step % 11}, Qt::LeftButton);
    QCoreApplication::processEvents();
  }
  /// What is worked out behind the window gets there.
  bool rest() {
    QEventLoop loop;
    QTimer::singleShot(kPause, &loop, &QEventLoop::quit);
    loop.exec();
    return true;
  }

 private:
  static constexpr int kPause = 2'000;  ///< ms

  void send(QEvent::Type type, QPointF away, Qt::MouseButton button) {
    app::MapCanvas& canvas = m_window.workspace()->map().canvas();
    const auto at = canvas.viewport().toScreen(m_corner);
    const QPointF place = QPointF(at.x, at.y) + away;
    const bool moves = type == QEvent::MouseMove;
    QMouseEvent event(type, place, canvas.mapToGlobal(place), moves ? Qt::NoButton : button,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : button, {});
    QCoreApplication::sendEvent(&canvas, &event);
  }

  app::MainWindow& m_window;
  Point m_corner;
  int m_step = 0;
};

bool opened(app::MainWindow& window, const std::filesystem::path& plan) {
  QEventLoop loop;
  QTimer::singleShot(kPatience, &loop, [&loop] { loop.exit(1); });
  QObject::connect(&window, &app::MainWindow::planOpened, &loop, &QEventLoop::quit);
  window.open(plan);
  return loop.exec() == 0;
}

/// What the panel beside the map takes of a frame: its figures and findings anew, and its painting.
double panelMs(app::MainWindow& window, DraggedBorder& drag) {
  auto& panel = *window.findChild<app::LiveFigures*>();
  std::vector<double> times;
  for (int i = 0; i < 51; ++i) {
    drag.step();
    times.push_back(medianMs(1, [&] {
      panel.refresh();
      panel.repaint();
    }));
  }
  if (panel.isHidden()) std::fputs("the panel shows nothing\n", stderr);
  return medianOf(times);
}

void printFrames(const std::string& name, DraggedBorder& drag, const std::string& size) {
  std::vector<double> times;
  for (int i = 0; i < 101; ++i) times.push_back(medianMs(1, [&] { drag.step(); }));
  print(name, medianOf(times), "ms", size, kFrame);
  print(name + ".longest", *std::ranges::max_element(times), "ms", size);
}

}  // namespace

void benchWindowDrag() {
  char name[] = "xuequ-bench";
  char* arguments[] = {name, nullptr};
  int count = 1;
  const QApplication application(count, arguments);
  const QTemporaryDir folder;
  const std::filesystem::path plan = folder.filePath(QStringLiteral("province.gpkg")).toStdString();
  writePlan(plan);
  QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
  app::Settings settings(store);
  app::MainWindow window(settings, settings.look());
  window.resize(1920, 1080);
  window.show();
  if (!opened(window, plan)) return;
  app::PlanDocument& document = *window.document();
  const StudyArea& area = document.area();
  document.setYear(3);
  const auto corner = movableCorner(area, withBoundaries(area, *document.committed(), kStage), kStage);
  if (!corner) return;
  DraggedBorder drag(window, *corner);
  if (!drag.begin()) return void(std::fputs("the border does not follow\n", stderr));
  const std::string size =
      fmt::format("{} demand points, {} zones, {} roads, {} years, 1920 × 1080", area.points.size(),
                  document.shown()->zoning(kStage).zones->size(), area.roads.size(), area.years());
  print("window.drag.live-panel", panelMs(window, drag), "ms", size);
  printFrames("window.drag.frame", drag, size);
  for (const auto& other : document.plan().scenarios)
    if (other->id != document.current()) document.compareWith(other->id);
  window.workspace()->tabs().setCurrentWidget(window.findChild<QWidget*>(QStringLiteral("comparison")));
  drag.rest();
  printFrames("window.drag.frame.compared", drag, size);
}

}  // namespace xuequ::bench
