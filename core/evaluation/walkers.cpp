// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/walkers.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace xuequ {
namespace {

template <class Gate, class Id>
std::vector<Point> placesOf(const std::vector<Gate>& gates, Id Gate::*owner, Id id) {
  std::vector<Point> places;
  const auto [first, last] = std::ranges::equal_range(gates, id, {}, owner);
  for (auto gate = first; gate != last; ++gate) places.push_back(gate->at);
  return places;
}

}  // namespace

Walkers::Walkers(const StudyArea& area, IndexedNetwork network, const SnapRule& rule)
    : m_network(std::move(network)), m_rule(rule) {
  addDoors(area);
  orderByStretch();
}

void Walkers::addDoors(const StudyArea& area) {
  std::vector<Point> places;
  for (const DemandPoint& point : area.points) places.push_back(point.at);
  const std::vector<Foothold> straight = index().nearest(places, m_rule);
  m_first.reserve(places.size() + 1);
  m_doors.reserve(places.size());
  const auto add = [&](PointId point, const Door& door) {
    m_doors.push_back(door);
    m_point.push_back(point);
  };
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const std::vector<Point> gates = placesOf(area.unitGates, &UnitGate::unit, unit);
    const std::vector<Foothold> outside = index().nearest(gates, m_rule);
    for (std::int32_t p = area.firstPoint[i]; p < area.firstPoint[i + 1]; ++p) {
      const PointId point{p};
      m_first.push_back(static_cast<std::uint32_t>(m_doors.size()));
      if (gates.empty() && straight[point.index()].found()) add(point, straight[point.index()]);
      for (std::size_t g = 0; g < gates.size(); ++g) {
        if (!outside[g].found()) continue;
        Door door = outside[g];
        door.aside += walkBetween(places[point.index()], gates[g]);
        add(point, door);
      }
    }
  }
  m_first.push_back(static_cast<std::uint32_t>(m_doors.size()));
}

void Walkers::orderByStretch() {
  m_firstOn.assign(network().stretches().size() + 1, 0);
  for (const Door& door : m_doors) ++m_firstOn[door.stretch.index() + 1];
  for (std::size_t i = 1; i < m_firstOn.size(); ++i) m_firstOn[i] += m_firstOn[i - 1];
  m_onStretch.resize(m_doors.size());
  std::vector<std::uint32_t> next(m_firstOn);
  for (std::size_t i = 0; i < m_doors.size(); ++i)
    m_onStretch[next[m_doors[i].stretch.index()]++] = static_cast<std::uint32_t>(i);
}

std::vector<Foothold> Walkers::gatesOf(const StudyArea& area, SchoolId school, Point site) const {
  std::vector<Point> places = placesOf(area.schoolGates, &SchoolGate::school, school);
  if (places.empty()) places.push_back(site);
  std::vector<Foothold> gates = index().nearest(places, m_rule);
  std::erase_if(gates, [](const Foothold& gate) { return !gate.found(); });
  return gates;
}

std::vector<PointWalk> pointsWithin(const Walkers& walkers, const WalkSearch& search) {
  std::vector<PointWalk> found;
  for (const StretchId stretch : stretchesReached(walkers.network(), search, search.limit())) {
    for (const std::uint32_t door : walkers.doorsOn(stretch)) {
      const Walk walk = search.to(walkers.doors()[door]);
      if (walk <= search.limit()) found.push_back({walkers.pointOf(door), walk});
    }
  }
  std::ranges::sort(found);
  const auto [first, end] = std::ranges::unique(found, {}, &PointWalk::point);
  found.erase(first, end);
  return found;
}

std::vector<OffNetwork> offNetwork(const StudyArea& area, const Walkers& walkers) {
  constexpr SnapRule kAnywhere{.limit = Metres{1e6}, .acrossWalls = true};
  std::vector<OffNetwork> off;
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    std::int64_t without = 0, whole = 0;
    Metres nearest{std::numeric_limits<double>::infinity()};
    for (std::int32_t p = area.firstPoint[i]; p < area.firstPoint[i + 1]; ++p) {
      const DemandPoint& point = area.points[PointId{p}];
      whole += point.weight;
      if (!walkers.doorsOf(PointId{p}).empty()) continue;
      without += point.weight;
      const Foothold way = walkers.index().nearest(point.at, kAnywhere);
      if (way.found()) nearest = std::min(nearest, metres(way.aside));
    }
    if (without > 0) off.push_back({unit, Ratio::of(without, whole), nearest});
  }
  return off;
}

}  // namespace xuequ
