// SPDX-License-Identifier: Apache-2.0
// Polygons for tests: squares, stars, and partitions of a square.
#pragma once

#include "core/geometry/polygon.hpp"
#include "tests/support/random.hpp"

#include <vector>

namespace xuequ {

/// Metres to the grid.
Point at(std::int32_t east, std::int32_t north);
/// Its south-west corner and its side in metres.
MultiPolygon square(std::int32_t east, std::int32_t north, std::int32_t side);

/// A ring that sees all its corners from the origin, so it never crosses itself.
Ring star(Random&, std::size_t corners, std::int32_t radius);

/// A square cut into cells whose inner corners are moved at random, and its outline.
struct Partition {
  std::vector<Ring> cells;
  Ring outline;
  std::vector<Point> corners;
};
Partition wiggledGrid(Random&, int cellsAcross, std::int32_t spacing);
/// The same with each cell cut along a diagonal.
Partition triangulated(Random&, int cellsAcross, std::int32_t spacing);

}  // namespace xuequ
