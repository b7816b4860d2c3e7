// SPDX-License-Identifier: Apache-2.0
#include "core/network/sides.hpp"

#include "core/geometry/segments.hpp"

#include <algorithm>

namespace xuequ {
namespace {

/// A stretch as it leaves a junction.
struct Arm {
  StretchId stretch;
  bool atStart = false;  ///< of the stretch
  Point towards;         ///< its first corner after the junction
};

/// The junctions that the two sides of a stretch's end come to; of a plain way both are the same.
struct EndSides {
  std::int32_t left = 0;  ///< of one who goes from the stretch's first junction to its last
  std::int32_t right = 0;
};
struct StretchSides {
  EndSides start, end;
};

class Siding {
 public:
  Siding(const WalkNetwork& network, const std::vector<WayKind>& kinds)
      : m_network(network), m_kinds(kinds), m_sides(network.stretches().size()) {}

  void at(JunctionId junction, bool open) {
    std::vector<Arm> arms = armsOf(junction);
    const auto walls = std::ranges::count_if(arms, [&](const Arm& arm) { return divides(arm); });
    const std::int32_t first = newJunction(junction);
    if (open || walls == 0) {
      for (const Arm& arm : arms) set(arm, first, first);
      return;
    }
    const Point centre = m_network.at(junction);
    std::ranges::sort(arms,
                      [&](const Arm& a, const Arm& b) { return turnsBefore(centre, a.towards, b.towards); });
    std::ranges::rotate(arms, std::ranges::find_if(arms, [&](const Arm& arm) { return divides(arm); }));
    // Sector n lies counter-clockwise of the n-th dividing arm; the last one is to the right of the first.
    std::vector<std::int32_t> sectors{first};
    while (std::ssize(sectors) < walls) sectors.push_back(newJunction(junction));
    std::size_t sector = sectors.size() - 1;
    for (const Arm& arm : arms) {
      const std::size_t before = sector;
      if (divides(arm)) sector = (sector + 1) % sectors.size();
      set(arm, sectors[sector], sectors[before]);
    }
  }

  [[nodiscard]] WalkNetwork network() && {
    std::vector<Stretch> stretches;
    std::vector<Point> bends;
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
      const auto& [start, end] = m_sides[i];
      const StretchId id{static_cast<std::int32_t>(i)};
      if (m_kinds[i] == WayKind::Wall) continue;
      add(id, start.left, end.left, stretches, bends);
      const bool twoSides =
          m_kinds[i] == WayKind::Divider && (start.left != start.right || end.left != end.right);
      if (twoSides) add(id, start.right, end.right, stretches, bends);
    }
    return WalkNetwork(std::move(m_places), std::move(stretches), std::move(bends));
  }

 private:
  std::int32_t newJunction(JunctionId junction) {
    m_places.push_back(m_network.at(junction));
    return static_cast<std::int32_t>(m_places.size()) - 1;
  }
  [[nodiscard]] bool divides(const Arm& arm) const { return m_kinds[arm.stretch.index()] != WayKind::Plain; }
  /// A loop leaves its junction twice, and is twice among the ways.
  [[nodiscard]] std::vector<Arm> armsOf(JunctionId junction) const {
    std::vector<Arm> arms;
    for (const WayOut& way : m_network.waysFrom(junction)) {
      const Stretch& stretch = m_network[way.stretch];
      const bool second = !arms.empty() && arms.back().stretch == way.stretch && stretch.from == stretch.to;
      const bool atStart = stretch.from == junction && !second;
      const Line line = m_network.lineOf(way.stretch);
      arms.push_back({way.stretch, atStart, atStart ? line[1] : line[line.size() - 2]});
    }
    return arms;
  }
  /// `ahead` is on the left of one who leaves the junction along the arm, `behind` on the right.
  void set(const Arm& arm, std::int32_t ahead, std::int32_t behind) {
    if (m_kinds[arm.stretch.index()] == WayKind::Plain) behind = ahead;
    StretchSides& sides = m_sides[arm.stretch.index()];
    if (arm.atStart)
      sides.start = {ahead, behind};
    else
      sides.end = {behind, ahead};
  }
  void add(StretchId id, std::int32_t from, std::int32_t to, std::vector<Stretch>& stretches,
           std::vector<Point>& bends) const {
    stretches.push_back(
        {JunctionId{from}, JunctionId{to}, m_network[id].length, static_cast<std::int32_t>(bends.size())});
    const auto between = m_network.bendsOf(id);
    bends.insert(bends.end(), between.begin(), between.end());
  }

  const WalkNetwork& m_network;
  const std::vector<WayKind>& m_kinds;
  std::vector<StretchSides> m_sides;  ///< by stretch
  std::vector<Point> m_places;
};

}  // namespace

WalkNetwork withSides(const WalkNetwork& network, const std::vector<WayKind>& kinds,
                      const std::vector<bool>& open) {
  Siding siding(network, kinds);
  for (std::size_t i = 0; i < network.junctions().size(); ++i)
    siding.at(JunctionId{static_cast<std::int32_t>(i)}, open[i]);
  return std::move(siding).network();
}

}  // namespace xuequ
