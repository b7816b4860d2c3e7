// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/partition.hpp"

#include "core/geometry/segments.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace xuequ {
namespace {

template <class Use>
void forRings(const MultiPolygon& shape, const Use& use) {
  for (const Polygon& polygon : shape) {
    use(polygon.outer);
    for (const Ring& hole : polygon.holes) use(hole);
  }
}

/// Calls use(a, b) for every edge of the shape; the interior is on the left.
template <class Use>
void forEdges(const MultiPolygon& shape, const Use& use) {
  forRings(shape, [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) use(ring[i], ring[i + 1 == ring.size() ? 0 : i + 1]);
  });
}

class Moves {
 public:
  Moves(Shapes shapes, std::span<const CornerMove> moves) : m_shapes(shapes), m_moves(moves) {
    for (const MultiPolygon* shape : shapes) m_boxes.push_back(boxOf(*shape));
    for (const CornerMove& move : moves) m_froms.add(move.from);
  }

  MoveOutcome run() {
    for (const CornerMove& move : m_moves)
      if (!hasCorner(move.from)) return fault(MoveFault::NoCorner, move.from);
    collect();
    if (const auto at = crossing()) return fault(MoveFault::Crosses, *at);
    if (const auto at = otherOrder()) return fault(MoveFault::Overturns, *at);
    for (std::size_t i = 0; i < m_shapes.size(); ++i) moveShape(i);
    if (m_outcome.fault) return std::move(m_outcome);
    if (const auto at = jumped()) return fault(MoveFault::Overturns, *at);
    return std::move(m_outcome);
  }

 private:
  static MoveOutcome fault(MoveFault what, Point at) { return {{}, what, at}; }

  template <class Use>
  void forNear(const Box& box, const Use& use) const {
    for (std::size_t i = 0; i < m_shapes.size(); ++i)
      if (m_boxes[i].overlaps(box)) use(*m_shapes[i]);
  }

  [[nodiscard]] const CornerMove* moveOf(Point p) const {
    const auto found = std::ranges::find(m_moves, p, &CornerMove::from);
    return found == m_moves.end() ? nullptr : &*found;
  }
  [[nodiscard]] Point moved(Point p) const {
    const CornerMove* move = moveOf(p);
    return move ? move->to : p;
  }
  [[nodiscard]] bool hasCorner(Point p) const {
    bool found = false;
    forNear({p, p}, [&](const MultiPolygon& shape) {
      forRings(shape, [&](const Ring& ring) { found = found || std::ranges::find(ring, p) != ring.end(); });
    });
    return found;
  }

  /// The edges that move, as they will be, and those that stay and come near them.
  void collect() {
    forNear(m_froms, [&](const MultiPolygon& shape) {
      forEdges(shape, [&](Point a, Point b) {
        if (!moveOf(a) && !moveOf(b)) return;
        m_moving.push_back(ordered(moved(a), moved(b)));
        for (const Point p : {a, b, moved(a), moved(b)}) m_box.add(p);
        m_neighbours[a].push_back(b);
        m_neighbours[b].push_back(a);
      });
    });
    sortUnique(m_moving);
    forNear(m_box, [&](const MultiPolygon& shape) {
      forEdges(shape, [&](Point a, Point b) {
        if (!edgeBox(a, b).overlaps(m_box)) return;
        if (const auto at = m_neighbours.find(a); at != m_neighbours.end()) at->second.push_back(b);
        if (const auto at = m_neighbours.find(b); at != m_neighbours.end()) at->second.push_back(a);
        if (!moveOf(a) && !moveOf(b)) m_still.push_back(ordered(a, b));
      });
    });
    sortUnique(m_still);
    for (auto& [corner, others] : m_neighbours) sortUnique(others);
  }

