// SPDX-License-Identifier: Apache-2.0
// Which labels a map has room for. What is placed first keeps its place; what would lie over it goes
// elsewhere or is left out.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace xuequ::app {

class LabelPlacing {
 public:
  explicit LabelPlacing(const QRectF& frame) : m_frame(frame) {}

  /// What no label may cover: a symbol.
  void block(const QRectF& box) { m_taken.push_back(box); }
  /// Takes the box if it is free and inside the frame.
  bool take(const QRectF& box);
  /// Beside a symbol of that radius: right, left, below, above, then the corners.
  std::optional<QRectF> takeBeside(const QPointF& at, double radius, const QSizeF& size);
  /// Centred on the place, else a little above or below.
  std::optional<QRectF> takeAround(const QPointF& at, const QSizeF& size);

 private:
  QRectF m_frame;
  std::vector<QRectF> m_taken;
};

}  // namespace xuequ::app
