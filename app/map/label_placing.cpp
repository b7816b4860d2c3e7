// SPDX-License-Identifier: Apache-2.0
#include "app/map/label_placing.hpp"

#include <algorithm>

namespace xuequ::app {

bool LabelPlacing::take(const QRectF& box) {
  const auto overlaps = [&](const QRectF& other) { return other.intersects(box); };
  if (!m_frame.contains(box) || std::any_of(m_taken.begin(), m_taken.end(), overlaps)) return false;
  m_taken.push_back(box);
  return true;
}

std::optional<QRectF> LabelPlacing::takeBeside(const QPointF& at, double radius, const QSizeF& size) {
  const double w = size.width(), h = size.height();
  const double near = radius * 0.75;
  const QPointF corners[] = {{radius, -h / 2},      {-radius - w, -h / 2}, {-w / 2, radius},
                             {-w / 2, -radius - h}, {near, -near - h},     {near, near},
                             {-near - w, near},     {-near - w, -near - h}};
  for (const QPointF& corner : corners)
    if (const QRectF box(at + corner, size); take(box)) return box;
  return std::nullopt;
}

std::optional<QRectF> LabelPlacing::takeAround(const QPointF& at, const QSizeF& size) {
  const QPointF middle(-size.width() / 2, -size.height() / 2);
  for (const double shift : {0.0, 1.1, -1.1, 2.2, -2.2})
    if (const QRectF box(at + middle + QPointF(0, shift * size.height()), size); take(box)) return box;
  return std::nullopt;
}

}  // namespace xuequ::app
