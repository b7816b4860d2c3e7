// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/arrangement.hpp"

#include "core/geometry/segments.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

namespace xuequ {
namespace {

using Edge = std::size_t;  ///< a half-edge: 2·i along segment i, 2·i + 1 against it
constexpr std::int32_t kUndecided = std::numeric_limits<std::int32_t>::min();
constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

constexpr Edge twin(Edge edge) { return edge ^ 1U; }

/// Half-edges around a corner that is met more than once end a ring of their own.
void cutIntoSimpleRings(const Ring& walk, std::vector<Ring>& rings) {
  Ring open;
  std::map<Point, std::size_t> at;
  for (const Point p : walk) {
    if (const auto seen = at.find(p); seen != at.end()) {
      const auto first = open.begin() + static_cast<std::ptrdiff_t>(seen->second);
      rings.emplace_back(first, open.end());
      for (auto gone = first; gone != open.end(); ++gone) at.erase(*gone);
      open.erase(first, open.end());
    }
    at[p] = open.size();
    open.push_back(p);
  }
  rings.push_back(std::move(open));
}

class Arrangement {
 public:
  Arrangement(std::span<const Line> lines, const LabelAt& labelAt) : m_segments(noded(lines)) {
    for (const Line& line : lines) m_corners.insert(m_corners.end(), line.begin(), line.end());
    std::ranges::sort(m_corners);
    link();
    traceCycles();
    nest();
    label(labelAt);
  }

  [[nodiscard]] std::vector<LabelledShape> shapes() const;

 private:
  struct Cycle {
    Ring ring;
    std::int64_t doubleArea = 0;
    Box box;
    std::size_t around = kNone;      ///< the face that a clockwise cycle lies in
    std::vector<std::size_t> holes;  ///< the cycles that lie in this face
    std::int32_t label = kUndecided;
  };

  [[nodiscard]] std::size_t edges() const { return 2 * m_segments.size(); }
  [[nodiscard]] Point from(Edge e) const {
    const Segment& s = m_segments[e / 2];
    return e % 2 == 0 ? s.from : s.to;
  }
  [[nodiscard]] Point to(Edge e) const { return from(twin(e)); }
  [[nodiscard]] std::int32_t leftOf(Edge e) const {
    const Cycle& cycle = m_cycles[m_cycleOf[e]];
    if (cycle.doubleArea > 0) return cycle.label;
    return cycle.around == kNone ? kUnlabelled : m_cycles[cycle.around].label;
  }
  [[nodiscard]] bool isBorder(Edge e) const { return leftOf(e) != leftOf(twin(e)); }
  [[nodiscard]] Edge nextOnBorder(Edge) const;
  [[nodiscard]] bool keepsCorner(Edge into, Edge out) const;
  [[nodiscard]] std::optional<Point> pointIn(const Cycle&) const;
  [[nodiscard]] std::int32_t longestNeighbour(std::size_t cycle) const;

  void link();
  void traceCycles();
  void nest();
  void label(const LabelAt&);
  void labelSlivers();
  void addWalk(Edge start, std::vector<bool>& done, std::map<std::int32_t, std::vector<Ring>>& rings) const;

