// SPDX-License-Identifier: Apache-2.0
// One map being drawn: the painter with the view, the content and the colours that all layers need.
#pragma once

#include "app/map/map_content.hpp"
#include "app/map/palette.hpp"
#include "app/tools/viewport.hpp"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <span>
#include <stop_token>

class QBrush;
class QColor;
class QPainter;
class QPainterPath;
class QPen;

namespace xuequ::app {

class Drawing {
 public:
  Drawing(QPainter&, const Viewport&, const MapContent&, const std::stop_token&);

  QPainter& painter;
  const Viewport& view;
  const MapContent& content;
  const Palette& palette;

  [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }
  [[nodiscard]] double metresPerPixel() const { return view.metresPerPixel; }
  [[nodiscard]] QRectF frame() const { return {0, 0, view.width, view.height}; }
  [[nodiscard]] QPointF at(Point) const;
  /// Inside the frame, or so near that its line or symbol reaches into it.
  [[nodiscard]] bool sees(const Box& box) const { return !box.empty() && box.overlaps(m_visible); }
  [[nodiscard]] bool sees(Point p) const { return m_visible.contains(p); }
  /// The longer side, in pixels.
  [[nodiscard]] double extent(const Box&) const;
  [[nodiscard]] QRectF onScreen(const Box&) const;

  /// Side by side without a seam: on pixels without smoothing, on paper with a hairline of the same colour.
  void fill(const DetailedShape&, const QBrush&) const;
  void fill(const Rings&, const QBrush&) const;
  /// With diagonals of that colour.
  void hatch(const DetailedShape&, const QColor&) const;
  void outline(const DetailedShape&, const QPen&) const;
  void outline(const Rings&, const QPen&) const;
  /// Only the parts in sight: dashes that nobody sees take long. One by one: Qt strokes a path of many lines
  /// more slowly than the lines by themselves.
  void lines(std::span<const DetailedLine* const>, const QPen&) const;

 private:
  [[nodiscard]] QPolygonF polygon(std::span<const Point>) const;
  void paintRings(const Rings&) const;
  void addTo(QPainterPath&, std::span<const Point>, bool closed) const;

  std::stop_token m_stop;
  Box m_visible;
  std::size_t m_detail;
  bool m_onPixels;
};

}  // namespace xuequ::app
