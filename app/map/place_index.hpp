// SPDX-License-Identifier: Apache-2.0
// What of a study area lies in a part of the map. Positions, ascending, so that what is found is drawn in the
// order in which everything would be.
#pragma once

#include "core/facts/study_area.hpp"
#include "core/geometry/box_tree.hpp"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace xuequ::app {

struct Border;

class PlaceIndex {
 public:
  using Positions = std::vector<std::uint32_t>;

  PlaceIndex(const StudyArea&, const std::vector<Border>&);

  [[nodiscard]] Positions unitsIn(const Box& box) const { return m_units.in(box); }
  [[nodiscard]] Positions bordersIn(const Box& box) const { return m_borders.in(box); }
  [[nodiscard]] Positions watersIn(const Box& box) const { return m_waters.in(box); }
  [[nodiscard]] Positions buildingsIn(const Box& box) const { return m_buildings.in(box); }
  [[nodiscard]] Positions roadsIn(RoadClass, const Box&) const;
  [[nodiscard]] bool hasRoads(RoadClass kind) const {
    return !m_roadsOf[static_cast<std::size_t>(kind)].empty();
  }
  /// Of the borders that have the unit on either side.
  [[nodiscard]] std::span<const std::uint32_t> bordersOf(UnitId) const;

 private:
  void indexRoads(const std::vector<Road>&);
  void indexSides(std::size_t units, const std::vector<Border>&);

  static constexpr std::size_t kRoadClasses = 5;

  BoxTree m_units;
  BoxTree m_borders;
  BoxTree m_waters;
  BoxTree m_buildings;
  std::array<Positions, kRoadClasses> m_roadsOf;  ///< in area.roads
  std::array<BoxTree, kRoadClasses> m_roads;      ///< over m_roadsOf
  Positions m_sides;                              ///< borders, those of a unit side by side
  Positions m_firstSide;                          ///< by unit, and one more at the end
};

}  // namespace xuequ::app
