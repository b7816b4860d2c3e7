// SPDX-License-Identifier: Apache-2.0
#include "app/tools/snapping.hpp"

#include "core/geometry/segments.hpp"
#include "core/geometry/tracks.hpp"

#include <algorithm>

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
    std::vector<Point> stops;
    for (const Point end : {from, to})
      if (distance(footOn(piece.from, piece.to, end), end) <= Metres{0.02}) stops.push_back(end);
    tracks.add(piece.from, piece.to, stops);
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
