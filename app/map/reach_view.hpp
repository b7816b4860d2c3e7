// SPDX-License-Identifier: Apache-2.0
// What a school reaches, painted by itself: over a map that stays as it is while the school is being moved.
#pragma once

#include "app/map/palette.hpp"
#include "app/tools/viewport.hpp"
#include "core/evaluation/school_reach.hpp"

#include <QPointF>

class QPainter;

namespace xuequ::app {

struct ReachView {
  QPainter& painter;
  const Palette& palette;
  const Viewport& view;
  Box sight;  ///< of what lies outside nothing is painted

  [[nodiscard]] QPointF at(Point) const;
};

/// Circles, their rims and the ways on foot; not the land and the gaps.
void paintReach(const ReachView&, const SchoolReach&);

}  // namespace xuequ::app
