// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/zone_schools.hpp"

#include "core/evaluation/asked_zones.hpp"
#include "core/geometry/point_index.hpp"

#include <algorithm>
#include <set>

namespace xuequ {
namespace {

bool names(const Zone& zone, SchoolId school) {
  return std::ranges::any_of(zone.services,
                             [&](const Service& s) { return std::ranges::binary_search(s.schools, school); });
}

std::set<SchoolId> namedSchools(const Zoning& zoning) {
  std::set<SchoolId> named;
  for (const Zone& zone : *zoning.zones)
    for (const Service& service : zone.services) named.insert(service.schools.begin(), service.schools.end());
  return named;
}

/// Schools with a place, found by where they stand.
class Standing {
 public:
  Standing(std::vector<Point> sites, std::vector<SchoolId> schools)
      : m_index(sites), m_sites(std::move(sites)), m_schools(std::move(schools)) {}

  [[nodiscard]] bool empty() const { return m_sites.empty(); }
  template <class Use>
  void on(const MultiPolygon& ground, const Use& use) const {
    if (ground.empty() || empty()) return;
    for (const std::int32_t position : m_index.within(boxOf(ground))) {
      const auto p = static_cast<std::size_t>(position);
      if (contains(ground, m_sites[p])) use(m_schools[p], m_sites[p]);
    }
  }

 private:
  PointIndex m_index;
  std::vector<Point> m_sites;
  std::vector<SchoolId> m_schools;
};

class ZoneSchools {
 public:
  ZoneSchools(const StudyArea& area, const Scenario& scenario, const Outcome& outcome, Stage stage,
              const ZoneQuestion& asked, std::vector<Finding>& findings)
      : m_area(area),
        m_scenario(scenario),
        m_outcome(outcome),
        m_stage(stage),
        m_zoning(scenario.zoning(stage)),
        m_asked(m_zoning, asked.zones),
        m_elsewhere(asked.schools),
        m_findings(findings) {}

  void run() {
    const std::set<SchoolId> named = namedSchools(m_zoning);
    std::vector<Point> sites, sitesElsewhere;
    std::vector<SchoolId> schools, schoolsElsewhere;
    const auto range = m_outcome.roster->of(m_stage);
    for (std::size_t p = range.first; p < range.last; ++p) {
      const Part& part = m_outcome.roster->parts()[p];
      const auto open = std::ranges::find_if(part.years, [](const YearSchedule& year) { return year.open; });
      if (!part.byZone || open == part.years.end()) continue;
      const auto& site = findSchool(m_area, m_scenario, part.school)->site;
      if (!named.contains(part.school))
        addWithoutZone(part, static_cast<int>(open - part.years.begin()), site);
      if (!site || !named.contains(part.school)) continue;
      sites.push_back(*site);
      schools.push_back(part.school);
      if (!std::ranges::binary_search(m_elsewhere, part.school)) continue;
      sitesElsewhere.push_back(*site);
      schoolsElsewhere.push_back(part.school);
    }
    checkGrounds({std::move(sites), std::move(schools)},
                 {std::move(sitesElsewhere), std::move(schoolsElsewhere)});
  }

 private:
  Finding& add(FindingCode code, int year, SchoolId school) {
    Finding& finding = m_findings.emplace_back(findingOf(code, m_stage));
    finding.year = m_outcome.year(year);
    finding.school = school;
    return finding;
  }

  void addWithoutZone(const Part& part, int year, const std::optional<Point>& site) {
    Finding& finding = add(FindingCode::SchoolWithoutZone, year, part.school);
    finding.amount = static_cast<double>(part.years[static_cast<std::size_t>(year)].usable.count());
    finding.at = site;
  }

  /// Within a zone's boundary, or in a unit of it where it has none. On the ground of zones that are not
  /// asked for only the schools elsewhere are looked for, which mostly are none.
  void checkGrounds(const Standing& all, const Standing& elsewhere) {
    for (const Zone& zone : *m_zoning.zones)
      if (zone.boundary) check(*zone.boundary, zone, m_asked.has(zone.id) ? all : elsewhere);
    for (std::size_t i = 0; i < m_area.units.size(); ++i) {
      const UnitId unit{static_cast<std::int32_t>(i)};
      const ZoneId owner = m_zoning.owners->unit[unit];
      const Standing& standing = m_asked.has(owner) ? all : elsewhere;
      const Zone* zone = standing.empty() ? nullptr : m_zoning.find(owner);
      if (zone && !zone->boundary) check(m_area.units[unit].shape, *zone, standing);
    }
  }

  void check(const MultiPolygon& ground, const Zone& zone, const Standing& standing) {
    standing.on(ground, [&](SchoolId school, Point site) {
      if (names(zone, school)) return;
      Finding& finding = add(FindingCode::SchoolOutsideZone, 0, school);
      finding.zone = zone.id;
      finding.at = site;
    });
  }

  const StudyArea& m_area;
  const Scenario& m_scenario;
  const Outcome& m_outcome;
  Stage m_stage;
  const Zoning& m_zoning;
  AskedZones m_asked;
  const std::vector<SchoolId>& m_elsewhere;
  std::vector<Finding>& m_findings;
};

}  // namespace

void checkZoneSchools(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                      const StageStandard& stage, const ZoneQuestion& asked, std::vector<Finding>& findings) {
  ZoneSchools(area, scenario, outcome, stage.stage, asked, findings).run();
}

}  // namespace xuequ
