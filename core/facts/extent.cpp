// SPDX-License-Identifier: Apache-2.0
#include "core/facts/extent.hpp"

#include <algorithm>

namespace xuequ {

Box extentOf(const Records& records) {
  Box box = boxOf(records.boundary);
  for (const PlanningUnit& unit : records.units) {
    box.add(boxOf(unit.shape));
    if (unit.shape.empty()) box.add(unit.centre);
  }
  for (const BuildingRecord& building : records.buildings) {
    box.add(boxOf(building.shape));
    if (building.shape.empty()) box.add(building.at);
  }
  for (const School& school : records.schools)
    if (school.site) box.add(*school.site);
  for (const Road& road : records.roads) box.add(boxOf(road.line));
  for (const Water& water : records.waters) {
    box.add(boxOf(water.shape));
    box.add(boxOf(water.line));
  }
  return box;
}

Metres distanceOutside(const MultiPolygon& shape, Point p) {
  if (contains(shape, p)) return {};
  Metres nearest{std::numeric_limits<double>::infinity()};
  for (const Polygon& polygon : shape) {
    nearest = std::min(nearest, distanceToLine(p, polygon.outer, true));
    for (const Ring& hole : polygon.holes) nearest = std::min(nearest, distanceToLine(p, hole, true));
  }
  return nearest;
}

}  // namespace xuequ
