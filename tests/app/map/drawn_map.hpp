// SPDX-License-Identifier: Apache-2.0
// A small town to draw: nine units of a kilometre in a square, two zones, a road, a lake, schools of which
// one opens later.
#pragma once

#include "app/map/map_content.hpp"
#include "app/tools/viewport.hpp"

#include <QImage>

namespace xuequ::app {

///   . . .     in no zone; the lake lies in the upper right unit, kindergarten c in the middle one
///   a a b     a trunk road runs from west to east along the middle
///   a a b     school a (public) is crowded; b (inclusive private) opens in 2025 by a project
MapContent drawnMap();

/// The content painted at 600 × 600 with a little ground around it; nothing where its base map cannot be
/// read.
QImage painted(const MapContent&);
Viewport drawnView();

}  // namespace xuequ::app
