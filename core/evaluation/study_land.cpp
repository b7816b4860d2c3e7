// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/study_land.hpp"

#include "core/geometry/overlay.hpp"

namespace xuequ {

MultiPolygon studyLand(const StudyArea& area) {
  if (!area.boundary.empty()) return area.boundary;
  std::vector<const MultiPolygon*> shapes;
  for (std::size_t i = 0; i < area.units.size(); ++i)
    shapes.push_back(&area.units[UnitId{static_cast<std::int32_t>(i)}].shape);
  return unionOf(shapes);
}

}  // namespace xuequ
