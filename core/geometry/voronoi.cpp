// SPDX-License-Identifier: Apache-2.0
// powerCells(): each cell is the box, cut by the bisectors with the other sites, nearest first, until none
// that are left can reach it. Sides are decided in doubles about the site; corners are then worked out in
// whole numbers.
#include "core/geometry/voronoi.hpp"

#include "core/base/parallel.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace xuequ {
namespace {

constexpr std::size_t kSitesWorthThreads = 200;

std::vector<Point> placesOf(std::span<const PowerSite> sites) {
  std::vector<Point> places;
  places.reserve(sites.size());
  for (const PowerSite& site : sites) places.push_back(site.at);
  return places;
}

/// a·x + b·y ≤ c about the site.
struct HalfPlane {
  std::int64_t a = 0, b = 0;
  Wide c = 0;
};

/// Nearer to the first site than to the second.
HalfPlane bisector(const PowerSite& site, const PowerSite& other) {
  const std::int64_t dx = std::int64_t{other.at.x} - site.at.x, dy = std::int64_t{other.at.y} - site.at.y;
  return {2 * dx, 2 * dy, Wide{dx} * dx + Wide{dy} * dy + site.weight - other.weight};
}

/// ⌊numerator / denominator + ½⌋, so that every cell rounds a corner alike.
std::int64_t nearest(Wide numerator, Wide denominator) {
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Wide twice = 2 * numerator + denominator, step = 2 * denominator;
  Wide whole = twice / step;
  if (twice % step < 0) --whole;
  return static_cast<std::int64_t>(whole);
}

/// Where the edges of two half-planes that are not parallel cross, on the grid.
Point crossingOf(const HalfPlane& p, const HalfPlane& q, Point site) {
  const Wide d = Wide{p.a} * q.b - Wide{q.a} * p.b;
  return {static_cast<std::int32_t>(site.x + nearest(p.c * q.b - q.c * p.b, d)),
          static_cast<std::int32_t>(site.y + nearest(q.c * p.a - p.c * q.a, d))};
}

/// A convex cell about its site: each side is the edge of a half-plane and begins at a corner. One after the
/// other in the same room.
class Cell {
 public:
  void begin(Point site, const Box& box) {
    m_site = site;
    const std::int64_t west = std::int64_t{box.low.x} - site.x, east = std::int64_t{box.high.x} - site.x;
    const std::int64_t south = std::int64_t{box.low.y} - site.y, north = std::int64_t{box.high.y} - site.y;
    const auto w = static_cast<double>(west), e = static_cast<double>(east);
    const auto s = static_cast<double>(south), n = static_cast<double>(north);
    m_sides = {{{0, -1, -south}, w, s}, {{1, 0, east}, e, s}, {{0, 1, north}, e, n}, {{-1, 0, -west}, w, n}};
    measure();
  }

  /// Keeps what is nearer to its own site than to the other one.
  void cut(const HalfPlane& keep) {
    // Out by no more than rounding is on the edge: a bisector that is there already must not cut again.
    const auto out = [&](const Side& side) {
      const double ax = static_cast<double>(keep.a) * side.x, by = static_cast<double>(keep.b) * side.y;
      const auto c = static_cast<double>(keep.c);
      const double o = ax + by - c;
      return std::abs(o) <= 1e-13 * (std::abs(ax) + std::abs(by) + std::abs(c)) ? 0.0 : o;
    };
    m_out.clear();
    for (const Side& side : m_sides) m_out.push_back(out(side));
    if (std::ranges::none_of(m_out, [](double o) { return o > 0; })) return;
    m_next.clear();
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
      const std::size_t j = (i + 1) % m_sides.size();
      if (m_out[i] < 0 || (m_out[i] == 0 && m_out[j] <= 0)) m_next.push_back(m_sides[i]);
      if (m_out[i] == 0 && m_out[j] > 0) m_next.push_back({keep, m_sides[i].x, m_sides[i].y});
      if (m_out[i] < 0 && m_out[j] > 0) m_next.push_back(startOf(keep, i, j));
      if (m_out[i] > 0 && m_out[j] < 0) m_next.push_back(startOf(m_sides[i].line, i, j));
    }
    std::swap(m_sides, m_next);
    measure();
  }

