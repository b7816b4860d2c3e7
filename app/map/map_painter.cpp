// SPDX-License-Identifier: Apache-2.0
#include "app/map/map_painter.hpp"

#include "app/map/drawing.hpp"
#include "app/map/layers.hpp"

#include <QPainter>

#include <array>

namespace xuequ::app {
namespace {

using PaintLayer = void (*)(Drawing&);

constexpr std::array<PaintLayer, 15> kFromTheGround{
    paintGround,    paintAreas,    paintBase,      paintWater,    paintBuildings,
    paintUnitLines, paintRoads,    paintZoneLines, paintBoundary, paintSelectedAreas,
    paintMoves,     paintServices, paintSchools,   paintFates,    paintLabels};

}  // namespace

bool paintMap(QPainter& painter, const Viewport& view, const MapContent& content,
              const std::stop_token& stop) {
  const Composition composition = composed(content, view);
  return paintMap(painter, composition, composition.frame(), stop);
}

bool paintMap(QPainter& painter, const Composition& composition, const QRectF& part,
              const std::stop_token& stop) {
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.setClipRect(part, Qt::IntersectClip);
  Drawing drawing(painter, composition, part, stop);
  for (const PaintLayer paint : kFromTheGround)
    if (!drawing.stopped()) paint(drawing);
  painter.restore();
  return !drawing.stopped();
}

}  // namespace xuequ::app
