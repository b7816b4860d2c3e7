// SPDX-License-Identifier: Apache-2.0
#include "app/tools/viewport.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace xuequ::app {
namespace {

constexpr double kCentimetres = 100.0;  ///< a metre

std::int32_t onGrid(double centimetres) {
  constexpr double low = std::numeric_limits<std::int32_t>::min();
  constexpr double high = std::numeric_limits<std::int32_t>::max();
  return static_cast<std::int32_t>(std::llround(std::clamp(centimetres, low, high)));
}

}  // namespace

ScreenPoint Viewport::toScreen(Point p) const {
  const double scale = 1.0 / (metresPerPixel * kCentimetres);
  return {width / 2 + (p.x - centreX) * scale, height / 2 - (p.y - centreY) * scale};
}

Point Viewport::toWorld(ScreenPoint s) const {
  const double scale = metresPerPixel * kCentimetres;
  return {onGrid(centreX + (s.x - width / 2) * scale), onGrid(centreY - (s.y - height / 2) * scale)};
}

Box Viewport::visible() const { return {toWorld({0, height}), toWorld({width, 0})}; }

Viewport Viewport::panned(double dx, double dy) const {
  Viewport moved = *this;
  moved.centreX -= dx * metresPerPixel * kCentimetres;
  moved.centreY += dy * metresPerPixel * kCentimetres;
  return moved;
}

Viewport Viewport::zoomedAt(ScreenPoint at, double factor) const {
  Viewport zoomed = *this;
  zoomed.metresPerPixel = std::clamp(metresPerPixel / factor, kNearest, kFarthest);
  const double shift = (metresPerPixel - zoomed.metresPerPixel) * kCentimetres;
  zoomed.centreX += (at.x - width / 2) * shift;
  zoomed.centreY -= (at.y - height / 2) * shift;
  return zoomed;
}

Viewport Viewport::resized(double newWidth, double newHeight) const {
  Viewport other = *this;
  other.width = newWidth;
  other.height = newHeight;
  return other;
}

Viewport Viewport::centredOn(Point p) const {
  Viewport other = *this;
  other.centreX = p.x;
  other.centreY = p.y;
  return other;
}

Viewport fitted(const Box& box, double width, double height, double margin) {
  constexpr std::int32_t half = 50'000;
  const Box shown = box.empty() ? Box{{-half, -half}, {half, half}} : box;
  const double worldWidth = static_cast<double>(shown.high.x) - shown.low.x;
  const double worldHeight = static_cast<double>(shown.high.y) - shown.low.y;
  const double roomX = std::max(1.0, width - 2 * margin);
  const double roomY = std::max(1.0, height - 2 * margin);
  const double scale = std::max(worldWidth / roomX, worldHeight / roomY) / kCentimetres;
  return {.width = width,
          .height = height,
          .centreX = shown.low.x + worldWidth / 2,
          .centreY = shown.low.y + worldHeight / 2,
          .metresPerPixel = std::clamp(scale, Viewport::kNearest, Viewport::kFarthest)};
}

}  // namespace xuequ::app
