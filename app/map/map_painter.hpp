// SPDX-License-Identifier: Apache-2.0
// Draws a map. Reads only values, so it may run on any thread; the same calls draw on the canvas, on paper
// and into SVG.
#pragma once

#include "app/map/composition.hpp"

#include <stop_token>

class QPainter;

namespace xuequ::app {

/// Fills the viewport's rectangle, whose upper left corner is the painter's origin. Sizes of lines, symbols
/// and letters are in pixels of 1/96 inch; how fine the geometry has to be is read off the painter's scale.
/// Without the base map, which has to be read first (readBase). False: stopped half-way, the picture is not
/// whole.
bool paintMap(QPainter&, const Viewport&, const MapContent&, const std::stop_token& = {});

/// The same, of what is composed already, within a part of the frame: the rest is left as it is, and what is
/// painted is what paintMap() of the whole would have put there. Takes as long as the part has things to
/// show.
bool paintMap(QPainter&, const Composition&, const QRectF& part, const std::stop_token& = {});

}  // namespace xuequ::app
