// SPDX-License-Identifier: Apache-2.0
// A study area prepared for drawing, once: every shape at a few levels of detail, where units border on each
// other, and what lies where.
#pragma once

#include "core/facts/study_area.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xuequ::app {

class PlaceIndex;

/// Levels of detail: the full shape and copies that leave out what is smaller than this many centimetres.
inline constexpr std::array<double, 4> kDetail{0, 500, 2'500, 12'500};
inline constexpr std::size_t kDetails = kDetail.size();

/// The coarsest level whose omissions stay below a third of a device pixel.
std::size_t detailFor(double centimetresPerDevicePixel);

/// Rings of one polygon, outer and holes alike, at one level: drawn as they are with the odd-even rule.
using Rings = std::vector<Ring>;
Rings ringsOf(const MultiPolygon&);

struct DetailedShape {
  Box box;
  std::array<Rings, kDetails>
      rings;  ///< the parts of a multi-polygon one after the other; what got too small is left out
};

struct DetailedLine {
  Box box;
  std::array<Line, kDetails> lines;
};

/// A border between two units, or of one unit with no other; in pieces from corner to corner.
struct Border {
  UnitId left;
  std::optional<UnitId> right;
  DetailedLine line;
};

/// A town's name, in the middle of its units.
struct TownPlace {
  std::string name;
  Point middle;
};

class MapGeometry {
 public:
  explicit MapGeometry(std::shared_ptr<const StudyArea>);

  [[nodiscard]] const StudyArea& area() const { return *m_area; }
  [[nodiscard]] const DetailedShape& boundary() const { return m_boundary; }
  [[nodiscard]] const DetailedShape& unit(UnitId id) const { return m_units[id]; }
  [[nodiscard]] double widestUnit() const { return m_widestUnit; }  ///< m, from west to east
  [[nodiscard]] const std::vector<Border>& borders() const { return m_borders; }
  [[nodiscard]] const DetailedLine& road(std::size_t i) const { return m_roads[i]; }
  [[nodiscard]] const DetailedShape& water(std::size_t i) const { return m_waters[i]; }
  [[nodiscard]] const DetailedLine& river(std::size_t i) const { return m_rivers[i]; }
  [[nodiscard]] const DetailedShape& building(std::size_t i) const { return m_buildings[i]; }
  [[nodiscard]] const std::vector<TownPlace>& towns() const { return m_towns; }  ///< by name
  [[nodiscard]] const PlaceIndex& index() const { return *m_index; }

 private:
  std::shared_ptr<const StudyArea> m_area;
  DetailedShape m_boundary;
  IdVector<UnitId, DetailedShape> m_units;
  double m_widestUnit = 0;
  std::vector<Border> m_borders;
  std::vector<DetailedLine> m_roads;
  std::vector<DetailedShape> m_waters;
  std::vector<DetailedLine> m_rivers;
  std::vector<DetailedShape> m_buildings;
  std::vector<TownPlace> m_towns;
  std::shared_ptr<const PlaceIndex> m_index;
};

DetailedShape detailed(const MultiPolygon&);
DetailedLine detailed(const Line&);

}  // namespace xuequ::app
