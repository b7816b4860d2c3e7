// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/checks.hpp"

#include "core/evaluation/school_walks.hpp"
#include "core/evaluation/site_distances.hpp"
#include "core/evaluation/zone_admissions.hpp"
#include "core/evaluation/zone_checks.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

namespace xuequ {
namespace {

/// First year in which the amount is above nought.
struct FirstTime {
  int year = 0;
  double amount = 0;
};
template <class Amount>
std::optional<FirstTime> firstTime(int years, const Amount& amount) {
  for (int year = 0; year < years; ++year)
    if (const auto of = static_cast<double>(amount(static_cast<std::size_t>(year))); of > 0)
      return FirstTime{year, of};
  return std::nullopt;
}

class PartChecks {
 public:
  PartChecks(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
             std::vector<Finding>& findings)
      : m_area(area), m_scenario(scenario), m_outcome(outcome), m_findings(findings) {}

  void check(const Part& part, const PartOutcome& outcome) {
    add(FindingCode::OverSeats, part, [&](std::size_t year) {
      return outcome.years[year].pupils.toDouble() - static_cast<double>(part.years[year].usable.count());
    });
    add(FindingCode::OversizedClasses, part, [&](std::size_t year) {
      return std::max(outcome.years[year].oversized, outcome.years[year].superOversized);
    });
    add(FindingCode::RoomsShort, part, [&](std::size_t year) {
      return (outcome.years[year].sections - part.years[year].rooms - part.years[year].temporaryRooms)
          .count();
    });
    const std::int32_t most = m_area.standards.find(part.stage)->maxSections.value;
    add(FindingCode::TooManySections, part,
        [&](std::size_t year) { return most > 0 ? outcome.years[year].sections.count() - most : 0; });
  }

 private:
  template <class Amount>
  void add(FindingCode code, const Part& part, const Amount& amount) {
    const auto first = firstTime(m_outcome.years, amount);
    if (!first) return;
    Finding finding = findingOf(code, part.stage);
    finding.school = part.school;
    finding.year = m_outcome.year(first->year);
    finding.amount = first->amount;
    finding.at = findSchool(m_area, m_scenario, part.school)->site;
    m_findings.push_back(finding);
  }

  const StudyArea& m_area;
  const Scenario& m_scenario;
  const Outcome& m_outcome;
  std::vector<Finding>& m_findings;
};

/// A stage of the pack that the area has no school of is not under study.
void checkUnserved(const Outcome& outcome, Stage stage, std::vector<Finding>& findings) {
  if (outcome.roster->of(stage).first == outcome.roster->of(stage).last) return;
  const auto& years = outcome.stages[index(stage)];
  const auto first =
      firstTime(outcome.years, [&](std::size_t year) { return years[year].unserved.toDouble(); });
  if (!first) return;
  Finding finding = findingOf(FindingCode::Unserved, stage);
  finding.year = outcome.year(first->year);
  finding.amount = first->amount;
  findings.push_back(finding);
}

/// Of each zone the first year in which some of its first tier are sent to central placement.
void checkAdmissions(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                     const StageStandard& stage, std::vector<Finding>& findings) {
  const bool byTiers = scenario.assumptions.stages[index(stage.stage)].admission == AdmissionRule::Tiers;
  if (!byTiers || stage.placement != Placement::Zones) return;
  const StageInputs in = stageInputs(area, scenario, stage, outcome);
  std::map<ZoneId, Finding> first;
  for (int year = 1; year < outcome.years; ++year)
    for (const ZoneAdmission& row : admissionsByZone(in, outcome, year)) {
      const Pupils sent = row.sent(AdmissionTier::Matched);
      if (sent == Pupils{}) continue;
      const auto [entry, isNew] = first.try_emplace(row.zone, findingOf(FindingCode::ZoneFull, stage.stage));
      Finding& finding = entry->second;
      if (isNew) finding.year = outcome.year(year);
      if (finding.year != outcome.year(year)) continue;  // of several schools, those of the same year
      finding.zone = row.zone;
      finding.amount += sent.toDouble();
      finding.at = findSchool(area, scenario, in.part(row.part).school)->site;
    }
  for (auto& [zone, finding] : first) findings.push_back(std::move(finding));
}

Severity severityOf(FindingCode code) {
  switch (code) {
    case FindingCode::UnitWithoutZone:
    case FindingCode::ZoneWithoutSchool:
    case FindingCode::Unserved:
      return Severity::Error;
    case FindingCode::SchoolWithoutZone:
    case FindingCode::OverSeats:
    case FindingCode::OversizedClasses:
    case FindingCode::RoomsShort:
    case FindingCode::ZoneInParts:
    case FindingCode::CrossesBarrier:
    case FindingCode::NearTrunkRoad:
    case FindingCode::NearRailway:
    case FindingCode::ZoneFull:
      return Severity::Warning;
    case FindingCode::SchoolOutsideZone:
    case FindingCode::TooManySections:
    case FindingCode::BeyondRadius:
    case FindingCode::ZonePartsAllowed:
      return Severity::Remark;
  }
  return Severity::Remark;
}

auto rank(const Finding& f) { return std::tie(f.severity, f.code, f.stage, f.school, f.unit, f.zone); }

/// By the walks of everybody to the schools of his zone, of a year worked out when somebody asks for it.
Crosses crossesToZoneSchool(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                            Stage stage, const SafeWays& ways) {
  struct Year {
    PointWalks any, safe;
  };
  const auto years = std::make_shared<std::map<int, Year>>();
  return [&area, &scenario, &outcome, &ways, stage, years](const ServedFrom& served, PointId point) {
    const auto [entry, isNew] = years->try_emplace(served.year);
    Year& year = entry->second;
    if (isNew) {
      const auto walks = [&](const Walkers& walkers) {
        return walksToZoneSchool(area, scenario, *outcome.roster, walkers, stage, served.year);
      };
      year = {walks(*ways.any), walks(*ways.safe)};
    }
    return mustCross(year.any[point].walk, year.safe[point].walk);
  };
}

}  // namespace

void sortFindings(std::vector<Finding>& findings) { std::ranges::stable_sort(findings, {}, rank); }

Finding findingOf(FindingCode code, Stage stage) {
  Finding finding;
  finding.code = code;
  finding.severity = severityOf(code);
  finding.stage = stage;
  return finding;
}

std::vector<Finding> findings(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                              const SafeWays* ways) {
  std::vector<Finding> findings;
  PartChecks parts(area, scenario, outcome, findings);
  for (std::size_t p = 0; p < outcome.parts.size(); ++p)
    parts.check(outcome.roster->parts()[p], *outcome.parts[p]);
  const NoisyWays noisy(area);
  for (const StageStandard& stage : area.standards.stages) {
    checkUnserved(outcome, stage.stage, findings);
    checkSites(area, scenario, outcome, stage, noisy, findings);
    checkAdmissions(area, scenario, outcome, stage, findings);
    const auto crosses = ways ? crossesToZoneSchool(area, scenario, outcome, stage.stage, *ways) : Crosses{};
    checkZones(area, scenario, outcome, stage, {.zones = {}, .crosses = crosses, .schools = {}}, findings);
  }
  sortFindings(findings);
  return findings;
}

}  // namespace xuequ
