// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/zone_pairs.hpp"

#include "core/geometry/overlay.hpp"
#include "core/scenario/boundaries.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace xuequ {
namespace {

constexpr Metres kSliver{0.05};
const MultiPolygon kNoShape;

/// Who takes a zone's entrants from when, in words that mean the same in every scenario.
using ServiceKeys = std::vector<std::pair<std::int32_t, std::vector<std::string>>>;

ServiceKeys serviceKeys(const StudyArea& area, const Scenario& scenario, const Zone& zone) {
  std::map<std::int32_t, std::vector<std::string>> byYear;
  for (const Service& service : zone.services) {
    std::vector<std::string> keys;
    for (const SchoolId id : service.schools)
      if (const School* school = findSchool(area, scenario, id)) keys.push_back(school->key);
    std::ranges::sort(keys);
    byYear[std::max(service.from, area.baseYear).value()] = std::move(keys);
  }
  return {byYear.begin(), byYear.end()};
}

struct Known {
  ZoneId id;
  std::string name;
  ServiceKeys services;
};

std::vector<Known> knownZones(const StudyArea& area, const Scenario& scenario, Stage stage) {
  std::vector<Known> zones;
  for (const Zone& zone : *scenario.zoning(stage).zones)
    zones.push_back({zone.id, zone.name, serviceKeys(area, scenario, zone)});
  return zones;
}

/// The name where no other zone has it, else the number.
std::map<ZoneId, std::string> labels(const std::vector<Known>& zones) {
  std::map<std::string, int> times;
  for (const Known& zone : zones) ++times[zone.name];
  std::map<ZoneId, std::string> labels;
  for (const Known& zone : zones) {
    const bool alone = !zone.name.empty() && times[zone.name] == 1;
    labels[zone.id] = alone ? zone.name : "#" + std::to_string(zone.id.value());
  }
  return labels;
}

/// Zones of both scenarios joined by what they have in common, the closest first.
class Matching {
 public:
  Matching(std::vector<Known> before, std::vector<Known> after)
      : m_before(std::move(before)), m_after(std::move(after)) {
    join([](const Known& z) { return std::tuple(z.services, z.name, z.id); });
    join([](const Known& z) { return std::tuple(z.services, z.name); });
    join([](const Known& z) { return std::tuple(z.services, z.id); });
    join([](const Known& z) { return z.services; });
  }

  [[nodiscard]] std::vector<ZonePair> take() const {
    const auto was = labels(m_before), is = labels(m_after);
    std::vector<ZonePair> pairs;
    std::set<ZoneId> joined;
    for (const Known& zone : m_before) {
      const auto found = m_pairs.find(zone.id);
      const ZoneId after = found == m_pairs.end() ? kNoZone : found->second;
      joined.insert(after);
      pairs.push_back({zone.id, after, was.at(zone.id)});
      if (after != kNoZone) pairs.back().name = joinedName(was.at(zone.id), is.at(after));
    }
    for (const Known& zone : m_after)
      if (!joined.contains(zone.id)) pairs.push_back({kNoZone, zone.id, is.at(zone.id)});
    return pairs;
  }

 private:
  static std::string joinedName(const std::string& a, const std::string& b) {
    return a == b ? a : std::min(a, b) + " | " + std::max(a, b);
  }

  template <class KeyOf>
  void join(const KeyOf& keyOf) {
    std::multimap<decltype(keyOf(m_after.front())), ZoneId> free;
    for (const Known& zone : m_after)
      if (!m_taken.contains(zone.id)) free.emplace(keyOf(zone), zone.id);
    for (const Known& zone : m_before) {
      if (m_pairs.contains(zone.id)) continue;
      const auto found = free.lower_bound(keyOf(zone));
      if (found == free.end() || found->first != keyOf(zone)) continue;
      m_pairs[zone.id] = found->second;
      m_taken.insert(found->second);
      free.erase(found);
    }
  }

  std::vector<Known> m_before, m_after;
  std::map<ZoneId, ZoneId> m_pairs;
  std::set<ZoneId> m_taken;
};

/// What of the one lies outside the other, but for slivers.
SquareMetres beyond(const MultiPolygon& shape, const MultiPolygon& other) {
  const MultiPolygon rest = difference(shape, other);
  if (rest.empty() || buffered(rest, -kSliver, 2).empty()) return {};
  return area(rest);
}

GroundDifference groundDifference(const MultiPolygon& before, const MultiPolygon& after) {
  GroundDifference ground{area(before), area(after), {}, {}};
  if (before == after) return ground;
  ground.gained = beyond(after, before);
  ground.lost = beyond(before, after);
  return ground;
}

class Comparing {
 public:
  Comparing(const StudyArea& area, const Scenario& before, const Scenario& after, Stage stage)
      : m_area(area),
        m_stage(stage),
        m_had(before.zoning(stage)),
        m_has(after.zoning(stage)),
        m_grounds((m_had.anyHasBoundary() || m_has.anyHasBoundary()) && !(m_had == m_has)),
        m_before(drawn(before)),
        m_after(drawn(after)) {
    for (ZonePair& pair : zonePairs(area, before, after, stage)) add(std::move(pair));
    countUnits();
  }

