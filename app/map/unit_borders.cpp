// SPDX-License-Identifier: Apache-2.0
#include "app/map/unit_borders.hpp"

#include "core/geometry/box_tree.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <tuple>

namespace xuequ::app {
namespace {

constexpr std::int32_t kNobody = -1;
constexpr std::int32_t kPaired = -2;  ///< the other side has drawn it
constexpr std::array<double, 4> kAcross{
    100, 1'000, 2'500, kWidestGap * 100};  ///< cm: where to look for the unit on the other side

struct Edge {
  Point from;
  Point to;
  std::int32_t unit = 0;
  std::int32_t across = kNobody;
  [[nodiscard]] auto key() const { return std::tuple(std::min(from, to), std::max(from, to)); }
};

/// A ring's edges in the vector of all edges.
struct RingEdges {
  std::size_t first = 0;
  std::size_t last = 0;
};

void addRing(const Ring& ring, std::int32_t unit, std::vector<Edge>& edges, std::vector<RingEdges>& rings) {
  const std::size_t first = edges.size();
  for (std::size_t i = 0; i < ring.size(); ++i) edges.push_back({ring[i], ring[(i + 1) % ring.size()], unit});
  rings.push_back({first, edges.size()});
}

/// Two edges between the same corners in opposite directions are the two sides of one border. The first keeps
/// the other's unit, the second is marked as paired.
void pairEdges(std::vector<Edge>& edges) {
  std::vector<std::uint32_t> order(edges.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(edges[a].key(), a) < std::tuple(edges[b].key(), b);
  });
  for (std::size_t i = 0; i + 1 < order.size(); ++i) {
    Edge& one = edges[order[i]];
    Edge& other = edges[order[i + 1]];
    if (one.from != other.to || one.to != other.from || one.unit == other.unit) continue;
    one.across = other.unit;
    other.across = kPaired;
    ++i;
  }
}

Point placeAcross(const Edge& edge, double away) {
  const double dx = static_cast<double>(edge.to.x) - edge.from.x;
  const double dy = static_cast<double>(edge.to.y) - edge.from.y;
  const double length = std::max(1.0, std::hypot(dx, dy));
  const auto middle = [](std::int32_t a, std::int32_t b) { return (static_cast<double>(a) + b) / 2; };
  return {static_cast<std::int32_t>(middle(edge.from.x, edge.to.x) + dy / length * away),
          static_cast<std::int32_t>(middle(edge.from.y, edge.to.y) - dx / length * away)};
}

class Neighbours {
 public:
  explicit Neighbours(const IdVector<UnitId, PlanningUnit>& units) : m_units(units), m_tree(boxesOf(units)) {}

  /// Of the edge's right side: nearest first.
  [[nodiscard]] std::int32_t across(const Edge& edge) const {
    for (const double away : kAcross)
      if (const std::int32_t unit = at(placeAcross(edge, away), edge.unit); unit != kNobody) return unit;
    return kNobody;
  }

 private:
  static std::vector<Box> boxesOf(const IdVector<UnitId, PlanningUnit>& units) {
    std::vector<Box> boxes;
    for (const PlanningUnit& unit : units) boxes.push_back(boxOf(unit.shape));
    return boxes;
  }
  [[nodiscard]] std::int32_t at(Point place, std::int32_t butNot) const {
    for (const std::uint32_t found : m_tree.at(place))
      if (const auto unit = static_cast<std::int32_t>(found);
          unit != butNot && contains(m_units[UnitId{unit}].shape, place))
        return unit;
    return kNobody;
  }

  const IdVector<UnitId, PlanningUnit>& m_units;
  BoxTree m_tree;
};

void lookAcross(std::vector<Edge>& edges, const IdVector<UnitId, PlanningUnit>& units) {
  const Neighbours neighbours(units);
  for (Edge& edge : edges)
    if (edge.across == kNobody) edge.across = neighbours.across(edge);
}

/// Where a new neighbour begins, so that a border is not cut where its ring happens to start.
std::size_t startOf(const std::vector<Edge>& edges, RingEdges ring) {
  for (std::size_t i = ring.first + 1; i < ring.last; ++i)
    if (edges[i].across != edges[i - 1].across) return i;
  return ring.first;
}

void chainRing(const std::vector<Edge>& edges, RingEdges ring, std::vector<UnitBorder>& borders) {
  const std::size_t size = ring.last - ring.first;
  const std::size_t start = startOf(edges, ring);
  std::int32_t previous = kPaired;
  for (std::size_t i = 0; i < size; ++i) {
    const Edge& edge = edges[ring.first + (start - ring.first + i) % size];
    if (edge.across != kPaired) {
      if (edge.across != previous) {
        const auto right = edge.across == kNobody ? std::nullopt : std::optional(UnitId{edge.across});
        borders.push_back({UnitId{edge.unit}, right, {edge.from}});
      }
      borders.back().line.push_back(edge.to);
    }
    previous = edge.across;
  }
}

}  // namespace

std::vector<UnitBorder> unitBorders(const IdVector<UnitId, PlanningUnit>& units) {
  std::vector<Edge> edges;
  std::vector<RingEdges> rings;
  std::int32_t unit = 0;
  for (const PlanningUnit& u : units) {
    for (const Polygon& polygon : u.shape) {
      addRing(polygon.outer, unit, edges, rings);
      for (const Ring& hole : polygon.holes) addRing(hole, unit, edges, rings);
    }
    ++unit;
  }
  pairEdges(edges);
  lookAcross(edges, units);
  std::vector<UnitBorder> borders;
  for (const RingEdges ring : rings)
    if (ring.first < ring.last) chainRing(edges, ring, borders);
  return borders;
}

}  // namespace xuequ::app
