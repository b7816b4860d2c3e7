// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/zone_checks.hpp"

#include "core/evaluation/coverage.hpp"
#include "core/evaluation/service.hpp"
#include "core/geometry/point_index.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace xuequ {
namespace {

/// Where the schools of a zone are, from a year on, until the next of these.
struct Sites {
  int fromYear = 0;
  std::vector<SchoolId> schools;
  std::vector<Point> sites;
};

class ZoneChecks {
 public:
  ZoneChecks(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
             const StageStandard& stage, std::vector<Finding>& findings)
      : m_area(area),
        m_scenario(scenario),
        m_outcome(outcome),
        m_stage(stage),
        m_zoning(scenario.zoning(stage.stage)),
        m_findings(findings) {}

  void run() {
    for (const Zone& zone : *m_zoning.zones) {
      checkService(zone);
      checkParts(zone);
    }
    checkSchools();
    for (std::size_t i = 0; i < m_area.units.size(); ++i) {
      const UnitId unit{static_cast<std::int32_t>(i)};
      checkOwned(unit);
      if (m_stage.serviceRadius.value > 0) checkDistance(unit);
    }
  }

 private:
  Finding& add(FindingCode code, int year, double amount) {
    Finding finding = findingOf(code, m_stage.stage);
    finding.year = m_outcome.year(year);
    finding.amount = amount;
    m_findings.push_back(finding);
    return m_findings.back();
  }

  [[nodiscard]] std::vector<Serving> serving(const Zone& zone, int year) const {
    return servingParts(*m_outcome.roster, m_stage.stage, m_outcome.baseYear, zone, year, 0);
  }

  /// Finds the first year in which nobody serves the zone's entrants, and remembers the schools of the
  /// others.
  void checkService(const Zone& zone) {
    std::vector<Sites>& sites = m_sites[zone.id];
    bool found = false;
    for (int year = 0; year < m_outcome.years; ++year) {
      Sites now{year, {}, {}};
      for (const Serving& s : serving(zone, year)) {
        const SchoolId school = m_outcome.roster->parts()[static_cast<std::size_t>(s.part)].school;
        now.schools.push_back(school);
        if (const auto& site = findSchool(m_area, m_scenario, school)->site) now.sites.push_back(*site);
      }
      const Pupils entrants =
          m_outcome.find(m_stage.stage, zone.id)->residents[static_cast<std::size_t>(year * m_stage.years())];
      if (!found && now.schools.empty() && entrants > Pupils{}) {
        add(FindingCode::ZoneWithoutSchool, year, entrants.toDouble()).zone = zone.id;
        found = true;
      }
      if (sites.empty() || sites.back().schools != now.schools) sites.push_back(std::move(now));
    }
  }

  /// Points to the smallest part.
  void checkParts(const Zone& zone) {
    if (!zone.boundary || zone.boundary->size() < 2 || zone.partsWaived) return;
    Finding& finding = add(FindingCode::ZoneInParts, 0, static_cast<double>(zone.boundary->size()));
    finding.zone = zone.id;
    finding.at = innerPoint({*std::ranges::min_element(
        *zone.boundary, {}, [](const Polygon& part) { return doubleArea(part.outer); })});
  }

  void checkSchools() {
    std::set<SchoolId> named;
    for (const Zone& zone : *m_zoning.zones)
      for (const Service& service : zone.services)
        named.insert(service.schools.begin(), service.schools.end());
    std::vector<Point> sites;
    std::vector<SchoolId> schools;
    const auto range = m_outcome.roster->of(m_stage.stage);
    for (std::size_t p = range.first; p < range.last; ++p) {
      const Part& part = m_outcome.roster->parts()[p];
      const auto open = std::ranges::find_if(part.years, [](const YearSchedule& year) { return year.open; });
      if (!part.byZone || open == part.years.end()) continue;
      const auto& site = findSchool(m_area, m_scenario, part.school)->site;
      if (!named.contains(part.school)) {
        const auto year = static_cast<int>(open - part.years.begin());
        Finding& finding =
            add(FindingCode::SchoolWithoutZone, year,
                static_cast<double>(part.years[static_cast<std::size_t>(year)].usable.count()));
        finding.school = part.school;
        finding.at = site;
      } else if (site) {
        sites.push_back(*site);
        schools.push_back(part.school);
      }
    }
    checkSites(sites, schools);
  }

