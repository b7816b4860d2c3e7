// SPDX-License-Identifier: Apache-2.0
#include "app/map/map_painter.hpp"

#include "app/map/drawing.hpp"
#include "app/map/layers.hpp"

#include <QPainter>

#include <array>

namespace xuequ::app {
namespace {

using PaintLayer = void (*)(Drawing&);

/// From the ground up; schools and labels follow.
constexpr std::array<PaintLayer, 9> kFromTheGround{paintGround,    paintAreas,     paintWater,
                                                   paintBuildings, paintUnitLines, paintRoads,
                                                   paintZoneLines, paintBoundary,  paintSelectedAreas};

}  // namespace

bool paintMap(QPainter& painter, const Viewport& view, const MapContent& content,
              const std::stop_token& stop) {
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  Drawing drawing(painter, view, content, stop);
  painter.setClipRect(drawing.frame(), Qt::IntersectClip);
  for (const PaintLayer paint : kFromTheGround)
    if (!drawing.stopped()) paint(drawing);
  if (!drawing.stopped()) {
    const std::vector<SchoolMark> marks = schoolMarks(content, view);
    if (content.shows(Layer::Schools)) paintSchools(drawing, marks);
    paintLabels(drawing, marks);
  }
  painter.restore();
  return !drawing.stopped();
}

}  // namespace xuequ::app