  [[nodiscard]] bool empty() const { return m_sides.size() < 3; }
  void clear() { m_sides.clear(); }
  /// Distance of the farthest corner from the site.
  [[nodiscard]] double reach() const { return m_reach; }
  [[nodiscard]] Ring ring() const {
    Ring corners;
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
      const Side& before = m_sides[(i + m_sides.size() - 1) % m_sides.size()];
      const Point corner = crossingOf(before.line, m_sides[i].line, m_site);
      if (corners.empty() || corners.back() != corner) corners.push_back(corner);
    }
    while (corners.size() > 1 && corners.front() == corners.back()) corners.pop_back();
    return corners.size() < 3 || doubleArea(corners) <= 0 ? Ring{} : corners;
  }

 private:
  struct Side {
    HalfPlane line;
    double x = 0, y = 0;  ///< its first corner, about the site
  };
  /// A side that begins where the edge from corner i to corner j is cut.
  [[nodiscard]] Side startOf(const HalfPlane& line, std::size_t i, std::size_t j) const {
    const double t = m_out[i] / (m_out[i] - m_out[j]);
    return {line, m_sides[i].x + t * (m_sides[j].x - m_sides[i].x),
            m_sides[i].y + t * (m_sides[j].y - m_sides[i].y)};
  }

  void measure() {
    double farthest = 0;
    for (const Side& side : m_sides) farthest = std::max(farthest, side.x * side.x + side.y * side.y);
    m_reach = std::sqrt(farthest);
  }

  Point m_site;
  double m_reach = 0;
  std::vector<Side> m_sides, m_next;
  std::vector<double> m_out;
};

/// The part of the box about a place.
Box boxAbout(Point at, double reach, const Box& box) {
  const auto held = [&](double coordinate, std::int32_t low, std::int32_t high) {
    return static_cast<std::int32_t>(
        std::clamp(coordinate, static_cast<double>(low), static_cast<double>(high)));
  };
  return {{held(at.x - reach, box.low.x, box.high.x), held(at.y - reach, box.low.y, box.high.y)},
          {held(at.x + reach, box.low.x, box.high.x), held(at.y + reach, box.low.y, box.high.y)}};
}

struct Neighbour {
  std::int64_t squared = 0;
  std::int32_t site = 0;
  auto operator<=>(const Neighbour&) const = default;
};

class Cells {
 public:
  Cells(std::span<const PowerSite> sites, const Box& box, Metres reach)
      : m_sites(sites), m_box(box), m_reach(reach.count() * 100), m_index(placesOf(sites)) {
    for (const PowerSite& site : sites) m_heaviest = std::max(m_heaviest, site.weight);
  }

  /// What one thread works in.
  struct Room {
    Cell cell;
    std::vector<std::int32_t> ring;
    std::vector<Neighbour> near;
  };

  [[nodiscard]] Ring cellOf(std::size_t i, Room& room) const {
    const Point site = m_sites[i].at;
    Cell& cell = room.cell;
    cell.begin(site, boxAbout(site, m_reach, m_box));
    PointIndex::Outward outward(m_index, site);
    while (!cell.empty() && canReach(cell, i, outward.least()) && outward.next(room.ring)) {
      room.near.clear();
      for (const std::int32_t j : room.ring)
        room.near.push_back({squaredDistance(site, m_sites[static_cast<std::size_t>(j)].at), j});
      std::ranges::sort(room.near);
      for (const Neighbour& near : room.near) {
        if (cell.empty() || !canReach(cell, i, std::sqrt(static_cast<double>(near.squared)))) break;
        cut(cell, i, static_cast<std::size_t>(near.site));
      }
    }
    return cell.empty() ? Ring{} : cell.ring();
  }

 private:
  /// Whether a site so far away, or farther, can still cut the cell: its bisector lies at (d² + w − w') / 2d
  /// from the site, w' being at most the heaviest weight.
  [[nodiscard]] bool canReach(const Cell& cell, std::size_t i, double d) const {
    const auto lighter = static_cast<double>(m_heaviest - m_sites[i].weight);
    return d * d - lighter < 2 * d * cell.reach() * (1 + 1e-9) + 1;
  }
  void cut(Cell& cell, std::size_t i, std::size_t j) const {
    if (i == j) return;
    const PowerSite &site = m_sites[i], &other = m_sites[j];
    if (site.at != other.at) return cell.cut(bisector(site, other));
    const bool first = site.weight > other.weight || (site.weight == other.weight && i < j);
    if (!first) cell.clear();
  }

  std::span<const PowerSite> m_sites;
  Box m_box;
  double m_reach;  ///< cm
  PointIndex m_index;
  std::int64_t m_heaviest = 0;
};

