// SPDX-License-Identifier: Apache-2.0
// A scenario's ids are positions in one study area; after an import they are other positions.
#include "gis/import/import.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace xuequ::gis {
namespace {

class Rebase {
 public:
  Rebase(const StudyArea& from, const StudyArea& to) : m_from(from), m_to(to) {}

  Rebased apply(const Scenario& scenario) {
    Rebased result{scenario, 0, 0};
    result.scenario.projects = projectsOf(scenario);
    for (Zoning& zoning : result.scenario.zonings) zoning = rebased(zoning);
    result.unitsLost = std::ssize(m_unitsLost);
    result.schoolsLost = std::ssize(m_schoolsLost);
    return result;
  }

 private:
  std::optional<SchoolId> school(SchoolId old) {
    if (old == kNoSchool) return old;
    if (isPlanned(old)) return m_projectsGone.contains(old) ? std::nullopt : std::optional{old};
    const std::string& key = m_from.schools[old].key;
    const auto found = std::ranges::lower_bound(m_to.schools.items(), key, {}, &School::key);
    if (found != m_to.schools.items().end() && found->key == key)
      return SchoolId{static_cast<std::int32_t>(found - m_to.schools.items().begin())};
    m_schoolsLost.insert(old);
    return std::nullopt;
  }

  /// The same corner of the earth, where the grid's origin moved. What was placed before the plan had a
  /// coordinate system was meant in the one that it got.
  Point moved(Point p) const {
    const bool sameCrs = m_from.grid.crs.empty() || m_from.grid.crs == m_to.grid.crs;
    return sameCrs && !(m_from.grid == m_to.grid) ? m_to.grid.point(m_from.grid.east(p), m_from.grid.north(p))
                                                  : p;
  }

  std::optional<Measure> measure(const OpenSchool& open) {
    OpenSchool changed = open;
    if (changed.school.site) changed.school.site = moved(*changed.school.site);
    return changed;
  }
  /// Of a measure that changes one school, or two.
  template <class Changes>
  std::optional<Measure> measure(const Changes& changes) {
    Changes changed = changes;
    const auto subject = school(changes.school);
    if (!subject) return std::nullopt;
    changed.school = *subject;
    if constexpr (requires { changed.receiver; }) {
      const auto receiver = school(changes.receiver);
      if (!receiver) return std::nullopt;
      changed.receiver = *receiver;
    }
    return changed;
  }

  std::vector<Project> projectsOf(const Scenario& scenario) {
    std::vector<Project> kept;
    for (const Project& project : *scenario.projects) {
      Project changed = project;
      const auto measured = std::visit([&](const auto& m) { return measure(m); }, project.measure);
      if (!measured) {
        m_projectsGone.insert(plannedSchool(project.id));
        continue;
      }
      changed.measure = *measured;
      kept.push_back(std::move(changed));
    }
    return kept;
  }

  Zone rebased(const Zone& zone) {
    Zone changed = zone;
    changed.services.clear();
    for (const Service& service : zone.services) {
      Service kept{service.from, {}};
      for (const SchoolId old : service.schools)
        if (const auto now = school(old)) kept.schools.push_back(*now);
      std::ranges::sort(kept.schools);
      if (!kept.schools.empty()) changed.services.push_back(std::move(kept));
    }
    return changed;
  }

  /// A unit that a boundary cuts stays cut where its points are the same; else it goes whole with its first
  /// point.
  void keepOwner(const Zoning& zoning, UnitId old, UnitId now, Owners& owners) const {
    owners.unit[now] = zoning.owners->unit[old];
    const auto cut = zoning.owners->cutUnits.find(old);
    if (cut == zoning.owners->cutUnits.end()) return;
    const auto before = m_from.pointsOf(old), after = m_to.pointsOf(now);
    if (std::ranges::equal(before, after)) owners.cutUnits.emplace(now, cut->second);
  }

  Zoning rebased(const Zoning& zoning) {
    Zoning changed;
    std::vector<Zone> zones;
    for (const Zone& zone : *zoning.zones) zones.push_back(rebased(zone));
    changed.zones = std::move(zones);
    Owners owners;
    owners.unit = IdVector<UnitId, ZoneId>(m_to.units.size(), kNoZone);
    for (std::size_t i = 0; i < m_from.units.size(); ++i) {
      const UnitId old{static_cast<std::int32_t>(i)};
      const auto now = m_to.findUnit(m_from.units[old].key);
      if (now)
        keepOwner(zoning, old, *now, owners);
      else if (zoning.owners->unit[old] != kNoZone)
        m_unitsLost.insert(old);
    }
    changed.owners = std::move(owners);
    return changed;
  }

  const StudyArea& m_from;
  const StudyArea& m_to;
  std::set<SchoolId> m_projectsGone;  ///< schools that a project which is left out would have opened
  std::set<SchoolId> m_schoolsLost;
  std::set<UnitId> m_unitsLost;
};

}  // namespace

Rebased rebased(const StudyArea& from, const Scenario& scenario, const StudyArea& to) {
  return Rebase(from, to).apply(scenario);
}

}  // namespace xuequ::gis
