// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/geometry/polygon.hpp"

#include <span>

namespace xuequ::gis {

/// Many shapes as one, by GEOS. Shapes that share their borders corner by corner take the short way (a
/// coverage union); where they overlap or only nearly meet, the union is worked out in full.
MultiPolygon unionOf(std::span<const MultiPolygon* const>);

}  // namespace xuequ::gis