/// Sutherland and Hodgman (1974): what of the ring is left of a→b. Runs along the cut where the ring leaves
/// and comes back; such runs cancel in its area.
struct Spot {
  double x = 0, y = 0;
};
void keepLeft(const std::vector<Spot>& ring, Spot a, Spot b, std::vector<Spot>& kept) {
  kept.clear();
  const auto left = [&](Spot p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); };
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Spot p = ring[i], q = ring[(i + 1) % ring.size()];
    const double at = left(p), next = left(q);
    if (at >= 0) kept.push_back(p);
    if ((at >= 0) == (next >= 0)) continue;
    const double t = at / (at - next);
    kept.push_back({p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)});
  }
}

/// By all sides of a convex outline that runs counter-clockwise.
std::vector<Spot> clipped(std::vector<Spot> ring, std::span<const Spot> outline) {
  std::vector<Spot> kept;
  for (std::size_t i = 0; i < outline.size() && !ring.empty(); ++i) {
    keepLeft(ring, outline[i], outline[(i + 1) % outline.size()], kept);
    std::swap(ring, kept);
  }
  return ring;
}

double doubleAreaOf(const std::vector<Spot>& ring) {
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Spot p = ring[i], q = ring[(i + 1) % ring.size()];
    sum += p.x * q.y - p.y * q.x;
  }
  return sum;
}

}  // namespace

SiteOwner::SiteOwner(std::span<const PowerSite> sites)
    : m_sites(sites.begin(), sites.end()), m_index(placesOf(sites)) {
  for (const PowerSite& site : sites) m_heaviest = std::max(m_heaviest, site.weight);
}

std::int32_t SiteOwner::owner(Point p) const {
  const auto power = [&](std::int32_t i) {
    const PowerSite& site = m_sites[static_cast<std::size_t>(i)];
    return Wide{squaredDistance(p, site.at)} - site.weight;
  };
  std::int32_t best = -1;
  for (std::size_t count = 4;; count *= 4) {
    const auto near = m_index.nearest(p, count);
    for (const std::int32_t i : near)
      if (best < 0 || power(i) < power(best) || (power(i) == power(best) && i < best)) best = i;
    if (near.size() < count) return best;
    // All others are at least as far as the last; a tie among them could still be an earlier site's.
    const Wide least =
        Wide{squaredDistance(p, m_sites[static_cast<std::size_t>(near.back())].at)} - m_heaviest;
    if (power(best) < least) return best;
  }
}

std::vector<Ring> powerCells(std::span<const PowerSite> sites, const Box& box, Metres reach) {
  std::vector<Ring> rings(sites.size());
  if (box.empty()) return rings;
  const Cells cells(sites, box, reach);
  forPieces(sites.size(), kSitesWorthThreads, [&](std::size_t first, std::size_t last) {
    Cells::Room room;
    for (std::size_t i = first; i < last; ++i) rings[i] = cells.cellOf(i, room);
  });
  return rings;
}

/// The ring's box first, which leaves little of a large shape; then the triangles that fan out from the
/// ring's first corner, those that turn back counting against the others, so that the ring may be bent.
SquareMetres areaInCommon(const Ring& ring, const MultiPolygon& shape) {
  if (ring.size() < 3) return {};
  const auto about = [&](Point p) {
    return Spot{static_cast<double>(p.x) - ring.front().x, static_cast<double>(p.y) - ring.front().y};
  };
  const Box box = boxOf(ring);
  const Spot low = about(box.low), high = about(box.high);
  const std::array<Spot, 4> frame{low, {high.x, low.y}, high, {low.x, high.y}};
  double twice = 0;
  const auto add = [&](const Ring& of) {
    std::vector<Spot> corners;
    for (const Point p : of) corners.push_back(about(p));
    const auto framed = clipped(std::move(corners), frame);
    if (framed.empty()) return;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
      const auto way = turn(ring.front(), ring[i], ring[i + 1]);
      if (way == 0) continue;
      const Spot b = about(ring[way > 0 ? i : i + 1]), c = about(ring[way > 0 ? i + 1 : i]);
      const double inside = doubleAreaOf(clipped(framed, std::array<Spot, 3>{Spot{}, b, c}));
      twice += way > 0 ? inside : -inside;
    }
  };
  for (const Polygon& part : shape) {
    add(part.outer);
    for (const Ring& hole : part.holes) add(hole);
  }
  return SquareMetres{twice / 20'000};
}

}  // namespace xuequ
