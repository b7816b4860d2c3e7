// SPDX-License-Identifier: Apache-2.0
#include "app/map/place_index.hpp"

#include "app/map/map_geometry.hpp"

#include <numeric>

namespace xuequ::app {
namespace {

template <class Things, class BoxOf>
BoxTree treeOf(const Things& things, const BoxOf& boxOf) {
  std::vector<Box> boxes;
  boxes.reserve(things.size());
  for (const auto& thing : things) boxes.push_back(boxOf(thing));
  return BoxTree(boxes);
}

/// Of the shape, or of the place where there is no shape.
Box extentOf(const MultiPolygon& shape, Point place) {
  return shape.empty() ? Box{place, place} : boxOf(shape);
}

Box extentOf(const Water& water) {
  Box box = boxOf(water.shape);
  box.add(boxOf(water.line));
  return box;
}

}  // namespace

PlaceIndex::PlaceIndex(const StudyArea& area, const std::vector<Border>& borders)
    : m_units(treeOf(area.units, [](const PlanningUnit& u) { return extentOf(u.shape, u.centre); })),
      m_borders(treeOf(borders, [](const Border& b) { return b.line.box; })),
      m_waters(treeOf(area.waters, [](const Water& w) { return extentOf(w); })),
      m_buildings(treeOf(area.buildings, [](const BuildingRecord& b) { return extentOf(b.shape, b.at); })) {
  indexRoads(area.roads);
  indexSides(area.units.size(), borders);
}

void PlaceIndex::indexRoads(const std::vector<Road>& roads) {
  std::array<std::vector<Box>, kRoadClasses> boxes;
  for (std::size_t i = 0; i < roads.size(); ++i) {
    const auto kind = static_cast<std::size_t>(roads[i].kind);
    m_roadsOf[kind].push_back(static_cast<std::uint32_t>(i));
    boxes[kind].push_back(boxOf(roads[i].line));
  }
  for (std::size_t kind = 0; kind < kRoadClasses; ++kind) m_roads[kind] = BoxTree(boxes[kind]);
}

void PlaceIndex::indexSides(std::size_t units, const std::vector<Border>& borders) {
  m_firstSide.assign(units + 1, 0);
  const auto eachSide = [&](const auto& act) {
    for (std::size_t i = 0; i < borders.size(); ++i) {
      act(borders[i].left, i);
      if (borders[i].right) act(*borders[i].right, i);
    }
  };
  eachSide([&](UnitId unit, std::size_t) { ++m_firstSide[unit.index() + 1]; });
  std::partial_sum(m_firstSide.begin(), m_firstSide.end(), m_firstSide.begin());
  m_sides.resize(m_firstSide.back());
  Positions next(m_firstSide.begin(), m_firstSide.end() - 1);
  eachSide(
      [&](UnitId unit, std::size_t i) { m_sides[next[unit.index()]++] = static_cast<std::uint32_t>(i); });
}

PlaceIndex::Positions PlaceIndex::roadsIn(RoadClass kind, const Box& box) const {
  const auto of = static_cast<std::size_t>(kind);
  Positions found = m_roads[of].in(box);
  for (std::uint32_t& position : found) position = m_roadsOf[of][position];
  return found;
}

std::span<const std::uint32_t> PlaceIndex::bordersOf(UnitId unit) const {
  return {m_sides.begin() + m_firstSide[unit.index()], m_sides.begin() + m_firstSide[unit.index() + 1]};
}

}  // namespace xuequ::app
