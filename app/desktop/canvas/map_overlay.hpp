// SPDX-License-Identifier: Apache-2.0
// What lies over the map and changes with every move of the mouse: what a tool has to show, and what a school
// on the move reaches.
#pragma once

#include "app/map/map_content.hpp"
#include "app/map/palette.hpp"
#include "app/tools/tool.hpp"
#include "app/tools/viewport.hpp"

#include <QPointF>
#include <QStringList>

class QPainter;

namespace xuequ::app {

class MapOverlay {
 public:
  MapOverlay(QPainter&, const MapContent&, const Viewport&);

  void draw(const Feedback&) const;
  void draw(const SchoolReach&) const;

 private:
  void drawUnits(const Feedback&) const;
  void drawMarks(const std::vector<Point>&, const QColor& ink) const;
  void drawSigns(const Feedback&) const;
  void drawFigures(const Feedback&) const;
  void drawText(QPointF at, const QStringList& lines) const;
  [[nodiscard]] QPointF onScreen(Point) const;

  QPainter& m_painter;
  const MapContent& m_content;
  const Viewport& m_view;
  const Palette& m_palette;
};

}  // namespace xuequ::app