  std::vector<Segment> m_segments;
  std::vector<Point> m_corners;   ///< of the lines as given; ascending
  std::vector<Edge> m_next;       ///< along the face to the left
  std::vector<Edge> m_clockwise;  ///< the next edge out of the same corner, clockwise
  std::vector<std::size_t> m_cycleOf;
  std::vector<Cycle> m_cycles;
};

void Arrangement::link() {
  std::vector<Edge> out(edges());
  for (Edge e = 0; e < edges(); ++e) out[e] = e;
  std::ranges::sort(out, [&](Edge a, Edge b) {
    if (from(a) != from(b)) return from(a) < from(b);
    return turnsBefore(from(a), to(a), to(b));
  });
  m_next.resize(edges());
  m_clockwise.resize(edges());
  for (std::size_t first = 0; first < out.size();) {
    std::size_t last = first;
    while (last < out.size() && from(out[last]) == from(out[first])) ++last;
    for (std::size_t i = first; i < last; ++i) {
      const Edge before = i == first ? out[last - 1] : out[i - 1];
      m_clockwise[out[i]] = before;
      m_next[twin(out[i])] = before;
    }
    first = last;
  }
}

void Arrangement::traceCycles() {
  m_cycleOf.assign(edges(), kNone);
  for (Edge start = 0; start < edges(); ++start) {
    if (m_cycleOf[start] != kNone) continue;
    Cycle cycle;
    for (Edge e = start; m_cycleOf[e] == kNone; e = m_next[e]) {
      m_cycleOf[e] = m_cycles.size();
      cycle.ring.push_back(from(e));
    }
    cycle.doubleArea = doubleArea(cycle.ring);
    cycle.box = boxOf(cycle.ring);
    m_cycles.push_back(std::move(cycle));
  }
}

/// A clockwise cycle is the outer border of what hangs together; it lies in the smallest face around it that
/// belongs to something else.
void Arrangement::nest() {
  std::vector<std::size_t> faces;
  for (std::size_t i = 0; i < m_cycles.size(); ++i)
    if (m_cycles[i].doubleArea > 0) faces.push_back(i);
  std::ranges::sort(faces, {}, [&](std::size_t i) { return std::pair(m_cycles[i].doubleArea, i); });
  for (std::size_t i = 0; i < m_cycles.size(); ++i) {
    Cycle& inner = m_cycles[i];
    if (inner.doubleArea > 0) continue;
    const Point corner = *std::ranges::min_element(inner.ring);
    const auto holds = [&](std::size_t f) {
      const Cycle& face = m_cycles[f];
      return face.box.contains(corner) && std::ranges::find(face.ring, corner) == face.ring.end() &&
             contains(face.ring, corner);
    };
    const auto found = std::ranges::find_if(faces, holds);
    if (found == faces.end()) continue;
    inner.around = *found;
    m_cycles[*found].holes.push_back(i);
  }
}

std::optional<Point> Arrangement::pointIn(const Cycle& face) const {
  Polygon polygon{face.ring, {}};
  for (const std::size_t hole : face.holes) polygon.holes.push_back(m_cycles[hole].ring);
  const MultiPolygon shape{std::move(polygon)};
  const Point inner = innerPoint(shape);
  return contains(shape, inner) ? std::optional(inner) : std::nullopt;
}

void Arrangement::label(const LabelAt& labelAt) {
  for (Cycle& cycle : m_cycles) {
    if (cycle.doubleArea <= 0) continue;
    if (const auto inner = pointIn(cycle)) cycle.label = labelAt(*inner);
  }
  labelSlivers();
}

std::int32_t Arrangement::longestNeighbour(std::size_t cycle) const {
  std::map<std::int32_t, double> shared;
  for (Edge e = 0; e < edges(); ++e)
    if (m_cycleOf[e] == cycle && leftOf(twin(e)) != kUndecided)
      shared[leftOf(twin(e))] += distance(from(e), to(e)).count();
  const auto longest = std::ranges::max_element(shared, {}, [](const auto& s) { return s.second; });
  return longest == shared.end() ? kUndecided : longest->first;
}

void Arrangement::labelSlivers() {
  for (bool again = true; again;) {
    again = false;
    for (std::size_t i = 0; i < m_cycles.size(); ++i) {
      if (m_cycles[i].doubleArea <= 0 || m_cycles[i].label != kUndecided) continue;
      m_cycles[i].label = longestNeighbour(i);
      again = again || m_cycles[i].label != kUndecided;
    }
  }
}

/// Clockwise from the edge we came along lies our own face; the first border that ends it leads on.
Edge Arrangement::nextOnBorder(Edge e) const {
  Edge out = m_clockwise[twin(e)];
  while (!isBorder(out)) out = m_clockwise[out];
  return out;
}

/// A corner that one of the lines had stays, and so does one at which three borders meet or that bends.
bool Arrangement::keepsCorner(Edge into, Edge out) const {
  const Point corner = from(out);
  if (turn(from(into), corner, to(out)) != 0 || std::ranges::binary_search(m_corners, corner)) return true;
  int borders = 0;
  Edge e = out;
  do {
    borders += isBorder(e) ? 1 : 0;
    e = m_clockwise[e];
  } while (e != out);
  return borders != 2;
}

void Arrangement::addWalk(Edge start, std::vector<bool>& done,
                          std::map<std::int32_t, std::vector<Ring>>& rings) const {
  Ring walk;
  Edge e = start;
  do {
    done[e] = true;
    const Edge next = nextOnBorder(e);
    if (keepsCorner(e, next)) walk.push_back(from(next));
    e = next;
  } while (e != start);
  cutIntoSimpleRings(walk, rings[leftOf(start)]);
}

/// Each hole goes to the smallest outer ring around it. Rings do not cross, so of two that share a place the
/// larger lies around the other: an island in the hole is smaller than the hole.
MultiPolygon polygonsOf(std::vector<Ring> rings) {
  MultiPolygon shape;
  std::vector<Ring> holes;
  for (Ring& ring : rings) {
    if (ring.size() < 3) continue;
    if (doubleArea(ring) > 0)
      shape.push_back({std::move(ring), {}});
    else
      holes.push_back(std::move(ring));
  }
  for (Ring& hole : holes) {
    const Point inner = innerPoint(normalised({{hole, {}}}));
    Polygon* around = nullptr;
    for (Polygon& polygon : shape)
      if (contains(polygon.outer, inner) && doubleArea(polygon.outer) > -doubleArea(hole) &&
          (!around || doubleArea(polygon.outer) < doubleArea(around->outer)))
        around = &polygon;
    if (around) around->holes.push_back(std::move(hole));
  }
  return shape;
}

std::vector<LabelledShape> Arrangement::shapes() const {
  std::map<std::int32_t, std::vector<Ring>> rings;
  std::vector<bool> done(edges());
  for (Edge e = 0; e < edges(); ++e)
    if (!done[e] && leftOf(e) >= 0 && isBorder(e)) addWalk(e, done, rings);
  std::vector<LabelledShape> shapes;
  for (auto& [label, of] : rings) shapes.push_back({label, polygonsOf(std::move(of))});
  return shapes;
}

}  // namespace

std::vector<LabelledShape> arranged(std::span<const Line> lines, const LabelAt& labelAt) {
  return Arrangement(lines, labelAt).shapes();
}

}  // namespace xuequ
