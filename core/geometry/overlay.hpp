// SPDX-License-Identifier: Apache-2.0
// Overlay of shapes by GEOS, snap-rounded to the centimetre grid: results are valid and lie on grid points,
// so two overlays of the same borders agree on every corner.
#pragma once

#include "core/geometry/polygon.hpp"

#include <optional>
#include <span>
#include <string>

namespace xuequ {

/// Many shapes as one. Shapes that share their borders corner by corner take the short way (a coverage
/// union); where they overlap or only nearly meet, the union is worked out in full.
MultiPolygon unionOf(std::span<const MultiPolygon* const>);

/// What is in both, in either, in the first alone. Shapes must be valid, each by itself (invalidity() says
/// whether); only areas are kept, not the lines or points where shapes merely touch. Lost in rounding: what
/// is thinner than a centimetre.
MultiPolygon intersection(const MultiPolygon&, const MultiPolygon&);
MultiPolygon unionOf(const MultiPolygon&, const MultiPolygon&);
MultiPolygon difference(const MultiPolygon&, const MultiPolygon&);

/// All within the distance of the shape, or of the line; circles become polygons of 4 · `quadrant` corners,
/// inscribed. A negative distance shrinks a shape.
MultiPolygon buffered(const MultiPolygon&, Metres distance, int quadrant = 32);
MultiPolygon buffered(std::span<const Point> line, Metres distance, int quadrant = 32);

/// Why the shape is none that overlay can take (rings that cross, holes outside, parts that overlap), in the
/// words of GEOS, with the place; none: it is valid.
std::optional<std::string> invalidity(const MultiPolygon&);

}  // namespace xuequ
