// SPDX-License-Identifier: Apache-2.0
// Which part of the world stands where on the screen. North is up.
#pragma once

#include "core/geometry/point.hpp"

namespace xuequ::app {

/// Device-independent pixels from the upper left corner, y downwards.
struct ScreenPoint {
  double x = 0;
  double y = 0;
  friend bool operator==(const ScreenPoint&, const ScreenPoint&) = default;
};

/// A regular value: what moves the view returns another one.
struct Viewport {
  double width = 0;    ///< px
  double height = 0;   ///< px
  double centreX = 0;  ///< cm, as in Point, but between grid points too
  double centreY = 0;
  double metresPerPixel = 1;

  [[nodiscard]] ScreenPoint toScreen(Point) const;
  /// The nearest grid point.
  [[nodiscard]] Point toWorld(ScreenPoint) const;
  [[nodiscard]] Metres metres(double pixels) const { return Metres{pixels * metresPerPixel}; }
  /// What can be seen.
  [[nodiscard]] Box visible() const;

  /// What was under the pointer stays under it when the pointer moves by dx, dy pixels.
  [[nodiscard]] Viewport panned(double dx, double dy) const;
  /// The place under `at` stays there; a factor above 1 goes nearer. Stops at kNearest and kFarthest.
  [[nodiscard]] Viewport zoomedAt(ScreenPoint at, double factor) const;
  [[nodiscard]] Viewport resized(double newWidth, double newHeight) const;
  [[nodiscard]] Viewport centredOn(Point) const;

  static constexpr double kNearest = 0.05;     ///< m per pixel
  static constexpr double kFarthest = 20'000;  ///< m per pixel
  bool operator==(const Viewport&) const = default;
};

/// The whole box in the middle, with a margin of so many pixels on each side. An empty box is shown as a
/// kilometre around the origin.
Viewport fitted(const Box&, double width, double height, double margin = 24);

}  // namespace xuequ::app
