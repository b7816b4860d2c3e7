// SPDX-License-Identifier: Apache-2.0
// A base map of vector layers, drawn quietly: the plan's own layers are what is read, this is what they lie
// on.
#pragma once

#include "app/map/palette.hpp"
#include "gis/source/base_map.hpp"

#include <QImage>

#include <vector>

namespace xuequ::app {

/// So many pixels of it, of which `fineness` are one of the view: lines are as wide on a fine screen and on
/// paper as on a plain screen. Transparent where there is nothing.
QImage drawnShapes(const std::vector<gis::Shape>&, QSize pixels, double fineness, const Palette&);

}  // namespace xuequ::app
