// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/map_bench.hpp"

#include "app/desktop/canvas/map_canvas.hpp"
#include "app/map/map_painter.hpp"
#include "core/evaluation/school_reach.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "gis/import/standards_pack.hpp"
#include "gis/store/plan_file.hpp"
#include "tests/bench/province.hpp"
#include "tests/bench/stopwatch.hpp"

#include <QApplication>
#include <QEventLoop>
#include <QPainter>
#include <QTimer>
#include <fmt/format.h>

#include <optional>

namespace xuequ::bench {
namespace {

constexpr double kFrame = 16;  ///< ms
/// QGIS 3.22 on a full-extent frame of as many units and roads at 1920 × 1080, ms.
constexpr double kQgisProvince = 8'400;
constexpr int kPatience = 120'000;  ///< ms

/// The same map after a unit at the border of two zones went over to the other.
app::MapContent withUnitMoved(const app::MapContent& content) {
  const Zoning& zoning = content.scenario->zoning(content.stage);
  app::MapContent after = content;
  for (const app::Border& border : content.geometry->borders()) {
    const ZoneId to = border.right ? zoning.owners->unit[*border.right] : kNoZone;
    if (to == kNoZone || zoning.owners->unit[border.left] == to) continue;
    after.scenario = std::make_shared<const Scenario>(
        assignUnits(content.area(), *content.scenario, content.stage, std::vector{border.left}, to).value());
    after.outcome = std::make_shared<const Outcome>(
        reevaluate(*content.outcome, content.area(), *content.scenario, *after.scenario,
                   difference(*content.scenario, *after.scenario)));
    return after;
  }
  return after;
}

void benchWhole(const std::string& name, const std::string& size, const app::MapContent& content,
                QSize pixels, int runs, std::optional<double> bound = {}) {
  QImage image(pixels, QImage::Format_RGB32);
  const auto view = app::fitted(content.area().box, pixels.width(), pixels.height());
  const double frame = medianMs(runs, [&] {
    QPainter painter(&image);
    paintMap(painter, view, content);
  });
  if (bound)
    print("window.map.whole." + name, frame, "ms", size, *bound);
  else
    print("window.map.whole." + name, frame, "ms", size);
}

/// What the window's thread does: the whole map is painted behind its back.
void benchFrames(const std::string& name, const std::string& size, const app::MapContent& content,
                 QSize pixels, int runs) {
  app::MapCanvas canvas;
  canvas.resize(pixels);
  canvas.show();
  canvas.setContent(content);
  if (!waitForPicture(canvas)) return;
  const app::MapContent moved = withUnitMoved(content);
  bool there = false;
  print("window.map.unit-moved." + name,
        medianMs(runs,
                 [&] {
                   there = !there;
                   canvas.setContent(there ? moved : content);
                   canvas.repaint();
                 }),
        "ms", size, kFrame);
  double step = 3;
  print("window.map.pan." + name,
        medianMs(runs,
                 [&] {
                   canvas.pan(step, step / 2);
                   canvas.repaint();
                   step = -step;
                 }),
        "ms", size, kFrame);
}

void benchSampleMap(const std::filesystem::path& path) {
  const auto file = gis::PlanFile::open(path, gis::Access::ReadOnly);
  const auto plan = file ? file->plan() : Result<Plan>(failure(file.error()));
  if (!plan) return;  // benchWindow() has said so
  const app::MapContent content = contentOf(plan->area, plan->scenarios.back());
  for (const QSize pixels : {QSize(1280, 800), QSize(1920, 1080)}) {
    const std::string size =
        fmt::format("{} units, {} × {}", content.area().units.size(), pixels.width(), pixels.height());
    const std::string name = fmt::format("sample-{}", pixels.width());
    benchWhole(name, size, content, pixels, 15);
    benchFrames(name, size, content, pixels, 101);
  }
}

void benchProvinceMap() {
  Records records =
      province(100'000, gis::loadStandards("cn-shandong-2018", {XUEQU_SOURCE_DIR "/data/standards"}).value());
  addRoads(records);
  const auto area = makeStudyArea(std::move(records)).value();
  const app::MapContent content = contentOf(area, std::make_shared<const Scenario>(zonedByNearest(*area)));
  std::size_t edges = 0;
  for (const Road& road : area->roads) edges += road.line.size() - 1;
  const QSize pixels(1920, 1080);
  const std::string size =
      fmt::format("{} units, {} edges, {} × {}", area->units.size(), edges, pixels.width(), pixels.height());
  benchWhole("province", size, content, pixels, 3, kQgisProvince / 5);
  benchFrames("province", size, content, pixels, 31);
}

/// A school that a project opens in the middle of the area.
Scenario withSchool(const StudyArea& area, const Scenario& scenario) {
  OpenSchool open;
  open.school.key = open.school.name = "dragged";
  SchoolStage& part = open.school.stages.emplace_back();
  part.stage = Stage::Primary;
  part.rooms = Sections{24};
  open.school.site = area.units[UnitId{static_cast<std::int32_t>(area.units.size() / 2)}].centre;
  Project project;
  project.key = project.name = "dragged";
  project.year = area.baseYear + 1;
  project.measure = open;
  return addProject(area, scenario, project).value();
}

/// A frame: the site moves, everything is evaluated, what the school reaches is worked out and painted.
void benchDragOf(const std::string& name, const std::filesystem::path& path, double bound) {
  const auto file = gis::PlanFile::open(path, gis::Access::ReadOnly);
  const auto plan = file ? file->plan() : Result<Plan>(failure(file.error()));
  const auto network = file ? file->network() : Result<WalkNetwork>(failure(file.error()));
  if (!plan || !network) return;
  const StudyArea& area = *plan->area;
  const Walkers walkers(area, std::make_shared<const WalkNetwork>(*network));
  app::MapContent content =
      contentOf(plan->area, std::make_shared<const Scenario>(withSchool(area, *plan->scenarios.back())));
  content.year = area.years() - 1;
  const Project project = content.scenario->projects->back();
  app::MapCanvas canvas;
  canvas.resize(QSize(1920, 1080));
  canvas.show();
  canvas.setContent(content);
  if (!waitForPicture(canvas)) return;
  int step = 0;
  const auto frame = [&] {
    Project moved = project;
    Point& site = *std::get<OpenSchool>(moved.measure).school.site;
    site = {site.x + 500 * (++step % 40), site.y + 300 * (step % 30)};
    auto after = std::make_shared<const Scenario>(changeProject(area, *content.scenario, moved).value());
    content.outcome = std::make_shared<const Outcome>(
        reevaluate(*content.outcome, area, *content.scenario, *after, difference(*content.scenario, *after)));
    content.scenario = std::move(after);
    auto reach = schoolReachOf(area, *content.scenario, *content.outcome, Stage::Primary, content.year,
                               schoolOf(project), &walkers);
    canvas.setReach(std::make_shared<const SchoolReach>(std::move(reach.value())));
    canvas.setContent(content);
    canvas.repaint();
  };
  print("school.drag." + name, medianMs(51, frame), "ms",
        fmt::format("{} units, {} stretches, 1920 × 1080", area.units.size(), network->stretches().size()),
        bound);
}

}  // namespace

app::MapContent contentOf(std::shared_ptr<const StudyArea> area, std::shared_ptr<const Scenario> scenario) {
  app::MapContent content;
  content.outcome = std::make_shared<const Outcome>(evaluate(*area, *scenario).value());
  content.geometry = std::make_shared<const app::MapGeometry>(std::move(area));
  content.scenario = std::move(scenario);
  return content;
}

bool waitForPicture(app::MapCanvas& canvas) {
  QEventLoop loop;
  QTimer::singleShot(kPatience, &loop, [&loop] { loop.exit(1); });
  QObject::connect(&canvas, &app::MapCanvas::pictureReady, &loop, &QEventLoop::quit);
  return loop.exec() == 0;
}

void benchSchoolDrag(const std::filesystem::path& plan) {
  benchDragOf("sample", plan, kFrame);
  benchDragOf("city", plan.parent_path() / "bench/city.gpkg", 100);
}

void benchMaps(const std::filesystem::path& plan) {
  char name[] = "xuequ-bench";
  char* arguments[] = {name, nullptr};
  int count = 1;
  const QApplication application(count, arguments);
  benchSampleMap(plan);
  benchProvinceMap();
  benchSchoolDrag(plan);
}

}  // namespace xuequ::bench
