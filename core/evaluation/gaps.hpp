// SPDX-License-Identifier: Apache-2.0
// 服务盲区: where no school of a stage is within its radius, and who lives there.
#pragma once

#include "core/evaluation/coverage.hpp"

#include <vector>

namespace xuequ {

struct GapUnit {
  UnitId unit;
  Pupils residents;  ///< of the stage's ages, at the unit's points in the gap
  bool operator==(const GapUnit&) const = default;
};

/// A piece of the study area beyond every radius. Its edge follows the circles to within a quarter of a
/// metre; its area and its people are those beyond the true circles.
struct Gap {
  Polygon shape;
  SquareMetres area;
  Pupils residents;
  std::vector<GapUnit> units;  ///< by id, those with residents
};

struct Gaps {
  std::vector<Gap> gaps;     ///< most people first, then the largest
  Gap elsewhere;             ///< people beyond every radius and outside the boundary: no shape
  std::int32_t slivers = 0;  ///< pieces of less than a square metre where nobody lives, not listed
};

/// The study area within the radius of a school. Its edge follows the circles to within a quarter of a metre,
/// from inside: what gapsOf() does not draw.
MultiPolygon coveredLand(const StudyArea&, const RadiusCoverage&);

/// Every resident who is not `within` stands in exactly one gap, or elsewhere. Without a boundary the study
/// area is where the units are.
Gaps gapsOf(const StudyArea&, const RadiusCoverage&);

}  // namespace xuequ
