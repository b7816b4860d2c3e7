// SPDX-License-Identifier: Apache-2.0
// Which parts of a painted map have to be painted anew after an edit: a few small rectangles instead of the
// whole picture, so that the map keeps up with a boundary being dragged.
#pragma once

#include "app/map/composition.hpp"

#include <QRect>

#include <vector>

namespace xuequ::app {

struct Damage {
  bool all = false;          ///< the whole picture; the parts are then empty
  std::vector<QRect> parts;  ///< px, inside the frame; they do not overlap
};

/// Whether the two may share more than a little: the same view, stage, themes and layers.
bool comparable(const MapContent& before, const MapContent& after);

/// Outside the damage both compositions paint the same pixels. All, where they differ in view, stage, theme,
/// layers, language or facts, and where the parts together are no longer small.
Damage damageBetween(const Composition& before, const Composition& after);

}  // namespace xuequ::app
