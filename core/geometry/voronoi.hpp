// SPDX-License-Identifier: Apache-2.0
// Voronoi cells of sites, and power cells where sites have weights: whose is the place nearest to.
#pragma once

#include "core/geometry/point_index.hpp"
#include "core/geometry/polygon.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace xuequ {

/// A place belongs to the site with the least power: squared distance − weight. With equal weights that is
/// the nearest site; a weight of r² lets a site reach as far as a circle of radius r around it would.
struct PowerSite {
  Point at;
  std::int64_t weight = 0;  ///< cm², not negative
  bool operator==(const PowerSite&) const = default;
};

/// Exact; of equal powers the first site. −1 where there are no sites.
class SiteOwner {
 public:
  explicit SiteOwner(std::span<const PowerSite>);
  [[nodiscard]] std::int32_t owner(Point) const;

 private:
  std::vector<PowerSite> m_sites;
  std::int64_t m_heaviest = 0;
  PointIndex m_index;
};

/// By site its cell within the box: convex, counter-clockwise, corners on the grid. A corner is worked out
/// exactly from the three sites (or the side of the box) that make it and rounded once, so cells that meet
/// have the same corner and leave neither gap nor overlap. A cell no wider than
/// the grid may touch itself. Empty: the site has no cell, because it shares its
/// place with an earlier one or heavier ones leave it nothing. No cell reaches beyond a square about its
/// site, twice the reach wide; where that cuts, cells need not meet.
std::vector<Ring> powerCells(std::span<const PowerSite>, const Box&, Metres reach = Metres{1e7});

/// Area of what a ring that runs counter-clockwise and a shape have in common; no lists of corners are made.
SquareMetres areaInCommon(const Ring&, const MultiPolygon&);

}  // namespace xuequ
