// SPDX-License-Identifier: Apache-2.0
#include "app/map/road_style.hpp"

#include <algorithm>
#include <array>

namespace xuequ::app {
namespace {

struct Style {
  double metres;    ///< on the ground, with its verges
  double thinnest;  ///< px
  double widest;    ///< px
  double upTo;      ///< metres per pixel
};

/// By RoadClass.
constexpr std::array<Style, 5> kStyles{{
    {40, 1.8, 16, 400},
    {26, 1.2, 13, 80},
    {13, 0.7, 9, 22},
    {3, 0.7, 2, 4},
    {10, 1.4, 4, 200},
}};

}  // namespace

double roadWidth(RoadClass kind, double metresPerPixel) {
  const Style& style = kStyles[static_cast<std::size_t>(kind)];
  if (metresPerPixel > style.upTo) return 0;
  return std::clamp(style.metres / metresPerPixel, style.thinnest, style.widest);
}

}  // namespace xuequ::app
