// SPDX-License-Identifier: Apache-2.0
// Where the parts of a map sheet stand, in sheet pixels: 1/96 inch on A3, larger on larger paper and smaller
// on A4, so that one design serves all.
#pragma once

#include "app/map/map_sheet.hpp"
#include "app/tools/viewport.hpp"

#include <QRectF>

namespace xuequ::app {

struct SheetLayout {
  double millimetres = 0;  ///< a sheet pixel
  QRectF sheet;
  QRectF neatLine;
  QRectF title;
  QRectF map;
  QRectF figures;
  QRectF legend;
  QRectF scale;  ///< north arrow and scale bar
  QRectF titleBlock;
  QRectF foot;
};

SheetLayout layOutSheet(Paper, double figuresHeight, double titleBlockHeight);

/// What the map must show whole: boundary, units and the sites of schools.
Box mappedBox(const MapContent&);

/// The map's view in its frame, at that scale, with the box in the middle.
Viewport sheetView(const SheetLayout&, const Box&, double scale);
/// The least denominator of 1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5 … 9 × 10ⁿ at which the box and a margin
/// are within the frame.
double scaleFor(const SheetLayout&, const Box&);

}  // namespace xuequ::app
