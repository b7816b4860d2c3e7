// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/facts/records.hpp"

namespace xuequ {

/// Box of everything that has a place.
Box extentOf(const Records&);

/// How far outside the shape the point is; nought inside.
Metres distanceOutside(const MultiPolygon&, Point);

}  // namespace xuequ
