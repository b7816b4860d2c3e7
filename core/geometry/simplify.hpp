// SPDX-License-Identifier: Apache-2.0
// Fewer corners for far views. For drawing only: never for areas, owners or lengths.
#pragma once

#include "core/geometry/polygon.hpp"

namespace xuequ {

/// Douglas and Peucker: no left-out corner is farther than so many centimetres from what is kept. The ends
/// stay.
Line simplified(const Line&, double tolerance);
/// The same around a ring, whose westernmost and easternmost corners stay; empty where fewer than three
/// corners are left.
Ring simplifiedRing(const Ring&, double tolerance);

}  // namespace xuequ
