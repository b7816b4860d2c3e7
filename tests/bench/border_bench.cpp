// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/map_canvas.hpp"
#include "app/map/map_difference.hpp"
#include "app/tools/assign_units_tool.hpp"
#include "core/evaluation/outcome.hpp"
#include "core/geometry/partition.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/move_corners.hpp"
#include "gis/import/standards_pack.hpp"
#include "tests/bench/benches.hpp"
#include "tests/bench/drawing_bench.hpp"
#include "tests/bench/map_bench.hpp"
#include "tests/bench/province.hpp"
#include "tests/bench/stopwatch.hpp"

#include <QApplication>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace xuequ::bench {
namespace {

constexpr Stage kStage = Stage::Primary;

/// The same with the painting, as the window does it: a view of some zones, offscreen raster.
void benchPaintedDrag(const std::shared_ptr<const StudyArea>& area, const Scenario& drawn, Point corner,
                      const std::string& size) {
  char name[] = "xuequ-bench";
  char* arguments[] = {name, nullptr};
  int count = 1;
  if (qEnvironmentVariableIsEmpty("DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(count, arguments);
  app::MapContent content = contentOf(area, std::make_shared<const Scenario>(drawn));
  app::MapCanvas canvas;
  canvas.resize(QSize(1920, 1080));
  canvas.show();
  canvas.setContent(content);
  constexpr std::int32_t kAround = 300'000;  // cm
  canvas.setViewport(app::fitted(
      {{corner.x - kAround, corner.y - kAround}, {corner.x + kAround, corner.y + kAround}}, 1920, 1080));
  if (!waitForPicture(canvas)) return;
  int step = 0;
  const auto frame = [&] {
    const Point to{corner.x + 10 * (++step % 30), corner.y + 7 * (step % 20)};
    auto moved = moveVertex(*area, drawn, kStage, corner, to);
    if (!moved) return;
    auto after = std::make_shared<const Scenario>(std::move(*moved));
    content.outcome = std::make_shared<const Outcome>(reevaluate(
        *content.outcome, *area, *content.scenario, *after, difference(*content.scenario, *after)));
    content.scenario = std::move(after);
    canvas.setContent(content);
    canvas.repaint();
  };
  print("border.frame.edit-evaluate-paint", medianMs(101, frame), "ms", size + ", 1920 × 1080", 16);
}

void benchDrag(const std::shared_ptr<const StudyArea>& pointer, const Scenario& scenario,
               const Outcome& start, const std::string& size) {
  const StudyArea& area = *pointer;
  Scenario drawn;
  print("border.boundaries-from-units",
        medianMs(1, [&] { drawn = withBoundaries(area, scenario, kStage); }) / 1000, "s", size);
  const auto corner = movableCorner(area, drawn, kStage);
  if (!corner) return;
  Outcome shown = start;
  Scenario before = scenario;
  int step = 0;
  const auto frame = [&] {
    const Point to{corner->x + 10 * (++step % 30), corner->y + 7 * (step % 20)};
    auto after = moveVertex(area, drawn, kStage, *corner, to);
    if (!after) return;
    shown = reevaluate(shown, area, before, *after, difference(before, *after));
    before = std::move(*after);
  };
  print("border.frame.edit-and-evaluate", medianMs(101, frame), "ms", size, 16);
  if (!(shown == evaluate(area, before).value())) std::fputs("a frame is not what evaluate says\n", stderr);
  benchDrawing(area, drawn, kStage, reevaluate(start, area, scenario, drawn, difference(scenario, drawn)),
               size);
  benchPaintedDrag(pointer, drawn, *corner, size);
}

/// What the map shows of two scenarios compared, as it is worked out while a border is dragged: at once of a
/// small area, behind the window of a large one.
void benchComparison(std::size_t units) {
  const auto pack = gis::loadStandards("cn-shandong-2018", {XUEQU_SOURCE_DIR "/data/standards"}).value();
  const auto area = makeStudyArea(province(units, pack)).value();
  const Scenario before = zonedByNearest(*area);
  const Outcome outcome = evaluate(*area, before).value();
  const auto corner = movableCorner(*area, withBoundaries(*area, before, kStage), kStage);
  if (!corner) return;
  const Scenario after = moveVertex(*area, withBoundaries(*area, before, kStage), kStage, *corner,
                                    {corner->x + 300, corner->y + 200})
                             .value();
  const Outcome outcomeAfter = reevaluate(outcome, *area, before, after, difference(before, after));
  const Side sides[] = {{before, outcome}, {after, outcomeAfter}};
  print(fmt::format("border.compare.{}-units", units),
        medianMs(11, [&] { (void)app::mapDifference(*area, sides[0], sides[1], kStage, 3); }), "ms",
        fmt::format("{} units, {} demand points", area->units.size(), area->points.size()));
}

/// A corner of a zone with 10,000 corners, moved and evaluated.
void benchLongBorder() {
  constexpr int kCorners = 10'000;
  const auto pack = gis::loadStandards("cn-shandong-2018", {XUEQU_SOURCE_DIR "/data/standards"}).value();
  const auto area = makeStudyArea(province(2'000, pack)).value();
  const Scenario scenario = zonedByNearest(*area);
  Box box;
  for (const PlanningUnit& unit : area->units) box.add(boxOf(unit.shape));
  const Point middle{box.low.x / 2 + box.high.x / 2, box.low.y / 2 + box.high.y / 2};
  const double radius = (box.high.x - box.low.x) / 3.0;
  Ring ring;
  for (int i = 0; i < kCorners; ++i) {
    const double angle = 2 * std::numbers::pi * i / kCorners, r = radius * (1 + 0.001 * (i % 2));
    ring.push_back({middle.x + static_cast<std::int32_t>(std::lround(r * std::cos(angle))),
                    middle.y + static_cast<std::int32_t>(std::lround(r * std::sin(angle)))});
  }
  const Point corner = ring.front();
  const auto schools = scenario.zoning(kStage).zones->front().services.front().schools;
  const auto drawn =
      drawZone(*area, scenario, kStage, {{{ring, {}}}, schools, area->baseYear, "round", true});
  if (!drawn) return;
  Outcome shown = evaluate(*area, drawn->scenario).value();
  Scenario before = drawn->scenario;
  int step = 0, refused = 0;
  const auto frame = [&] {
    auto after = moveVertex(*area, drawn->scenario, kStage, corner, {corner.x - 5 * (++step % 30), corner.y});
    if (!after) return void(++refused);
    shown = reevaluate(shown, *area, before, *after, difference(before, *after));
    before = std::move(*after);
  };
  print("border.frame.10000-corners", medianMs(51, frame), "ms",
        fmt::format("{} corners, {} units, {} of 51 refused",
                    drawn->scenario.zoning(kStage).find(drawn->zone)->boundary->front().outer.size(),
                    area->units.size(), refused),
        16);
}

void benchBrush(const StudyArea& area, const Scenario& scenario, const Outcome& start,
                const std::string& size, const std::string& name) {
  app::AssignUnitsTool tool;
  const SchoolId school = scenario.zoning(kStage).zones->front().services.front().schools.front();
  const app::Selection selection = school;
  const app::Context context{area, scenario, kStage, area.baseYear, selection};
  Outcome shown = start;
  Scenario before = scenario;
  std::vector<double> times;
  for (int i = 0; i < 1000; ++i) {
    const Point at = area.units[UnitId{i * 7 % static_cast<int>(area.units.size())}].centre;
    const auto kind = i == 0 ? app::PointerEvent::Kind::Press : app::PointerEvent::Kind::Move;
    times.push_back(medianMs(1, [&] {
      const app::Response answer = tool.on({kind, at, true, Metres{5}}, context);
      const auto* preview = std::get_if<app::Preview>(&answer);
      if (!preview) return;
      shown = reevaluate(shown, area, before, preview->scenario, difference(before, preview->scenario));
      before = preview->scenario;
    }));
  }
  std::ranges::sort(times);
  print(name + ".median-of-1000-events", times[times.size() / 2], "ms", size, 16);
  print(name + ".longest-of-1000-events", times.back(), "ms", size, 16);
  if (!(shown == evaluate(area, before).value())) std::fputs("a stroke is not what evaluate says\n", stderr);
}

/// The same where places are given by tiers: an edit of one zone may reach any school by central placement.
void benchTiers(const StudyArea& area, const Scenario& scenario, const std::string& size) {
  Scenario tiers = setAssumption(scenario, "admission:primary", "tiers").value();
  for (const char* share : {"mismatched:primary", "migrant:primary"})
    tiers = setAssumption(tiers, share, "0.2").value();
  Outcome shown;
  print("tiers.evaluate", medianMs(1, [&] { shown = evaluate(area, tiers).value(); }), "ms", size);
  const auto central = shown.stages[index(kStage)].back().central();
  const std::string sent = fmt::format("{}, {} placed centrally at the horizon", size, central.rounded());
  const Scenario drawn = withBoundaries(area, tiers, kStage);
  const auto corner = movableCorner(area, drawn, kStage);
  if (!corner) return;
  const Outcome start = shown;
  Scenario before = tiers;
  int step = 0;
  print("tiers.border.frame.edit-and-evaluate",
        medianMs(101,
                 [&] {
                   auto after = moveVertex(area, drawn, kStage, *corner,
                                           {corner->x + 10 * (++step % 30), corner->y + 7 * (step % 20)});
                   if (!after) return;
                   shown = reevaluate(shown, area, before, *after, difference(before, *after));
                   before = std::move(*after);
                 }),
        "ms", sent, 16);
  if (!(shown == evaluate(area, before).value())) std::fputs("a frame is not what evaluate says\n", stderr);
  benchBrush(area, tiers, start, sent, "tiers.brush");
}

}  // namespace

void benchBorders() {
  const auto pack = gis::loadStandards("cn-shandong-2018", {XUEQU_SOURCE_DIR "/data/standards"}).value();
  const auto area = makeStudyArea(province(50'000, pack)).value();
  const Scenario scenario = zonedByNearest(*area);
  const Outcome outcome = evaluate(*area, scenario).value();
  const std::string size = fmt::format("{} demand points, {} zones, {} years", area->points.size(),
                                       scenario.zoning(kStage).zones->size(), area->years());
  benchDrag(area, scenario, outcome, size);
  benchBrush(*area, scenario, outcome, size, "brush");
  benchTiers(*area, scenario, size);
  for (const std::size_t units : {200UL, 2'000UL, 50'000UL}) benchComparison(units);
  benchLongBorder();
}

}  // namespace xuequ::bench
