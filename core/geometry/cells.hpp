// SPDX-License-Identifier: Apache-2.0
// Voronoi cells of very many sites, and the shapes that cells of one label make together.
#pragma once

#include "core/geometry/arrangement.hpp"
#include "core/geometry/linework.hpp"
#include "core/geometry/voronoi.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace xuequ {

class CellMap {
 public:
  /// Cells within the box, none farther from its site than the reach. Every place of the box that matters is
  /// to have a site within the reach; elsewhere cells end at a square about their site.
  CellMap(std::span<const Point> sites, const Box&, Metres reach);

  /// The site nearest to the place; of equally near ones the first.
  [[nodiscard]] std::int32_t siteAt(Point p) const { return m_owner.owner(p); }
  /// Those cells as one shape: it holds a site of theirs, and no other, unless two sites stand within a few
  /// centimetres of each other. Sites ascend.
  [[nodiscard]] MultiPolygon shapeOf(std::span<const std::int32_t> sites) const;
  /// By label, what its cells have of the land, all as one partition. labels: by site.
  [[nodiscard]] std::vector<LabelledShape> shapesOf(std::span<const std::int32_t> labels,
                                                    const MultiPolygon& land) const;

 private:
  /// A piece of border between two cells; `right` −1: of one cell alone.
  struct Border {
    Segment piece;
    std::int32_t left = -1;
    std::int32_t right = -1;
  };
  void addBorders(const std::vector<Ring>& cells);
  void orderBySite(std::size_t sites);

  SiteOwner m_owner;
  std::vector<Border> m_borders;
  std::vector<std::uint32_t> m_ofSite;  ///< positions in m_borders, those of a site side by side
  std::vector<std::uint32_t> m_first;   ///< by site, and one more
};

}  // namespace xuequ