  [[nodiscard]] std::vector<ZoneDifference> take() { return std::move(m_differences); }

 private:
  /// With boundaries where there are any to compare them with.
  [[nodiscard]] Scenario drawn(const Scenario& scenario) const {
    const bool missing = m_grounds && !scenario.zoning(m_stage).allHaveBoundaries();
    return missing ? withBoundaries(m_area, scenario, m_stage) : scenario;
  }

  void add(ZonePair pair) {
    const std::size_t at = m_differences.size();
    if (pair.before != kNoZone) m_pairBefore[pair.before] = at;
    if (pair.after != kNoZone) m_pairAfter[pair.after] = at;
    const Zone *was = m_before.zoning(m_stage).find(pair.before),
               *is = m_after.zoning(m_stage).find(pair.after);
    ZoneDifference difference{.zones = std::move(pair), .ground = {}};
    if (was && is) {
      difference.name = was->name != is->name;
      difference.locked = was->locked != is->locked;
      difference.parts = was->partsWaived != is->partsWaived;
    }
    if (m_grounds && (!was || !is || was->boundary != is->boundary))
      difference.ground = groundDifference(groundOf(was), groundOf(is));
    m_differences.push_back(std::move(difference));
  }

  static const MultiPolygon& groundOf(const Zone* zone) { return zone ? *zone->boundary : kNoShape; }

  ServiceKeys keysOf(const Scenario& scenario, const Zone& zone) const {
    return serviceKeys(m_area, scenario, zone);
  }

  /// Zones by their schools, numbered alike in both; kNoZone is left out.
  std::map<ZoneId, int> classes(const Scenario& scenario) {
    std::map<ZoneId, int> classes;
    for (const Zone& zone : *scenario.zoning(m_stage).zones)
      classes[zone.id] =
          m_classes.try_emplace(keysOf(scenario, zone), static_cast<int>(m_classes.size())).first->second;
    return classes;
  }

  static std::set<int> classesOf(const std::vector<ZoneId>& owners, const std::map<ZoneId, int>& classes) {
    std::set<int> of;
    for (const ZoneId owner : owners)
      if (owner != kNoZone) of.insert(classes.at(owner));
    return of;
  }

  void countUnits() {
    const auto before = classes(m_before), after = classes(m_after);
    for (std::size_t i = 0; i < m_area.units.size(); ++i) {
      const UnitId unit{static_cast<std::int32_t>(i)};
      const auto was = m_had.ownersOf(unit), is = m_has.ownersOf(unit);
      if (classesOf(was, before) != classesOf(is, after)) continue;  // told as a decision about the unit
      for (const std::size_t pair : parted(was, is)) ++m_differences[pair].units;
    }
  }

  /// The pairs of whose zones only one has a point.
  [[nodiscard]] std::set<std::size_t> parted(const std::vector<ZoneId>& was,
                                             const std::vector<ZoneId>& is) const {
    std::set<std::size_t> parted;
    for (std::size_t p = 0; p < std::max(was.size(), is.size()); ++p) {
      const ZoneId had = was[was.size() == 1 ? 0 : p], has = is[is.size() == 1 ? 0 : p];
      const auto before = m_pairBefore.find(had), after = m_pairAfter.find(has);
      const bool none = before == m_pairBefore.end() && after == m_pairAfter.end();
      const bool same =
          before != m_pairBefore.end() && after != m_pairAfter.end() && before->second == after->second;
      if (none || same) continue;
      if (before != m_pairBefore.end()) parted.insert(before->second);
      if (after != m_pairAfter.end()) parted.insert(after->second);
    }
    return parted;
  }

  const StudyArea& m_area;
  Stage m_stage;
  const Zoning &m_had, &m_has;
  bool m_grounds;
  Scenario m_before, m_after;
  std::vector<ZoneDifference> m_differences;
  std::map<ZoneId, std::size_t> m_pairBefore, m_pairAfter;
  std::map<ServiceKeys, int> m_classes;
};

}  // namespace

std::vector<ZonePair> zonePairs(const StudyArea& area, const Scenario& before, const Scenario& after,
                                Stage stage) {
  return Matching(knownZones(area, before, stage), knownZones(area, after, stage)).take();
}

std::vector<ZoneDifference> zoneDifferences(const StudyArea& area, const Scenario& before,
                                            const Scenario& after, Stage stage) {
  return Comparing(area, before, after, stage).take();
}

}  // namespace xuequ
