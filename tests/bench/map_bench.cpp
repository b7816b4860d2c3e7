// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/map_bench.hpp"

#include "app/desktop/canvas/map_canvas.hpp"
#include "app/map/map_painter.hpp"
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

namespace xuequ::bench {
namespace {

constexpr double kFrame = 16;       ///< ms
constexpr int kPatience = 120'000;  ///< ms

app::MapContent contentOf(std::shared_ptr<const StudyArea> area, std::shared_ptr<const Scenario> scenario) {
  app::MapContent content;
  content.outcome = std::make_shared<const Outcome>(evaluate(*area, *scenario).value());
  content.geometry = std::make_shared<const app::MapGeometry>(std::move(area));
  content.scenario = std::move(scenario);
  return content;
}

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

bool waitForPicture(app::MapCanvas& canvas) {
  QEventLoop loop;
  QTimer::singleShot(kPatience, &loop, [&loop] { loop.exit(1); });
  QObject::connect(&canvas, &app::MapCanvas::pictureReady, &loop, &QEventLoop::quit);
  return loop.exec() == 0;
}

void benchWhole(const std::string& name, const std::string& size, const app::MapContent& content,
                QSize pixels, int runs) {
  QImage image(pixels, QImage::Format_RGB32);
  const auto view = app::fitted(content.area().box, pixels.width(), pixels.height());
  print("window.map.whole." + name,
        medianMs(runs,
                 [&] {
                   QPainter painter(&image);
                   paintMap(painter, view, content);
                 }),
        "ms", size);
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
  benchWhole("province", size, content, pixels, 3);
  benchFrames("province", size, content, pixels, 31);
}

}  // namespace

void benchMaps(const std::filesystem::path& plan) {
  char name[] = "xuequ-bench";
  char* arguments[] = {name, nullptr};
  int count = 1;
  const QApplication application(count, arguments);
  benchSampleMap(plan);
  benchProvinceMap();
}

}  // namespace xuequ::bench
