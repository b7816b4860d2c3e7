// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/zoning.hpp"

#include <algorithm>

namespace xuequ {

bool Zone::operator==(const Zone& other) const {
  const auto sameBoundary =
      boundary == other.boundary || (boundary && other.boundary && *boundary == *other.boundary);
  return id == other.id && name == other.name && services == other.services && sameBoundary &&
         locked == other.locked && partsWaived == other.partsWaived;
}

const Zone* Zoning::find(ZoneId id) const {
  const auto found = std::ranges::lower_bound(*zones, id, {}, &Zone::id);
  return found != zones->end() && found->id == id ? &*found : nullptr;
}

bool Zoning::allHaveBoundaries() const {
  return std::ranges::all_of(*zones, [](const Zone& zone) { return zone.boundary != nullptr; });
}

bool Zoning::anyHasBoundary() const {
  return std::ranges::any_of(*zones, [](const Zone& zone) { return zone.boundary != nullptr; });
}

std::vector<ZoneId> Zoning::ownersOf(UnitId unit) const {
  const auto cut = owners->cutUnits.find(unit);
  if (cut != owners->cutUnits.end()) return cut->second;
  return {owners->unit[unit]};
}

ZoneId nextZoneId(const std::vector<Zone>& zones) {
  return ZoneId{zones.empty() ? 0 : zones.back().id.value() + 1};
}

Zoning emptyZoning(const StudyArea& area) {
  return {.zones = {},
          .owners = Owners{.unit = IdVector<UnitId, ZoneId>(area.units.size(), kNoZone), .cutUnits = {}}};
}

}  // namespace xuequ