  /// A school that stands in a unit of a zone which never names it.
  void checkSites(const std::vector<Point>& sites, const std::vector<SchoolId>& schools) {
    const PointIndex index(sites);
    for (std::size_t i = 0; i < m_area.units.size(); ++i) {
      const UnitId unit{static_cast<std::int32_t>(i)};
      const MultiPolygon& shape = m_area.units[unit].shape;
      const Zone* zone = m_zoning.find(m_zoning.owners->unit[unit]);
      if (shape.empty() || zone == nullptr) continue;
      for (const std::int32_t position : index.within(boxOf(shape))) {
        const auto p = static_cast<std::size_t>(position);
        if (names(*zone, schools[p]) || !contains(shape, sites[p])) continue;
        Finding& finding = add(FindingCode::SchoolOutsideZone, 0, 0);
        finding.school = schools[p];
        finding.zone = zone->id;
        finding.at = sites[p];
      }
    }
  }

  static bool names(const Zone& zone, SchoolId school) {
    return std::ranges::any_of(
        zone.services, [&](const Service& s) { return std::ranges::binary_search(s.schools, school); });
  }

  /// Calls use(zone, point) for the unit's points.
  template <class Use>
  void forPoints(UnitId unit, const Use& use) const {
    const auto points = m_area.pointsOf(unit);
    const auto cut = m_zoning.owners->cutUnits.find(unit);
    for (std::size_t i = 0; i < points.size(); ++i)
      use(cut == m_zoning.owners->cutUnits.end() ? m_zoning.owners->unit[unit] : cut->second[i], points[i]);
  }

  void checkOwned(UnitId unit) {
    std::int64_t without = 0, whole = 0;
    forPoints(unit, [&](ZoneId zone, const DemandPoint& point) {
      whole += point.weight;
      if (zone == kNoZone) without += point.weight;
    });
    if (without == 0) return;
    for (int year = 0; year < m_outcome.years; ++year) {
      const Pupils residents = scaled(residentsOf(m_outcome, unit, m_stage, year), Ratio::of(without, whole));
      if (residents <= Pupils{}) continue;
      Finding& finding = add(FindingCode::UnitWithoutZone, year, residents.toDouble());
      finding.unit = unit;
      finding.at = m_area.units[unit].centre;
      return;
    }
  }

  /// The first year in which somebody of the unit has farther than the radius to the nearest school of the
  /// zone.
  void checkDistance(UnitId unit) {
    std::optional<int> year;
    double farthest = 0;
    forPoints(unit, [&](ZoneId zone, const DemandPoint& point) {
      const auto of = m_sites.find(zone);
      if (of == m_sites.end()) return;
      for (const Sites& sites : of->second) {
        if (sites.sites.empty()) continue;
        const double away = nearest(sites, point.at);
        if (away <= m_stage.serviceRadius.value) continue;
        if (!year || sites.fromYear < *year) {
          year = sites.fromYear;
          farthest = 0;
        }
        if (sites.fromYear == *year) farthest = std::max(farthest, away);
        break;
      }
    });
    if (!year || residentsOf(m_outcome, unit, m_stage, *year) <= Pupils{}) return;
    Finding& finding = add(FindingCode::BeyondRadius, *year, farthest);
    finding.unit = unit;
    finding.at = m_area.units[unit].centre;
  }

  static double nearest(const Sites& sites, Point from) {
    Metres least{std::numeric_limits<double>::infinity()};
    for (const Point site : sites.sites) least = std::min(least, distance(from, site));
    return least.count();
  }

  const StudyArea& m_area;
  const Scenario& m_scenario;
  const Outcome& m_outcome;
  const StageStandard& m_stage;
  const Zoning& m_zoning;
  std::vector<Finding>& m_findings;
  std::map<ZoneId, std::vector<Sites>> m_sites;
};

}  // namespace

void checkZones(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                const StageStandard& stage, std::vector<Finding>& findings) {
  if (stage.placement != Placement::Zones || scenario.zoning(stage.stage).zones->empty()) return;
  ZoneChecks(area, scenario, outcome, stage, findings).run();
}

}  // namespace xuequ
