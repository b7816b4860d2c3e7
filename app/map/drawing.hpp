// SPDX-License-Identifier: Apache-2.0
// One map being drawn, or a part of it: the painter with the view, the content and the colours that all
// layers need.
#pragma once

#include "app/map/composition.hpp"
#include "app/map/palette.hpp"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <span>
#include <stop_token>

class QBrush;
class QColor;
class QPainter;
class QPen;

namespace xuequ::app {

/// Of the device, for one of the painter's.
double devicePixels(const QPainter&);

class Drawing {
 public:
  /// `part`, in pixels, is what is wanted; the painter is clipped to it.
  Drawing(QPainter&, const Composition&, const QRectF& part, const std::stop_token&);

  QPainter& painter;
  const Composition& composition;
  const Viewport& view;
  const MapContent& content;
  const Palette& palette;

  [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }
  [[nodiscard]] double metresPerPixel() const { return view.metresPerPixel; }
  [[nodiscard]] QRectF frame() const { return composition.frame(); }
  [[nodiscard]] QPointF at(Point) const;
  /// The wanted part and as much around it as a line or symbol may reach.
  [[nodiscard]] const Box& sight() const { return m_sight; }
  [[nodiscard]] bool sees(const Box& box) const { return !box.empty() && box.overlaps(m_sight); }
  [[nodiscard]] bool sees(Point p) const { return m_sight.contains(p); }
  /// Lies, in pixels, over the wanted part.
  [[nodiscard]] bool wants(const QRectF& rect) const { return m_part.intersects(rect); }
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
  /// Only the pieces in the frame: dashes that nobody sees take long, and those of a part must be where those
  /// of the whole are. One by one: Qt strokes a path of many lines more slowly than the lines by themselves.
  void lines(std::span<const DetailedLine* const>, const QPen&) const;

 private:
  [[nodiscard]] QPolygonF polygon(std::span<const Point>) const;
  void paintRings(const Rings&) const;
  void stroke(std::span<const Point>, bool closed, const QPen&) const;

  std::stop_token m_stop;
  QRectF m_part;
  Box m_framed;  ///< the whole frame, and the reach around it
  Box m_sight;
  std::size_t m_detail;
  bool m_onPixels;
};

}  // namespace xuequ::app
