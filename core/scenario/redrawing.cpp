// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/redrawing.hpp"

#include "core/geometry/linework.hpp"
#include "core/geometry/partition.hpp"
#include "core/geometry/segments.hpp"

#include <algorithm>

namespace xuequ {
namespace {

/// The edges beyond the box that only one of the shapes has, ascending.
std::vector<Segment> rimBeyond(const std::vector<const MultiPolygon*>& shapes, const Box& box) {
  std::vector<Line> rings;
  for (const MultiPolygon* shape : shapes) addRings(*shape, rings);
  std::vector<Segment> edges;
  for (const Line& ring : rings)
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
      if (!edgeBox(ring[i], ring[i + 1]).overlaps(box)) edges.push_back(ordered(ring[i], ring[i + 1]));
  std::ranges::sort(edges);
  std::vector<Segment> rim;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const bool twice = i + 1 < edges.size() && edges[i] == edges[i + 1];
    if (twice)
      ++i;
    else
      rim.push_back(edges[i]);
  }
  return rim;
}

}  // namespace

Redrawing::Redrawing(const StudyArea& area, const Scenario& before, Stage stage, const Reach& reach,
                     ZoneId taker)
    : m_area(area), m_stage(stage), m_scenario(before) {
  if (!zoning().allHaveBoundaries() || !gather(reach(zoning()), taker)) {
    m_scenario = withBoundaries(area, before, stage);
    gather(reach(zoning()), taker);
  }
  takeIn();
}

void Redrawing::takeIn() {
  m_ground = ZoneGround(m_zones);
  for (const Zone& zone : m_zones)
    if (zone.locked) m_locked.insert(zone.id.value());
}

Scenario Redrawing::redrawnAs(std::vector<Zone> zones, const LabelAt& zoneAt) {
  Scenario after = m_scenario;
  Zoning& made = after.zonings[index(m_stage)];
  made = redrawn(zones, zoneAt);
  if (m_zones.size() == zoning().zones->size() || staysOutside(made)) return after;
  Box all = m_within;
  for (const Zone& zone : *zoning().zones) all.add(boxOf(*zone.boundary));
  gather(all, kNoZone);
  takeIn();
  made = redrawn(zones, zoneAt);
  return after;
}

Zoning Redrawing::redrawn(const std::vector<Zone>& zones, const LabelAt& zoneAt) const {
  std::vector<ZoneId> only;
  for (const Zone& zone : m_zones) only.push_back(zone.id);
  if (!zones.empty() && !zoning().find(zones.back().id)) only.push_back(zones.back().id);  // a new one
  Redrawn asked{m_added, zoneAt, m_within, std::move(only)};
  for (const Zone& zone : m_zones) addRings(*zone.boundary, asked.lines);
  return xuequ::redrawn(m_area, zoning(), zones, asked);
}

/// Beyond the box the zones drawn anew end where they ended, corner by corner.
bool Redrawing::staysOutside(const Zoning& after) const {
  std::vector<const MultiPolygon*> before, now;
  for (const Zone& zone : m_zones) {
    before.push_back(zone.boundary.get());
    if (const Zone* is = after.find(zone.id)) now.push_back(is->boundary.get());
  }
  if (!after.zones->empty() && !zoning().find(after.zones->back().id))
    now.push_back(after.zones->back().boundary.get());
  return rimBeyond(before, m_within) == rimBeyond(now, m_within);
}

bool Redrawing::gather(const Box& within, ZoneId taker) {
  m_within = within;
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
