// SPDX-License-Identifier: Apache-2.0
#include "gis/store/zone_outlines.hpp"

#include "core/geometry/overlay.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace xuequ::gis {

std::map<ZoneId, MultiPolygon> outlinesOf(const StudyArea& area, const Zoning& zoning, const ZoneSet& zones) {
  std::map<ZoneId, std::vector<const MultiPolygon*>> shapes;
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const ZoneId zone = zoning.owners->unit[unit];
    if (zones.contains(zone)) shapes[zone].push_back(&area.units[unit].shape);
  }
  std::map<ZoneId, MultiPolygon> outlines;
  for (const ZoneId id : zones) {
    const Zone* zone = zoning.find(id);
    if (zone != nullptr) outlines[id] = zone->boundary ? *zone->boundary : unionOf(shapes[id]);
  }
  return outlines;
}

std::string schoolKeys(const StudyArea& area, const Scenario& scenario, const Zone& zone) {
  std::vector<std::string> keys;
  for (const Service& service : zone.services) {
    for (const SchoolId id : service.schools) {
      const School* school = findSchool(area, scenario, id);
      if (school != nullptr && std::ranges::find(keys, school->key) == keys.end())
        keys.push_back(school->key);
    }
  }
  return fmt::format("{}", fmt::join(keys, ";"));
}

}  // namespace xuequ::gis
