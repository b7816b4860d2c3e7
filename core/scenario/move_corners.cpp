// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/move_corners.hpp"

#include "core/geometry/partition.hpp"
#include "core/geometry/segments.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_faults.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

namespace xuequ {
namespace {

ErrorCode codeOf(MoveFault fault) {
  switch (fault) {
    case MoveFault::NoCorner:
      return ErrorCode::CornerUnknown;
    case MoveFault::Crosses:
      return ErrorCode::BordersCross;
    case MoveFault::Overturns:
      return ErrorCode::ZoneOverturned;
  }
  return ErrorCode::CornerUnknown;
}

Scenario drawnScenario(const StudyArea& area, const Scenario& before, Stage stage) {
  const auto& zones = *before.zoning(stage).zones;
  const bool drawn = std::ranges::all_of(zones, [](const Zone& zone) { return zone.boundary != nullptr; });
  return drawn ? before : withBoundaries(area, before, stage);
}

bool lies(const MovedShape& shape, Point p) {
  return std::ranges::count_if(shape.swept, [&](const Ring& ring) { return contains(ring, p); }) % 2 == 1;
}

/// The demand points that the moved borders sweep over, handed to the zone that is swept over them.
class Swept {
 public:
  Swept(const std::vector<Zone>& zones, const std::vector<MovedShape>& moved)
      : m_zones(zones), m_moved(moved) {
    for (const MovedShape& shape : moved)
      for (const Ring& ring : shape.swept) m_box.add(boxOf(ring));
  }

  void edit(const StudyArea& area, const Zoning& before, Owners& owners) const {
    for (std::size_t i = 0; i < area.units.size(); ++i) {
      const UnitId unit{static_cast<std::int32_t>(i)};
      const auto points = area.pointsOf(unit);
      if (std::ranges::none_of(points, [&](const DemandPoint& p) { return m_box.contains(p.at); })) continue;
      const auto had = before.ownersOf(unit);
      std::vector<ZoneId> now;
      for (const DemandPoint& point : points)
        now.push_back(ownerOf(point.at, had.size() == 1 ? had.front() : had[now.size()]));
      setOwners(owners, unit, std::move(now));
    }
  }

 private:
  [[nodiscard]] ZoneId idOf(const MovedShape& shape) const { return m_zones[shape.shape].id; }
  [[nodiscard]] ZoneId ownerOf(Point p, ZoneId had) const {
    if (!m_box.contains(p)) return had;
    bool left = false;
    ZoneId entered = kNoZone;
    for (const MovedShape& shape : m_moved) {
      if (!lies(shape, p)) continue;
      if (idOf(shape) == had)
        left = true;
      else if (contains(shape.after, p))
        entered = idOf(shape);
    }
    return left || had == kNoZone ? entered : had;
  }

  const std::vector<Zone>& m_zones;
  const std::vector<MovedShape>& m_moved;
  Box m_box;
};

Result<void> noneLocked(const Zoning& zoning, const std::vector<MovedShape>& moved) {
  for (const MovedShape& shape : moved)
    if (const Zone& zone = (*zoning.zones)[shape.shape]; zone.locked)
      return failure(ErrorCode::ZoneLocked, nameIn(zone));
  return {};
}

/// The boundaries of a scenario whose zones all have one, for an edit that adds or drops a corner.
class Draft {
 public:
  Draft(const StudyArea& area, const Scenario& before, Stage stage)
      : m_area(area), m_stage(stage), m_scenario(drawnScenario(area, before, stage)) {
    m_shapes = boundariesOf(zoning());
  }

  [[nodiscard]] const Zoning& zoning() const { return m_scenario.zoning(m_stage); }
  [[nodiscard]] const std::vector<const MultiPolygon*>& shapes() const { return m_shapes; }
  /// Calls change(ring) for every ring, on copies of the shapes that it changes.
  template <class Change>
  void changeRings(const Change& change) {
    for (const MultiPolygon*& shape : m_shapes) {
      MultiPolygon copy = *shape;
      bool changed = false;
      for (Polygon& polygon : copy) {
        changed = change(polygon.outer) || changed;
        for (Ring& hole : polygon.holes) changed = change(hole) || changed;
      }
      if (changed) shape = m_own.emplace_back(std::make_unique<const MultiPolygon>(std::move(copy))).get();
    }
  }

  /// With these moves made, and the corners dropped afterwards.
  Result<Scenario> moved(std::span<const CornerMove> moves, std::optional<Point> dropped = {}) {
    MoveOutcome outcome = withMovedCorners(m_shapes, moves);
    if (outcome.fault) return failure(codeOf(*outcome.fault), placeText(m_area, outcome.at));
    if (const auto free = noneLocked(zoning(), outcome.moved); !free) return failure(free.error());
    if (dropped)
      for (MovedShape& shape : outcome.moved) drop(shape.after, *dropped);
    if (dropped && !fits(outcome.moved)) return failure(ErrorCode::BordersCross, placeText(m_area, *dropped));
    Scenario after = m_scenario;
    Zoning& changed = after.zonings[index(m_stage)];
    const Zoning before = zoning();
    changed.zones.edit([&](std::vector<Zone>& zones) {
      for (const MovedShape& shape : outcome.moved)
        zones[shape.shape].boundary = std::make_shared<const MultiPolygon>(shape.after);
    });
    changed.owners.edit(
        [&](Owners& owners) { Swept(*changed.zones, outcome.moved).edit(m_area, before, owners); });
    if (*changed.owners == *before.owners) changed.owners = before.owners;
    return after;
  }

