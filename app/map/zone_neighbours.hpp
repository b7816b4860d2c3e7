// SPDX-License-Identifier: Apache-2.0
// Which zones of a stage lie side by side.
#pragma once

#include "app/map/map_geometry.hpp"
#include "core/scenario/zoning.hpp"

#include <vector>

namespace xuequ::app {

class ZoneNeighbours {
 public:
  /// Two zones, and how many borders between units they share.
  struct Pair {
    ZoneId high, low;
    int borders = 0;
    bool operator==(const Pair&) const = default;
  };

  ZoneNeighbours() = default;
  ZoneNeighbours(const MapGeometry&, const Owners&);

  /// Those of an area of which some units have gone over to other zones: only these are looked at.
  [[nodiscard]] ZoneNeighbours after(const MapGeometry&, const Owners& before, const Owners& after) const;

  /// By the higher zone, then the lower.
  [[nodiscard]] const std::vector<Pair>& pairs() const { return m_pairs; }
  bool operator==(const ZoneNeighbours&) const = default;

 private:
  void add(const Border&, const Owners&, int times);

  std::vector<Pair> m_pairs;
};

}  // namespace xuequ::app
