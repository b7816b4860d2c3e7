// SPDX-License-Identifier: Apache-2.0
// selfCrossing(): Shamos and Hoey's sweep (1976) on whole numbers. Until the first contact the edges under
// the sweep line are apart, so their order is well defined and only neighbours can be the first to meet.
#include "core/geometry/polygon.hpp"
#include "core/geometry/segments.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace xuequ {
namespace {

struct Edge {
  Point left, right;          ///< by x, then y
  std::int32_t position = 0;  ///< in the ring
};

bool onEdge(const Edge& edge, Point p) {
  return turn(edge.left, edge.right, p) == 0 && edge.left <= p && p <= edge.right;
}

Segment segmentOf(const Edge& edge) { return {edge.left, edge.right}; }

std::optional<Point> meeting(const Edge& e, const Edge& f) {
  if (crossInside(segmentOf(e), segmentOf(f))) return meetingPlace(segmentOf(e), segmentOf(f));
  for (const Point p : {f.left, f.right})
    if (onEdge(e, p)) return p;
  for (const Point p : {e.left, e.right})
    if (onEdge(f, p)) return p;
  return std::nullopt;
}

std::vector<Edge> edgesOf(const Ring& ring) {
  std::vector<Edge> edges;
  edges.reserve(ring.size());
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const auto [left, right] = std::minmax(ring[i], ring[(i + 1) % ring.size()]);
    edges.push_back({left, right, static_cast<std::int32_t>(i)});
  }
  return edges;
}

bool neighboursInRing(const Edge& e, const Edge& f, std::size_t size) {
  const auto apart = static_cast<std::size_t>(std::abs(e.position - f.position));
  return apart == 1 || apart == size - 1;
}

/// A corner that the ring passes twice, or at which it turns straight back.
std::optional<Point> doubledCorner(const Ring& ring) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i], b = ring[(i + 1) % ring.size()], c = ring[(i + 2) % ring.size()];
    const bool back = turn(a, b, c) == 0 && (b < a) == (b < c);
    if (back) return b;
  }
  Ring sorted = ring;
  std::ranges::sort(sorted);
  const auto twice = std::ranges::adjacent_find(sorted);
  return twice == sorted.end() ? std::nullopt : std::optional{*twice};
}

/// Which of two edges under the sweep line is lower, read where the later one begins.
struct Lower {
  bool operator()(const Edge& e, const Edge& f) const {
    if (f.left < e.left) return above(f, e) == 0 ? e.position < f.position : above(f, e) < 0;
    return above(e, f) == 0 ? e.position < f.position : above(e, f) > 0;
  }
  static int above(const Edge& earlier, const Edge& later) {
    const int start = side(earlier.left, earlier.right, later.left);
    return start != 0 ? start : side(earlier.left, earlier.right, later.right);
  }
};

class Sweep {
 public:
  explicit Sweep(const std::vector<Edge>& edges) : m_size(edges.size()), m_place(edges.size()) {}

  std::optional<Point> enter(const Edge& edge) {
    const auto here = m_active.insert(edge).first;
    m_place[index(edge)] = here;
    if (here != m_active.begin())
      if (const auto met = meet(*std::prev(here), edge)) return met;
    return std::next(here) == m_active.end() ? std::nullopt : meet(edge, *std::next(here));
  }
  std::optional<Point> leave(const Edge& edge) {
    const auto next = m_active.erase(m_place[index(edge)]);
    if (next == m_active.end() || next == m_active.begin()) return std::nullopt;
    return meet(*std::prev(next), *next);
  }

 private:
  static std::size_t index(const Edge& edge) { return static_cast<std::size_t>(edge.position); }
  std::optional<Point> meet(const Edge& e, const Edge& f) const {
    return neighboursInRing(e, f, m_size) ? std::nullopt : meeting(e, f);
  }

  std::size_t m_size;
  std::set<Edge, Lower> m_active;
  std::vector<std::set<Edge, Lower>::iterator> m_place;
};

std::optional<Point> crossingBySweep(const std::vector<Edge>& edges) {
  struct Event {
    Point at;
    bool enters = false;  // after those that leave
    std::int32_t edge = 0;
    auto operator<=>(const Event&) const = default;
  };
  std::vector<Event> events;
  events.reserve(2 * edges.size());
  for (const Edge& edge : edges) {
    events.push_back({edge.left, true, edge.position});
    events.push_back({edge.right, false, edge.position});
  }
  std::ranges::sort(events);
  Sweep sweep(edges);
  for (const Event& event : events) {
    const Edge& edge = edges[static_cast<std::size_t>(event.edge)];
    if (const auto met = event.enters ? sweep.enter(edge) : sweep.leave(edge)) return met;
  }
  return std::nullopt;
}

bool apartInY(const Edge& e, const Edge& f) {
  const auto [eLow, eHigh] = std::minmax(e.left.y, e.right.y);
  const auto [fLow, fHigh] = std::minmax(f.left.y, f.right.y);
  return eHigh < fLow || fHigh < eLow;
}

std::optional<Point> crossingByPairs(std::vector<Edge> edges) {
  const std::size_t size = edges.size();
  std::ranges::sort(edges, {}, &Edge::left);
  for (auto e = edges.begin(); e != edges.end(); ++e)
    for (auto f = e + 1; f != edges.end() && f->left.x <= e->right.x; ++f) {
      if (apartInY(*e, *f) || neighboursInRing(*e, *f, size)) continue;
      if (const auto met = meeting(*e, *f)) return met;
    }
  return std::nullopt;
}

std::optional<Point> crossingOf(const Ring& ring) {
  constexpr std::size_t kFew = 40;  // up to here all pairs are quicker than the sweep
  if (const auto corner = doubledCorner(ring)) return corner;
  const auto edges = edgesOf(ring);
  return edges.size() <= kFew ? crossingByPairs(edges) : crossingBySweep(edges);
}

/// Rings of one polygon may touch; they may not cross.
std::optional<Point> crossingOf(const Ring& outer, const Ring& hole) {
  const Box box = boxOf(hole);
  std::vector<Edge> near = edgesOf(outer);
  std::erase_if(near, [&](const Edge& e) {
    Box of;
    of.add(e.left);
    of.add(e.right);
    return !of.overlaps(box);
  });
  for (const Edge& f : edgesOf(hole))
    for (const Edge& e : near)
      if (crossInside(segmentOf(e), segmentOf(f))) return meetingPlace(segmentOf(e), segmentOf(f));
  return std::nullopt;
}

}  // namespace

std::optional<Point> selfCrossing(const MultiPolygon& shape) {
  for (const Polygon& polygon : shape) {
    if (const auto at = crossingOf(polygon.outer)) return at;
    for (const Ring& hole : polygon.holes) {
      if (const auto at = crossingOf(hole)) return at;
      if (const auto at = crossingOf(polygon.outer, hole)) return at;
    }
  }
  return std::nullopt;
}

}  // namespace xuequ
