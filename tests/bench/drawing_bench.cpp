// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/drawing_bench.hpp"

#include "app/tools/draw_zone_tool.hpp"
#include "app/tools/merge_zones_tool.hpp"
#include "app/tools/split_zone_tool.hpp"
#include "core/geometry/polygon.hpp"
#include "core/scenario/move_corners.hpp"
#include "tests/bench/stopwatch.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace xuequ::bench {
namespace {

/// Each event as the window takes it: the tool's answer, and the outcome of what it previews.
class Gesture {
 public:
  Gesture(const StudyArea& area, const Scenario& start, Stage stage, const Outcome& outcome)
      : m_area(area), m_start(start), m_stage(stage), m_before(start), m_shown(outcome) {}

  /// Milliseconds.
  double give(app::Tool& tool, app::PointerEvent::Kind kind, Point at, const app::Selection& selection) {
    const app::Context context{m_area, m_start, m_stage, m_area.baseYear, selection};
    return medianMs(1, [&] {
      const app::Response answer = tool.on({kind, at, false, Metres{5}}, context);
      if (const auto* preview = std::get_if<app::Preview>(&answer)) show(preview->scenario);
      if (const auto* commit = std::get_if<app::Commit>(&answer)) show(commit->scenario);
    });
  }
  [[nodiscard]] int shown() const { return m_events; }

 private:
  void show(const Scenario& after) {
    m_shown = reevaluate(m_shown, m_area, m_before, after, difference(m_before, after));
    m_before = after;
    ++m_events;
  }

  const StudyArea& m_area;
  const Scenario& m_start;
  Stage m_stage;
  Scenario m_before;
  Outcome m_shown;
  int m_events = 0;
};

/// A line of so many corners over the middle of the zone, and then its end that follows the pointer.
void benchLine(const char* name, app::Tool& tool, Gesture& gesture, const Zone& zone,
               const std::string& size) {
  using Kind = app::PointerEvent::Kind;
  const Box box = boxOf(*zone.boundary);
  const auto place = [&](double x, double y) {
    return Point{static_cast<std::int32_t>(std::lerp(box.low.x, box.high.x, x)),
                 static_cast<std::int32_t>(std::lerp(box.low.y, box.high.y, y))};
  };
  const app::Selection selection = zone.id;
  for (const Point corner : {place(-0.1, 0.3), place(0.5, 0.4)}) {
    gesture.give(tool, Kind::Move, corner, selection);
    gesture.give(tool, Kind::Press, corner, selection);
  }
  std::vector<double> times;
  for (int i = 0; i < 101; ++i)
    times.push_back(gesture.give(tool, Kind::Move, place(1.1 + i * 0.001, 0.9 + i % 9 * 0.01), selection));
  print(std::string(name) + ".event-and-evaluate", medianOf(times), "ms", size, 16);
  print(std::string(name) + ".longest-event", *std::ranges::max_element(times), "ms", size);
  if (gesture.shown() < 101)
    std::fprintf(stderr, "%s: %d of 101 events drew something\n", name, gesture.shown());
}

}  // namespace

std::optional<Point> movableCorner(const StudyArea& area, const Scenario& drawn, Stage stage) {
  for (const Zone& zone : *drawn.zoning(stage).zones)
    for (const Polygon& polygon : *zone.boundary)
      for (const Point corner : polygon.outer)
        if (moveVertex(area, drawn, stage, corner, {corner.x + 300, corner.y + 200})) return corner;
  return std::nullopt;
}

void benchDrawing(const StudyArea& area, const Scenario& drawn, Stage stage, const Outcome& start,
                  const std::string& size) {
  const auto& zones = *drawn.zoning(stage).zones;
  const Zone& zone = zones[zones.size() / 2];
  app::DrawZoneTool draw;
  Gesture drawing(area, drawn, stage, start);
  benchLine("draw-zone", draw, drawing, zone, size);
  app::SplitZoneTool split;
  Gesture splitting(area, drawn, stage, start);
  benchLine("split-zone", split, splitting, zone, size);
  const auto beside = std::ranges::find_if(zones, [&](const Zone& other) {
    return other.id != zone.id && boxOf(*other.boundary).overlaps(boxOf(*zone.boundary));
  });
  if (beside == zones.end()) return;
  app::MergeZonesTool merge;
  Gesture merging(area, drawn, stage, start);
  const double ms =
      merging.give(merge, app::PointerEvent::Kind::Press, innerPoint(*beside->boundary), zone.id);
  print("merge-zones.event-and-evaluate", ms, "ms", size, 16);
}

}  // namespace xuequ::bench
