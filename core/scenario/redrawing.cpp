// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/redrawing.hpp"

#include "core/geometry/linework.hpp"
#include "core/geometry/partition.hpp"

#include <algorithm>

namespace xuequ {

Redrawing::Redrawing(const StudyArea& area, const Scenario& before, Stage stage, const Reach& reach,
                     ZoneId taker)
    : m_area(area), m_stage(stage), m_scenario(before) {
  if (!zoning().allHaveBoundaries() || !gather(reach, taker)) {
    m_scenario = withBoundaries(area, before, stage);
    gather(reach, taker);
  }
  m_ground = ZoneGround(m_zones);
  for (const Zone& zone : m_zones) {
    if (zone.locked) m_locked.insert(zone.id.value());
    addRings(*zone.boundary, m_lines);
  }
}

Scenario Redrawing::redrawnAs(std::vector<Zone> zones, const LabelAt& zoneAt) const {
  std::vector<ZoneId> only;
  for (const Zone& zone : m_zones) only.push_back(zone.id);
  if (!zones.empty() && !zoning().find(zones.back().id)) only.push_back(zones.back().id);  // a new one
  Scenario after = m_scenario;
  after.zonings[index(m_stage)] =
      redrawn(m_area, zoning(), std::move(zones), {m_lines, zoneAt, m_within, std::move(only)});
  return after;
}

bool Redrawing::gather(const Reach& reach, ZoneId taker) {
  m_within = reach(zoning());
  m_zones.clear();
  std::vector<const MultiPolygon*> shapes;
  for (const Zone& zone : *zoning().zones) {
    if (zone.id != taker && !boxOf(*zone.boundary).overlaps(m_within)) continue;
    m_zones.push_back(zone);
    shapes.push_back(zone.boundary.get());
  }
  return isPartition(shapes);
}

}  // namespace xuequ
