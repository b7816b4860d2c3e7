// SPDX-License-Identifier: Apache-2.0
// People and schools on the walking network: by which doors they step onto it, and who has no way at all.
#pragma once

#include "core/facts/study_area.hpp"
#include "core/network/service_area.hpp"
#include "core/scenario/scenario.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace xuequ {

/// One way out of a demand point: straight to the network, or through one of its unit's gates (the walk to
/// the gate is in `aside`).
using Door = Foothold;

/// All demand points of an area on its network, worked out once: it depends on facts alone.
class Walkers {
 public:
  Walkers(const StudyArea&, IndexedNetwork, const SnapRule& = {});
  Walkers(const StudyArea& area, std::shared_ptr<const WalkNetwork> network, const SnapRule& rule = {})
      : Walkers(area, IndexedNetwork(std::move(network)), rule) {}

  [[nodiscard]] const WalkNetwork& network() const { return *m_network.network; }
  [[nodiscard]] const NetworkIndex& index() const { return *m_network.index; }
  [[nodiscard]] const SnapRule& rule() const { return m_rule; }
  /// All doors, those of a point side by side; each is found.
  [[nodiscard]] std::span<const Door> doors() const { return m_doors; }
  [[nodiscard]] std::size_t firstDoor(std::size_t point) const { return m_first[point]; }
  /// None: the point lies too far from any way.
  [[nodiscard]] std::span<const Door> doorsOf(PointId point) const {
    return std::span(m_doors).subspan(m_first[point.index()],
                                      m_first[point.index() + 1] - m_first[point.index()]);
  }
  [[nodiscard]] PointId pointOf(std::size_t door) const { return m_point[door]; }
  /// Positions of the doors on a stretch.
  [[nodiscard]] std::span<const std::uint32_t> doorsOn(StretchId stretch) const {
    return {m_onStretch.data() + m_firstOn[stretch.index()],
            m_onStretch.data() + m_firstOn[stretch.index() + 1]};
  }

  /// The gates of a school, or its site; those too far from any way are not there. `site`: where it stands,
  /// for a school that a project opens or moves.
  [[nodiscard]] std::vector<Foothold> gatesOf(const StudyArea&, SchoolId, Point site) const;

 private:
  void addDoors(const StudyArea&);
  void orderByStretch();

  IndexedNetwork m_network;
  SnapRule m_rule;
  std::vector<Door> m_doors;
  std::vector<std::uint32_t> m_first;  ///< by point, and one more
  std::vector<PointId> m_point;        ///< by door
  std::vector<std::uint32_t> m_onStretch;
  std::vector<std::uint32_t> m_firstOn;  ///< by stretch, and one more
};

/// The walk to a demand point, by its best door.
struct PointWalk {
  PointId point;
  Walk walk;
  friend auto operator<=>(const PointWalk&, const PointWalk&) = default;
};
/// Points whose walk from the search's gates is within its limit, each once, by id.
std::vector<PointWalk> pointsWithin(const Walkers&, const WalkSearch&);

/// A unit some of whose people have no way: share of its weight at points without a door.
struct OffNetwork {
  UnitId unit;
  Ratio share;
  Metres nearest;  ///< from the nearest of those points to the nearest way, however far
  bool operator==(const OffNetwork&) const = default;
};
/// By unit. Nothing drops in silence: these are the people whom no walking distance counts.
std::vector<OffNetwork> offNetwork(const StudyArea&, const Walkers&);

}  // namespace xuequ