  [[nodiscard]] std::optional<Point> crossing() const {
    for (std::size_t i = 0; i < m_moving.size(); ++i) {
      const Segment& edge = m_moving[i];
      if (edge.from == edge.to) return edge.from;
      for (std::size_t j = i + 1; j < m_moving.size(); ++j)
        if (clash(edge, m_moving[j])) return meetingPlace(edge, m_moving[j]);
      for (const Segment& other : m_still)
        if (clash(edge, other)) return meetingPlace(edge, other);
    }
    return cornerTaken();
  }

  /// A moved corner may not come to lie on another one.
  [[nodiscard]] std::optional<Point> cornerTaken() const {
    for (const CornerMove& move : m_moves) {
      for (const CornerMove& other : m_moves)
        if (&move != &other && move.to == other.to) return move.to;
      for (const Segment& edge : m_still)
        if (edge.from == move.to || edge.to == move.to) return move.to;
      for (const auto& [corner, others] : m_neighbours)
        if (corner == move.to && !moveOf(corner)) return move.to;
    }
    return std::nullopt;
  }

  /// Around every corner that moves or has a neighbour that does, the borders keep their order.
  [[nodiscard]] std::optional<Point> otherOrder() const {
    for (const auto& [corner, others] : m_neighbours) {
      if (others.size() < 3) continue;
      std::vector<Point> before = others, after = others;
      sortAround(corner, before);
      const Point centre = moved(corner);
      std::ranges::sort(after, [&](Point a, Point b) { return turnsBefore(centre, moved(a), moved(b)); });
      std::ranges::rotate(after, std::ranges::find(after, before.front()));
      if (before != after) return centre;
    }
    return std::nullopt;
  }

  void moveShape(std::size_t position) {
    if (!m_boxes[position].overlaps(m_froms)) return;
    MovedShape result{position, {}, {}};
    bool touched = false;
    forRings(*m_shapes[position], [&](const Ring& ring) {
      touched = touched || std::ranges::any_of(ring, [&](Point p) { return moveOf(p) != nullptr; });
    });
    if (!touched) return;
    result.after = *m_shapes[position];
    for (Polygon& polygon : result.after) {
      moveRing(polygon.outer, result.swept);
      for (Ring& hole : polygon.holes) moveRing(hole, result.swept);
    }
    m_outcome.moved.push_back(std::move(result));
  }

  void moveRing(Ring& ring, std::vector<Ring>& swept) {
    const Ring before = ring;
    for (Point& p : ring) p = moved(p);
    if (ring == before) return;
    const std::int64_t was = doubleArea(before), is = doubleArea(ring);
    if ((was > 0) != (is > 0) || is == 0) {
      m_outcome.fault = MoveFault::Overturns;
      m_outcome.at = m_moves.front().to;
    }
    addSwept(before, ring, swept);
  }

  /// Between a stretch of moved corners as it was and as it is, from the corner before to the one after.
  static void addSwept(const Ring& before, const Ring& after, std::vector<Ring>& swept) {
    const std::size_t n = before.size();
    std::size_t start = 0;
    while (start < n && before[start] != after[start]) ++start;
    if (start == n) {
      swept.push_back(before);
      swept.push_back(after);
      return;
    }
    for (std::size_t i = 1; i <= n; ++i) {
      const auto at = [&](std::size_t k) { return (start + k) % n; };
      if (before[at(i)] == after[at(i)]) continue;
      std::size_t last = i;
      while (before[at(last)] != after[at(last)]) ++last;
      Ring ring;
      for (std::size_t k = i - 1; k <= last; ++k) ring.push_back(before[at(k)]);
      for (std::size_t k = last - 1; k >= i; --k) ring.push_back(after[at(k)]);
      swept.push_back(std::move(ring));
      i = last;
    }
  }

