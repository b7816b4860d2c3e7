// SPDX-License-Identifier: Apache-2.0
// What a map needs beside itself: scale bar and north arrow.
#pragma once

#include <QString>

class QPainter;
class QPointF;
class QRectF;

namespace xuequ::app {

/// The longest of 1, 2, 5 × 10ⁿ metres that is not wider than so many pixels.
struct ScaleBar {
  double metres = 0;
  double pixels = 0;
  [[nodiscard]] QString label() const;  ///< "500 m", "2 km"
};
ScaleBar scaleBarFor(double metresPerPixel, double widest);

/// Its lower left corner at the point; with a halo, to stand on the map itself.
void paintScaleBar(QPainter&, const QPointF& lowerLeft, const ScaleBar&, bool dark);
void paintNorthArrow(QPainter&, const QRectF&, bool dark);

}  // namespace xuequ::app
