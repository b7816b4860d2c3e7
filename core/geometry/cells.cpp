// SPDX-License-Identifier: Apache-2.0
// Only borders between cells of different labels become lines; arranged() then asks for the owner of each
// face anew, so a corner that two cells rounded differently does no harm.
#include "core/geometry/cells.hpp"

#include "core/geometry/polygon_rows.hpp"
#include "core/geometry/segments.hpp"

namespace xuequ {
namespace {

std::vector<PowerSite> withoutWeights(std::span<const Point> places) {
  std::vector<PowerSite> sites;
  sites.reserve(places.size());
  for (const Point place : places) sites.push_back({place, 0});
  return sites;
}

}  // namespace

CellMap::CellMap(std::span<const Point> places, const Box& box, Metres reach)
    : m_owner(withoutWeights(places)) {
  addBorders(powerCells(withoutWeights(places), box, reach));
  orderBySite(places.size());
}

void CellMap::addBorders(const std::vector<Ring>& cells) {
  std::vector<Border> sides;
  for (std::size_t site = 0; site < cells.size(); ++site)
    for (std::size_t i = 0; i < cells[site].size(); ++i)
      sides.push_back({ordered(cells[site][i], cells[site][(i + 1) % cells[site].size()]),
                       static_cast<std::int32_t>(site), -1});
  std::ranges::stable_sort(sides, {}, &Border::piece);
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const bool shared = i + 1 < sides.size() && sides[i].piece == sides[i + 1].piece;
    m_borders.push_back(sides[i]);
    if (shared) m_borders.back().right = sides[++i].left;
  }
}

void CellMap::orderBySite(std::size_t sites) {
  m_first.assign(sites + 1, 0);
  const auto forSides = [&](const auto& use) {
    for (std::uint32_t b = 0; b < m_borders.size(); ++b)
      for (const std::int32_t site : {m_borders[b].left, m_borders[b].right})
        if (site >= 0) use(static_cast<std::size_t>(site), b);
  };
  forSides([&](std::size_t site, std::uint32_t) { ++m_first[site + 1]; });
  for (std::size_t i = 1; i < m_first.size(); ++i) m_first[i] += m_first[i - 1];
  m_ofSite.resize(m_first.back());
  std::vector<std::uint32_t> next(m_first);
  forSides([&](std::size_t site, std::uint32_t border) { m_ofSite[next[site]++] = border; });
}

MultiPolygon CellMap::shapeOf(std::span<const std::int32_t> sites) const {
  const auto inside = [&](std::int32_t site) { return std::ranges::binary_search(sites, site); };
  std::vector<Line> lines;
  for (const std::int32_t site : sites) {
    const auto at = static_cast<std::size_t>(site);
    for (std::uint32_t i = m_first[at]; i < m_first[at + 1]; ++i) {
      const Border& border = m_borders[m_ofSite[i]];
      const std::int32_t other = border.left == site ? border.right : border.left;
      if (other < 0 || !inside(other)) lines.push_back({border.piece.from, border.piece.to});
    }
  }
  auto shapes = arranged(lines, [&](Point p) { return inside(siteAt(p)) ? 0 : kUnlabelled; });
  return shapes.empty() ? MultiPolygon{} : std::move(shapes.front().shape);
}

std::vector<LabelledShape> CellMap::shapesOf(std::span<const std::int32_t> labels,
                                             const MultiPolygon& land) const {
  const auto labelOf = [&](std::int32_t site) {
    return site < 0 ? kUnlabelled : labels[static_cast<std::size_t>(site)];
  };
  std::vector<Line> lines;
  addRings(land, lines);
  for (const Border& border : m_borders)
    if (labelOf(border.left) != labelOf(border.right)) lines.push_back({border.piece.from, border.piece.to});
  const PolygonRows rows(land);
  return arranged(lines, [&](Point p) { return rows.contains(p) ? labelOf(siteAt(p)) : kUnlabelled; });
}

}  // namespace xuequ