  /// A corner that stays would change sides of a border that it does not lie on: of another shape, or of a
  /// hole or part of the same one.
  [[nodiscard]] std::optional<Point> jumped() const {
    for (const MovedShape& shape : m_outcome.moved) {
      std::vector<Point> own;
      forRings(*m_shapes[shape.shape], [&](const Ring& r) {
        if (std::ranges::any_of(r, [&](Point p) { return moveOf(p) != nullptr; }))
          own.insert(own.end(), r.begin(), r.end());
      });
      std::ranges::sort(own);
      std::optional<Point> found;
      forNear(m_box, [&](const MultiPolygon& other) {
        forRings(other, [&](const Ring& ring) {
          for (const Point p : ring)
            if (m_box.contains(p) && !std::ranges::binary_search(own, p) && changesSides(shape, p)) found = p;
        });
      });
      if (found) return found;
    }
    return std::nullopt;
  }
  static bool changesSides(const MovedShape& shape, Point p) {
    return std::ranges::count_if(shape.swept, [&](const Ring& r) { return contains(r, p); }) % 2 == 1;
  }

  Shapes m_shapes;
  std::span<const CornerMove> m_moves;
  std::vector<Box> m_boxes;       ///< of the shapes
  Box m_froms;                    ///< of the places that corners leave
  std::vector<Segment> m_moving;  ///< as they will be
  std::vector<Segment> m_still;
  std::map<Point, std::vector<Point>> m_neighbours;
  Box m_box;
  MoveOutcome m_outcome;
};

/// Of shapes whose borders do not clash: a part of one lies in another. A part too thin to hold a grid point
/// has no place that could, and its corners belong to its neighbours by the half-open rule.
bool anyInside(Shapes shapes) {
  std::vector<Box> boxes;
  for (const MultiPolygon* shape : shapes) boxes.push_back(boxOf(*shape));
  for (std::size_t i = 0; i < shapes.size(); ++i)
    for (const Polygon& part : *shapes[i]) {
      const Point inner = innerPoint({part});
      if (!contains({part}, inner)) continue;
      for (std::size_t j = 0; j < shapes.size(); ++j)
        if (i != j && boxes[j].contains(inner) && contains(*shapes[j], inner)) return true;
    }
  return false;
}

}  // namespace

bool isPartition(Shapes shapes) {
  std::vector<Segment> directed;
  for (const MultiPolygon* shape : shapes)
    forEdges(*shape, [&](Point a, Point b) { directed.push_back({a, b}); });
  std::ranges::sort(directed);
  if (std::ranges::adjacent_find(directed) != directed.end()) return false;
  for (Segment& edge : directed) edge = ordered(edge.from, edge.to);
  sortUnique(directed);
  return !anyClash(directed) && !anyInside(shapes);
}

MoveOutcome withMovedCorners(Shapes shapes, std::span<const CornerMove> moves) {
  return Moves(shapes, moves).run();
}

namespace {

/// What lies outside needs no measuring.
Box reachOf(Point place, Metres reach) {
  const auto by = static_cast<std::int32_t>(std::min(reach.count() * 100, 1e9)) + 1;
  return {{place.x - by, place.y - by}, {place.x + by, place.y + by}};
}

}  // namespace

std::optional<Point> cornerNear(Shapes shapes, Point place, Metres reach) {
  std::optional<Point> nearest;
  const Box box = reachOf(place, reach);
  for (const MultiPolygon* shape : shapes)
    forRings(*shape, [&](const Ring& ring) {
      for (const Point p : ring) {
        if (!box.contains(p)) continue;
        const Metres away = distance(p, place);
        if (away > reach || (nearest && away >= distance(*nearest, place))) continue;
        nearest = p;
      }
    });
  return nearest;
}

std::optional<EdgeNear> edgeNear(Shapes shapes, Point place, Metres reach) {
  std::optional<EdgeNear> nearest;
  Metres least = reach;
  const Box box = reachOf(place, reach);
  for (const MultiPolygon* shape : shapes)
    forEdges(*shape, [&](Point a, Point b) {
      if (!edgeBox(a, b).overlaps(box)) return;
      const Point foot = footOn(a, b, place);
      const Metres away = distance(foot, place);
      if (away > least || (nearest && away >= least)) return;
      nearest = EdgeNear{a, b, foot};
      least = away;
    });
  return nearest;
}

}  // namespace xuequ
