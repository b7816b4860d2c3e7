// SPDX-License-Identifier: Apache-2.0
#include "app/tools/snapping.hpp"

#include "core/geometry/segments.hpp"

#include <algorithm>
#include <map>
#include <queue>

namespace xuequ::app {
namespace {

constexpr std::int32_t kAround = 100'000;  ///< cm beyond the two ends that a traced way may reach

Box around(Point p, Metres reach) {
  const auto by = static_cast<std::int32_t>(reach.count() * 100) + 1;
  return {{p.x - by, p.y - by}, {p.x + by, p.y + by}};
}

/// Nearest of what is offered; a lower rank goes first whatever its distance.
struct Best {
  std::optional<Snap> snap;
  int rank = 0;
  Metres away;
  void offer(Point at, SnapKind kind, int of, Metres distance) {
    if (snap && (of > rank || (of == rank && distance >= away))) return;
    snap = Snap{at, kind};
    rank = of;
    away = distance;
  }
};

/// Shortest ways over the pieces that lie in a box.
class Tracks {
 public:
  void add(Point a, Point b) {
    if (a == b) return;
    m_ways[a].push_back(b);
    m_ways[b].push_back(a);
  }
  [[nodiscard]] Line shortest(Point from, Point to) const {
    std::map<Point, std::pair<double, Point>> best{{from, {0, from}}};
    using Open = std::pair<double, Point>;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
    open.emplace(0, from);
    while (!open.empty() && open.top().second != to) {
      const auto [length, at] = open.top();
      open.pop();
      if (length > best.at(at).first) continue;
      const auto ways = m_ways.find(at);
      if (ways == m_ways.end()) continue;
      for (const Point next : ways->second) {
        const double there = length + distance(at, next).count();
        const auto [known, isNew] = best.try_emplace(next, there, at);
        if (!isNew && known->second.first <= there) continue;
        known->second = {there, at};
        open.emplace(there, next);
      }
    }
    Line way;
    if (!best.contains(to)) return way;
    for (Point at = to; at != from; at = best.at(at).second) way.push_back(at);
    way.push_back(from);
    std::ranges::reverse(way);
    return way;
  }

 private:
  std::map<Point, std::vector<Point>> m_ways;
};

}  // namespace

SnapGround::SnapGround(const StudyArea& area) {
  for (const Road& road : area.roads) add(road.line, SnapKind::Road, false);
  const auto addShape = [&](const MultiPolygon& shape, SnapKind kind) {
    for (const Polygon& polygon : shape) {
      add(polygon.outer, kind, true);
      for (const Ring& hole : polygon.holes) add(hole, kind, true);
    }
  };
  for (const Water& water : area.waters) {
    add(water.line, SnapKind::Water, false);
    addShape(water.shape, SnapKind::Water);
  }
  for (const PlanningUnit& unit : area.units) addShape(unit.shape, SnapKind::UnitBorder);
  std::vector<Box> boxes;
  for (const Piece& piece : m_pieces) boxes.push_back(edgeBox(piece.from, piece.to));
  m_tree = BoxTree(boxes);
}

void SnapGround::add(std::span<const Point> line, SnapKind kind, bool closed) {
  for (std::size_t i = 0; i + 1 < line.size(); ++i) m_pieces.push_back({line[i], line[i + 1], kind});
  if (closed && line.size() > 2) m_pieces.push_back({line.back(), line.front(), kind});
}

std::optional<Snap> SnapGround::near(Point place, Metres reach) const {
  Best best;
  for (const std::uint32_t i : m_tree.in(around(place, reach))) {
    const Piece& piece = m_pieces[i];
    for (const Point corner : {piece.from, piece.to})
      if (const Metres away = distance(corner, place); away <= reach)
        best.offer(corner, piece.kind, static_cast<int>(piece.kind), away);
    const Point foot = footOn(piece.from, piece.to, place);
    if (const Metres away = distance(foot, place); away <= reach)
      best.offer(foot, piece.kind, 10 + static_cast<int>(piece.kind), away);
  }
  return best.snap;
}

Line SnapGround::traced(Point from, Point to) const {
  Box box = edgeBox(from, to);
  box = {{box.low.x - kAround, box.low.y - kAround}, {box.high.x + kAround, box.high.y + kAround}};
  Tracks tracks;
  for (const std::uint32_t i : m_tree.in(box)) {
    const Piece& piece = m_pieces[i];
    if (piece.kind == SnapKind::UnitBorder) continue;
    std::vector<Point> stops{piece.from};
    for (const Point end : {from, to})
      if (distance(footOn(piece.from, piece.to, end), end) <= Metres{0.02}) stops.push_back(end);
    stops.push_back(piece.to);
    std::ranges::sort(stops, {}, [&](Point p) { return squaredDistance(piece.from, p); });
    for (std::size_t s = 0; s + 1 < stops.size(); ++s) tracks.add(stops[s], stops[s + 1]);
  }
  return tracks.shortest(from, to);
}

std::optional<Snap> snapOf(const PointerEvent& event, const Context& context, Shapes zones) {
  if (event.free) return std::nullopt;
  if (const auto corner = cornerNear(zones, event.at, event.tolerance))
    return Snap{*corner, SnapKind::Corner};
  if (const auto edge = edgeNear(zones, event.at, event.tolerance)) return Snap{edge->foot, SnapKind::Border};
  return context.snaps ? context.snaps->near(event.at, event.tolerance) : std::nullopt;
}

}  // namespace xuequ::app
