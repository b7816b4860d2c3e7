// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/unit_ground.hpp"

#include "core/geometry/segments.hpp"
#include "core/geometry/simplify.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace xuequ {
namespace {

constexpr double kStep = 1'500;        ///< cm between sites along an outline
constexpr double kMostSites = 60'000;  ///< beyond these the step grows
constexpr double kStraight = 200;      ///< cm
constexpr Metres kTie{0.05};           ///< nearer than this to each other, two sites count as equally near
constexpr Metres kAlwaysKept{0.3};     ///< pieces as short as this may join longer ones

/// Pieces that hang together, from one corner where not exactly two meet to the next.
std::vector<Line> chained(const std::vector<Segment>& pieces) {
  std::map<Point, std::vector<std::size_t>> at;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    at[pieces[i].from].push_back(i);
    at[pieces[i].to].push_back(i);
  }
  std::vector<bool> used(pieces.size());
  std::vector<Line> chains;
  const auto follow = [&](Point start, std::size_t first) {
    Line line{start};
    for (std::size_t i = first; !used[i];) {
      used[i] = true;
      const Point next = pieces[i].from == line.back() ? pieces[i].to : pieces[i].from;
      line.push_back(next);
      const auto& here = at[next];
      if (here.size() != 2) break;
      i = here[0] == i ? here[1] : here[0];
    }
    chains.push_back(std::move(line));
  };
  for (const auto& [corner, of] : at)
    if (of.size() != 2)
      for (const std::size_t i : of)
        if (!used[i]) follow(corner, i);
  for (std::size_t i = 0; i < pieces.size(); ++i)
    if (!used[i]) follow(pieces[i].from, i);
  return chains;
}

Box common(const Box& a, const Box& b) {
  return {{std::max(a.low.x, b.low.x), std::max(a.low.y, b.low.y)},
          {std::min(a.high.x, b.high.x), std::min(a.high.y, b.high.y)}};
}

}  // namespace

UnitGround::UnitGround(const StudyArea& area, const Box& box, const GroupOf& groupOf)
    : m_area(area), m_groupOf(groupOf) {
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    Box of = boxOf(area.units[unit].shape);
    of.add(area.units[unit].centre);
    if (!of.overlaps(box)) continue;
    m_units.push_back(unit);
    boxes.push_back(of);
  }
  m_tree = BoxTree(boxes);
  for (const UnitId unit : m_units) addUnit(unit);
  addOutlines();
  addMiddles(box);
}

void UnitGround::addUnit(UnitId unit) {
  const auto points = m_area.pointsOf(unit);
  const auto group = [&](std::size_t i) { return m_groupOf(unit, i); };
  bool whole = true;
  for (std::size_t i = 1; i < points.size(); ++i) whole = whole && group(i) == group(0);
  const MultiPolygon& shape = m_area.units[unit].shape;
  if (!whole || shape.empty())
    for (std::size_t i = 0; i < points.size(); ++i) m_sites.push_back({points[i].at, group(i)});
  for (const Polygon& polygon : shape) {
    const auto add = [&](const Ring& ring) {
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i], b = ring[(i + 1) % ring.size()];
        const Point middle{std::midpoint(a.x, b.x), std::midpoint(a.y, b.y)};
        m_edges.push_back({ordered(a, b), unit, groupIn(unit, middle)});
      }
    };
    add(polygon.outer);
    for (const Ring& hole : polygon.holes) add(hole);
  }
}

/// Two units share a piece: it is a line only between groups. A piece of one unit alone borders on a gap.
void UnitGround::addOutlines() {
  std::ranges::stable_sort(m_edges, {}, &Edge::piece);
  std::vector<Edge> open;
  for (std::size_t i = 0; i < m_edges.size(); ++i) {
    const bool shared = i + 1 < m_edges.size() && m_edges[i].piece == m_edges[i + 1].piece;
    if (!shared) open.push_back(m_edges[i]);
    if (!shared || m_edges[i].group != m_edges[i + 1].group)
      m_lines.push_back({m_edges[i].piece.from, m_edges[i].piece.to});
    if (shared) ++i;
  }
  double length = 0;
  for (const Edge& edge : open) length += 100 * distance(edge.piece.from, edge.piece.to).count();
  for (const Edge& edge : open) addSites(edge, std::max(kStep, length / kMostSites));
}

void UnitGround::addSites(const Edge& edge, double step) {
  const auto [a, b] = edge.piece;
  const double length = 100 * distance(a, b).count();
  const auto parts = std::max<std::int64_t>(1, std::llround(length / step));
  for (std::int64_t i = 0; i <= parts; ++i) {
    const double along = static_cast<double>(i) / static_cast<double>(parts);
    const auto between = [&](std::int32_t low, std::int32_t high) {
      return static_cast<std::int32_t>(std::llround(low + along * (static_cast<double>(high) - low)));
    };
    const Point at{between(a.x, b.x), between(a.y, b.y)};
    m_sites.push_back({at, groupIn(edge.unit, at)});
  }
}

/// Half-way between two groups, to within the tie.
bool UnitGround::isMiddle(Point p, Metres length) const {
  if (length <= kAlwaysKept) return true;
  const auto nearest = m_siteIndex->nearest(p, 4);
  const auto site = [&](std::size_t i) -> const Site& {
    return m_sites[static_cast<std::size_t>(nearest[i])];
  };
  for (std::size_t i = 1; i < nearest.size(); ++i)
    if (site(i).group != site(0).group && distance(site(i).at, p) - distance(site(0).at, p) <= kTie)
      return true;
  return false;
}

void UnitGround::addMiddles(const Box& box) {
  std::ranges::stable_sort(m_sites, {}, &Site::at);
  const auto repeats = std::ranges::unique(m_sites, {}, &Site::at);
  m_sites.erase(repeats.begin(), repeats.end());
  std::vector<Point> places;
  for (const Site& site : m_sites) places.push_back(site.at);
  m_siteIndex.emplace(places);
  const auto sameGroup = [&](const Site& site) { return site.group == m_sites.front().group; };
  if (std::ranges::all_of(m_sites, sameGroup)) return;
  std::vector<Segment> kept;
  for (const Segment& piece : voronoiEdges(places, common(box, m_area.box))) {
    const Point middle{std::midpoint(piece.from.x, piece.to.x), std::midpoint(piece.from.y, piece.to.y)};
    if (isMiddle(middle, distance(piece.from, piece.to))) kept.push_back(piece);
  }
  for (const Line& chain : chained(kept)) m_lines.push_back(simplified(chain, kStraight));
}

std::optional<UnitId> UnitGround::unitAt(Point p) const {
  for (const std::uint32_t position : m_tree.at(p))
    if (const UnitId unit = m_units[static_cast<std::size_t>(position)];
        contains(m_area.units[unit].shape, p))
      return unit;
  return std::nullopt;
}

std::int32_t UnitGround::groupIn(UnitId unit, Point p) const {
  const auto points = m_area.pointsOf(unit);
  std::size_t nearest = 0;
  for (std::size_t i = 1; i < points.size(); ++i)
    if (squaredDistance(points[i].at, p) < squaredDistance(points[nearest].at, p)) nearest = i;
  return m_groupOf(unit, nearest);
}

std::optional<std::int32_t> UnitGround::groupAt(Point p) const {
  if (const auto unit = unitAt(p)) return groupIn(*unit, p);
  if (m_sites.empty()) return std::nullopt;
  return m_sites[static_cast<std::size_t>(m_siteIndex->nearest(p, 1).front())].group;
}

}  // namespace xuequ
