// SPDX-License-Identifier: Apache-2.0
// The signs of two scenarios compared, for the map and its legend.
#pragma once

#include "app/map/map_difference.hpp"

class QColor;
class QLineF;
class QPainter;
class QPointF;

namespace xuequ::app {

void paintMoveArrow(QPainter&, const QLineF&, const QColor& ink, const QColor& halo);
/// A disc with a plus (opened), a cross (closed) or an equals sign (other seats).
void paintFate(QPainter&, const QPointF& at, SchoolFate, const QColor& ink, const QColor& halo);

}  // namespace xuequ::app
