// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/asked_zones.hpp"

#include <algorithm>

namespace xuequ {

/// Most units are whole: one look each. The few that are cut come from a list of their own.
std::vector<UnitId> AskedZones::unitsIn(const Owners& owners) const {
  std::vector<UnitId> units;
  for (std::size_t i = 0; i < owners.unit.size(); ++i)
    if (const UnitId unit{static_cast<std::int32_t>(i)};
        has(owners.unit[unit]) && !owners.cutUnits.contains(unit))
      units.push_back(unit);
  const auto whole = static_cast<std::ptrdiff_t>(units.size());
  for (const auto& [unit, zones] : owners.cutUnits)
    if (std::ranges::any_of(zones, [&](ZoneId zone) { return has(zone); })) units.push_back(unit);
  std::inplace_merge(units.begin(), units.begin() + whole, units.end());
  return units;
}

}  // namespace xuequ
