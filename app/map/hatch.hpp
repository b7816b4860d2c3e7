// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineF>
#include <QPolygonF>

#include <vector>

namespace xuequ::app {

/// The diagonals, so many pixels apart, as far as they lie inside the rings (odd-even). Lines rather than
/// Qt's pattern brushes: those count dots of the device, and SVG readers do not know them. Diagonals of
/// neighbouring shapes meet.
std::vector<QLineF> hatched(const std::vector<QPolygonF>& rings, double spacing);

}  // namespace xuequ::app
