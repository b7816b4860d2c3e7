// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/zone_checks.hpp"

#include "core/evaluation/asked_zones.hpp"
#include "core/evaluation/coverage.hpp"
#include "core/evaluation/service.hpp"
#include "core/evaluation/zone_schools.hpp"

#include <algorithm>
#include <map>

namespace xuequ {
namespace {

/// Those of a zone who have to cross in a year.
struct Crossing {
  Pupils residents;
  std::int32_t units = 0;
  Pupils most;  ///< of one unit
  Point at;     ///< that unit
};

class ZoneChecks {
 public:
  ZoneChecks(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
             const StageStandard& stage, const ZoneQuestion& asked, std::vector<Finding>& findings)
      : m_area(area),
        m_scenario(scenario),
        m_outcome(outcome),
        m_stage(stage),
        m_asked(asked),
        m_zoning(scenario.zoning(stage.stage)),
        m_zones(m_zoning, asked.zones),
        m_findings(findings) {}

  void run() {
    for (const Zone& zone : *m_zoning.zones) {
      if (!m_zones.has(zone.id)) continue;
      checkService(zone);
      checkParts(zone);
    }
    checkZoneSchools(m_area, m_scenario, m_outcome, m_stage, m_asked, m_findings);
    for (const UnitId unit : m_zones.unitsIn(*m_zoning.owners)) {
      checkOwned(unit);
      if (m_stage.serviceRadius.value > 0) checkDistance(unit);
      if (m_asked.crosses) countCrossings(unit);
    }
    for (const auto& [zone, periods] : m_crossings) addCrossings(zone, periods);
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

  /// Who serves a zone from when, worked out when first asked for.
  const std::vector<ServedFrom>& servedOf(const Zone& zone) {
    const auto [entry, isNew] = m_served.try_emplace(zone.id);
    std::vector<ServedFrom>& served = entry->second;
    for (int year = 0; isNew && year < m_outcome.years; ++year) {
      ServedFrom now{year, {}, {}};
      for (const Serving& s : serving(zone, year)) {
        const SchoolId school = m_outcome.roster->parts()[static_cast<std::size_t>(s.part)].school;
        now.schools.push_back(school);
        if (const auto& site = findSchool(m_area, m_scenario, school)->site) now.sites.push_back(*site);
      }
      if (served.empty() || served.back().schools != now.schools) served.push_back(std::move(now));
    }
    return served;
  }

  /// The first year in which the zone has entrants and nobody serves them.
  void checkService(const Zone& zone) {
    const std::vector<ServedFrom>& served = servedOf(zone);
    for (std::size_t i = 0; i < served.size(); ++i) {
      const int end = i + 1 < served.size() ? served[i + 1].year : m_outcome.years;
      for (int year = served[i].year; served[i].schools.empty() && year < end; ++year) {
        const Pupils entrants = m_outcome.find(m_stage.stage, zone.id)
                                    ->residents[static_cast<std::size_t>(year * m_stage.years())];
        if (entrants <= Pupils{}) continue;
        add(FindingCode::ZoneWithoutSchool, year, entrants.toDouble()).zone = zone.id;
        return;
      }
    }
  }

  /// Points to the smallest part.
  void checkParts(const Zone& zone) {
    if (!zone.boundary || zone.boundary->size() < 2) return;
    const FindingCode code = zone.partsWaived ? FindingCode::ZonePartsAllowed : FindingCode::ZoneInParts;
    Finding& finding = add(code, 0, static_cast<double>(zone.boundary->size()));
    finding.zone = zone.id;
    finding.at = innerPoint({*std::ranges::min_element(
        *zone.boundary, {}, [](const Polygon& part) { return doubleArea(part.outer); })});
  }

  /// Calls use(zone, point, its id) for the unit's points.
  template <class Use>
  void forPoints(UnitId unit, const Use& use) const {
    const auto points = m_area.pointsOf(unit);
    const auto cut = m_zoning.owners->cutUnits.find(unit);
    for (std::size_t i = 0; i < points.size(); ++i)
      use(cut == m_zoning.owners->cutUnits.end() ? m_zoning.owners->unit[unit] : cut->second[i], points[i],
          PointId{m_area.firstPoint[unit.index()] + static_cast<std::int32_t>(i)});
  }

  void checkOwned(UnitId unit) {
    std::int64_t without = 0, whole = 0;
    forPoints(unit, [&](ZoneId zone, const DemandPoint& point, PointId) {
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
    forPoints(unit, [&](ZoneId zone, const DemandPoint& point, PointId) {
      const Zone* of = m_zoning.find(zone);
      if (!of) return;
      for (const ServedFrom& sites : servedOf(*of)) {
        if (sites.sites.empty()) continue;
        const double away = nearest(sites, point.at);
        if (away <= m_stage.serviceRadius.value) continue;
        if (!year || sites.year < *year) {
          year = sites.year;
          farthest = 0;
        }
        if (sites.year == *year) farthest = std::max(farthest, away);
        break;
      }
    });
    if (!year || residentsOf(m_outcome, unit, m_stage, *year) <= Pupils{}) return;
    Finding& finding = add(FindingCode::BeyondRadius, *year, farthest);
    finding.unit = unit;
    finding.at = m_area.units[unit].centre;
  }

  /// Adds the unit's residents who have to cross to each of their zones, by the years in which they would.
  void countCrossings(UnitId unit) {
    std::map<std::pair<ZoneId, int>, std::int64_t> weights;
    std::int64_t whole = 0;
    forPoints(unit, [&](ZoneId zone, const DemandPoint& point, PointId id) {
      whole += point.weight;
      if (const Zone* of = m_zones.has(zone) ? m_zoning.find(zone) : nullptr)
        for (const ServedFrom& served : servedOf(*of))
          if (!served.sites.empty() && m_asked.crosses(served, id))
            weights[{zone, served.year}] += point.weight;
    });
    for (const auto& [of, weight] : weights) {
      const auto& [zone, year] = of;
      const Pupils residents = scaled(residentsOf(m_outcome, unit, m_stage, year), Ratio::of(weight, whole));
      if (residents <= Pupils{}) continue;
      Crossing& crossing = m_crossings[zone][year];
      crossing.residents += residents;
      ++crossing.units;
      if (residents <= crossing.most) continue;
      crossing.most = residents;
      crossing.at = m_area.units[unit].centre;
    }
  }

  /// The first year in which somebody has to cross.
  void addCrossings(ZoneId zone, const std::map<int, Crossing>& years) {
    const auto& [year, crossing] = *years.begin();
    Finding& finding = add(FindingCode::CrossesBarrier, year, crossing.residents.toDouble());
    finding.zone = zone;
    finding.units = crossing.units;
    finding.at = crossing.at;
  }

  static double nearest(const ServedFrom& sites, Point from) {
    Metres least{std::numeric_limits<double>::infinity()};
    for (const Point site : sites.sites) least = std::min(least, distance(from, site));
    return least.count();
  }

  const StudyArea& m_area;
  const Scenario& m_scenario;
  const Outcome& m_outcome;
  const StageStandard& m_stage;
  const ZoneQuestion& m_asked;
  const Zoning& m_zoning;
  AskedZones m_zones;
  std::vector<Finding>& m_findings;
  std::map<ZoneId, std::vector<ServedFrom>> m_served;
  std::map<ZoneId, std::map<int, Crossing>> m_crossings;  ///< by year
};

}  // namespace

void checkZones(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                const StageStandard& stage, const ZoneQuestion& asked, std::vector<Finding>& findings) {
  if (stage.placement != Placement::Zones || scenario.zoning(stage.stage).zones->empty()) return;
  ZoneChecks(area, scenario, outcome, stage, asked, findings).run();
}

}  // namespace xuequ
