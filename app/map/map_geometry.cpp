// SPDX-License-Identifier: Apache-2.0
#include "app/map/map_geometry.hpp"

#include "app/map/place_index.hpp"
#include "app/map/unit_borders.hpp"
#include "core/geometry/simplify.hpp"

#include <algorithm>
#include <map>

namespace xuequ::app {
namespace {

/// Each level is made from the one before: faster, and nearly as true.
Rings coarser(const Rings& rings, double tolerance) {
  Rings result;
  for (const Ring& ring : rings) {
    Ring simple = simplifiedRing(ring, tolerance);
    if (!simple.empty()) result.push_back(std::move(simple));
  }
  return result;
}

IdVector<UnitId, DetailedShape> unitShapes(const StudyArea& area) {
  IdVector<UnitId, DetailedShape> shapes;
  for (const PlanningUnit& unit : area.units) shapes.push_back(detailed(unit.shape));
  return shapes;
}

std::vector<TownPlace> townsOf(const StudyArea& area) {
  struct Sum {
    double x = 0, y = 0, count = 0;
  };
  std::map<std::string, Sum> sums;
  for (const PlanningUnit& unit : area.units) {
    if (unit.town.empty()) continue;
    Sum& sum = sums[unit.town];
    sum = {sum.x + unit.centre.x, sum.y + unit.centre.y, sum.count + 1};
  }
  std::vector<TownPlace> towns;
  for (const auto& [name, sum] : sums)
    towns.push_back(
        {name, {static_cast<std::int32_t>(sum.x / sum.count), static_cast<std::int32_t>(sum.y / sum.count)}});
  return towns;
}

}  // namespace

Rings ringsOf(const MultiPolygon& shape) {
  Rings rings;
  for (const Polygon& polygon : shape) {
    rings.push_back(polygon.outer);
    rings.insert(rings.end(), polygon.holes.begin(), polygon.holes.end());
  }
  return rings;
}

std::size_t detailFor(double centimetresPerDevicePixel) {
  std::size_t level = 0;
  while (level + 1 < kDetails && kDetail[level + 1] <= centimetresPerDevicePixel / 3) ++level;
  return level;
}

DetailedShape detailed(const MultiPolygon& shape) {
  DetailedShape result{boxOf(shape), {}};
  result.rings[0] = ringsOf(shape);
  for (std::size_t i = 1; i < kDetails; ++i) result.rings[i] = coarser(result.rings[i - 1], kDetail[i]);
  return result;
}

DetailedLine detailed(const Line& line) {
  DetailedLine result{boxOf(line), {}};
  result.lines[0] = line;
  for (std::size_t i = 1; i < kDetails; ++i) result.lines[i] = simplified(result.lines[i - 1], kDetail[i]);
  return result;
}

MapGeometry::MapGeometry(std::shared_ptr<const StudyArea> area)
    : m_area(std::move(area)), m_boundary(detailed(m_area->boundary)), m_units(unitShapes(*m_area)) {
  for (const DetailedShape& unit : m_units)
    if (!unit.box.empty())
      m_widestUnit = std::max(m_widestUnit, (static_cast<double>(unit.box.high.x) - unit.box.low.x) / 100);
  for (const UnitBorder& border : unitBorders(m_area->units))
    m_borders.push_back({border.left, border.right, detailed(border.line)});
  for (const Road& road : m_area->roads) m_roads.push_back(detailed(road.line));
  for (const Water& water : m_area->waters) {
    m_waters.push_back(detailed(water.shape));
    m_rivers.push_back(detailed(water.line));
  }
  for (const BuildingRecord& building : m_area->buildings) m_buildings.push_back(detailed(building.shape));
  m_towns = townsOf(*m_area);
  m_index = std::make_shared<const PlaceIndex>(*m_area, m_borders);
}

}  // namespace xuequ::app