 private:
  [[nodiscard]] bool fits(const std::vector<MovedShape>& moved) const {
    auto shapes = m_shapes;
    for (const MovedShape& shape : moved) shapes[shape.shape] = &shape.after;
    return isPartition(shapes);
  }
  static void drop(MultiPolygon& shape, Point corner) {
    for (Polygon& polygon : shape) {
      std::erase(polygon.outer, corner);
      for (Ring& hole : polygon.holes) std::erase(hole, corner);
    }
  }

  const StudyArea& m_area;
  Stage m_stage;
  Scenario m_scenario;
  std::vector<const MultiPolygon*> m_shapes;
  std::vector<std::unique_ptr<const MultiPolygon>> m_own;
};

/// Between two neighbouring corners of the ring, whichever comes first.
bool insertBetween(Ring& ring, BorderEdge edge, Point corner) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i], b = ring[(i + 1) % ring.size()];
    if (!((a == edge.from && b == edge.to) || (a == edge.to && b == edge.from))) continue;
    ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(i) + 1, corner);
    return true;
  }
  return false;
}

/// The corners beside this one, in all rings that have it; empty: none has.
struct Beside {
  std::vector<Point> corners;
  std::size_t shortest = 0;  ///< of these rings
};
Beside besideOf(std::span<const MultiPolygon* const> shapes, Point corner) {
  Beside beside;
  const auto look = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      if (ring[i] != corner) continue;
      beside.corners.push_back(ring[(i + ring.size() - 1) % ring.size()]);
      beside.corners.push_back(ring[(i + 1) % ring.size()]);
      beside.shortest = beside.shortest == 0 ? ring.size() : std::min(beside.shortest, ring.size());
    }
  };
  for (const MultiPolygon* shape : shapes)
    for (const Polygon& polygon : *shape) {
      look(polygon.outer);
      std::ranges::for_each(polygon.holes, look);
    }
  sortUnique(beside.corners);
  return beside;
}

}  // namespace

Result<Scenario> moveVertex(const StudyArea& area, const Scenario& before, Stage stage, Point from,
                            Point to) {
  if (from == to) return failure(ErrorCode::NothingChanged);
  const CornerMove move{from, to};
  return Draft(area, before, stage).moved({&move, 1});
}

Result<Scenario> moveEdge(const StudyArea& area, const Scenario& before, Stage stage, BorderEdge edge,
                          std::int32_t dx, std::int32_t dy) {
  if (dx == 0 && dy == 0) return failure(ErrorCode::NothingChanged);
  const CornerMove moves[] = {{edge.from, {edge.from.x + dx, edge.from.y + dy}},
                              {edge.to, {edge.to.x + dx, edge.to.y + dy}}};
  return Draft(area, before, stage).moved(moves);
}

Result<Scenario> addVertex(const StudyArea& area, const Scenario& before, Stage stage, BorderEdge edge,
                           Point corner) {
  if (corner == edge.from || corner == edge.to) return failure(ErrorCode::NothingChanged);
  Draft draft(area, before, stage);
  const Point middle{std::midpoint(edge.from.x, edge.to.x), std::midpoint(edge.from.y, edge.to.y)};
  if (middle == edge.from || middle == edge.to) return failure(ErrorCode::NothingChanged);
  bool found = false;
  draft.changeRings([&](Ring& ring) {
    const bool here = insertBetween(ring, edge, middle);
    found = found || here;
    return here;
  });
  if (!found) return failure(ErrorCode::CornerUnknown, placeText(area, edge.from));
  const CornerMove move{middle, corner};
  return draft.moved({&move, 1});
}

Result<Scenario> removeVertex(const StudyArea& area, const Scenario& before, Stage stage, Point corner) {
  Draft draft(area, before, stage);
  const Beside beside = besideOf(draft.shapes(), corner);
  if (beside.corners.empty()) return failure(ErrorCode::CornerUnknown, placeText(area, corner));
  if (beside.corners.size() != 2) return failure(ErrorCode::BordersMeet, placeText(area, corner));
  if (beside.shortest <= 3) return failure(ErrorCode::ZoneVanishes, placeText(area, corner));
  const Point a = beside.corners.front(), b = beside.corners.back();
  const CornerMove move{corner, {std::midpoint(a.x, b.x), std::midpoint(a.y, b.y)}};
  return draft.moved({&move, 1}, move.to);
}

}  // namespace xuequ
