// SPDX-License-Identifier: Apache-2.0
// Which zones of a stage a question is about, looked up as often as there are units.
#pragma once

#include "core/scenario/zoning.hpp"

#include <optional>
#include <vector>

namespace xuequ {

class AskedZones {
 public:
  /// `zones`: those asked for, kNoZone as one of them; none: all.
  AskedZones(const Zoning& zoning, const std::optional<std::vector<ZoneId>>& zones) : m_all(!zones) {
    if (m_all) return;
    m_asked.resize(zoning.zones->empty() ? 1 : zoning.zones->back().id.index() + 2);
    for (const ZoneId zone : *zones)
      if (slot(zone) < m_asked.size()) m_asked[slot(zone)] = 1;
  }

  [[nodiscard]] bool all() const { return m_all; }
  [[nodiscard]] bool has(ZoneId zone) const {
    return m_all || (slot(zone) < m_asked.size() && m_asked[slot(zone)] != 0);
  }

  /// Units of which some lies in one of them, ascending.
  [[nodiscard]] std::vector<UnitId> unitsIn(const Owners& owners) const;

 private:
  static std::size_t slot(ZoneId zone) { return zone == kNoZone ? 0 : zone.index() + 1; }

  bool m_all;
  std::vector<char> m_asked;  ///< by slot
};

}  // namespace xuequ
