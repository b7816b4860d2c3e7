// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/ledger.hpp"

#include "core/capacity/sections.hpp"
#include "core/evaluation/part_sections.hpp"
#include "core/evaluation/service.hpp"
#include "core/evaluation/stage_inputs.hpp"

#include <algorithm>

namespace xuequ {
namespace {

struct Decision {
  StrikeOffCause cause = StrikeOffCause::CohortLeft;
  std::optional<ProjectId> project;
};

Decision byProject(ProjectId project) { return {StrikeOffCause::Project, project}; }

class Ledger {
 public:
  Ledger(const StudyArea& area, const Scenario& scenario, const Outcome& outcome)
      : m_area(area),
        m_scenario(scenario),
        m_outcome(outcome),
        m_rule(sectionRules(area, scenario.assumptions).oversized),
        m_firstZones(outcome.parts.size()) {
    for (const Stage stage : kAllStages)
      for (const Zone& zone : *scenario.zoning(stage).zones)
        for (const Serving& s : serving(zone, stage, 0))
          m_firstZones[static_cast<std::size_t>(s.part)].push_back(&zone);
  }

  std::vector<LedgerEntry> entries() const {
    std::vector<LedgerEntry> entries;
    for (std::size_t p = 0; p < m_outcome.parts.size(); ++p)
      for (std::int32_t step = 0; step < part(p).steps; ++step)
        if (auto entry = entryOf(p, step)) entries.push_back(*std::move(entry));
    std::ranges::sort(entries, {}, [](const LedgerEntry& e) { return std::pair(e.school, e.grade); });
    return entries;
  }

 private:
  [[nodiscard]] const Part& part(std::size_t p) const { return m_outcome.roster->parts()[p]; }
  [[nodiscard]] const GradeOutcome& grade(std::size_t p, int year, std::int32_t step) const {
    return m_outcome.parts[p]->grades[static_cast<std::size_t>(year * part(p).steps + step)];
  }
  /// Super-oversized classes are in the ledger, whether the rule counts them twice or not.
  [[nodiscard]] std::int32_t classes(const GradeOutcome& of) const {
    return of.oversized + (m_rule.inclusive ? 0 : of.superOversized);
  }

  [[nodiscard]] std::optional<LedgerEntry> entryOf(std::size_t p, std::int32_t step) const {
    std::vector<std::int32_t> byYear;
    std::int32_t largest = 0;
    for (int year = 0; year < m_outcome.years; ++year) {
      byYear.push_back(classes(grade(p, year, step)));
      if (byYear.back() > 0) largest = std::max(largest, grade(p, year, step).largest);
    }
    const auto first = std::ranges::find_if(byYear, [](std::int32_t n) { return n > 0; });
    if (first == byYear.end()) return std::nullopt;
    const int since = static_cast<int>(first - byYear.begin());
    LedgerEntry entry;
    entry.school = part(p).school;
    entry.grade = {part(p).stage, step};
    entry.since = m_outcome.year(since);
    entry.classes = *first;
    entry.sections = grade(p, since, step).sections.count();
    entry.largest = largest;
    strikeOff(entry, p, byYear);
    entry.byYear = std::move(byYear);
    return entry;
  }

  void strikeOff(LedgerEntry& entry, std::size_t p, const std::vector<std::int32_t>& byYear) const {
    const auto last = std::find_if(byYear.rbegin(), byYear.rend(), [](std::int32_t n) { return n > 0; });
    const int clean = static_cast<int>(byYear.rend() - last);
    if (clean == m_outcome.years) return;
    entry.struckOff = m_outcome.year(clean);
    const Decision decision = decisionFor(p, clean, entry.grade.step);
    entry.cause = decision.cause;
    entry.project = decision.project;
  }

  /// What made the grade clean, asked in this order: is the school closed; did pupils change over; would the
  /// pupils of that year still be too many for the sections of the year before; would they with those of the
  /// zones that others took over.
  [[nodiscard]] Decision decisionFor(std::size_t p, int year, std::int32_t step) const {
    if (const auto project = closing(p, year)) return byProject(*project);
    if (const auto project = openedNearby(p, year)) return byProject(*project);
    const std::int64_t pupils = grade(p, year, step).pupils.rounded();
    const Sections before = grade(p, year - 1, step).sections;
    if (oversized(pupils, before)) {
      const auto project = roomsAdded(p, year);
      return project ? byProject(*project)
                     : takenOverBy(zonesLost(p, year));  // a smaller intake leaves rooms free
    }
    const Loss loss = zonesLost(p, year - step);
    return oversized(pupils + loss.entrants.rounded(), before) ? takenOverBy(loss) : Decision{};
  }

  [[nodiscard]] bool oversized(std::int64_t pupils, Sections sections) const {
    return balancedSplit(pupils, sections).largest() >= m_rule.from;
  }

  [[nodiscard]] std::optional<ProjectId> closing(std::size_t p, int year) const {
    if (part(p).closesIn < 0 || part(p).closesIn > year) return std::nullopt;
    return lastProject(year, [&](const Project& project) {
      const bool shuts = std::holds_alternative<CloseSchool>(project.measure) ||
                         std::holds_alternative<MergeSchools>(project.measure);
      return shuts && schoolOf(project) == part(p).school;
    });
  }

  /// Pupils left this year, and a school that takes pupils over has opened in it.
  [[nodiscard]] std::optional<ProjectId> openedNearby(std::size_t p, int year) const {
    if (m_outcome.parts[p]->years[static_cast<std::size_t>(year)].transferredIn >= Pupils{})
      return std::nullopt;
    const auto range = m_outcome.roster->of(part(p).stage);
    for (std::size_t q = range.first; q < range.last; ++q)
      if (part(q).openedIn == year && part(q).transfer == Transfer::Move && part(q).openedBy)
        return part(q).openedBy;
    return std::nullopt;
  }

  [[nodiscard]] std::optional<ProjectId> roomsAdded(std::size_t p, int year) const {
    return lastProject(year, [&](const Project& project) {
      const int of = m_area.yearIndex(project.year);
      const auto& years = part(p).years;
      if (of < 1 ||
          years[static_cast<std::size_t>(of)].rooms <= years[static_cast<std::size_t>(of - 1)].rooms)
        return false;
      const auto* merge = std::get_if<MergeSchools>(&project.measure);
      return schoolOf(project) == part(p).school || (merge != nullptr && merge->receiver == part(p).school);
    });
  }

  template <class Which>
  [[nodiscard]] std::optional<ProjectId> lastProject(int year, const Which& which) const {
    const Project* latest = nullptr;
    for (const Project& project : *m_scenario.projects)
      if (m_area.yearIndex(project.year) <= year && which(project) &&
          (latest == nullptr || project.year > latest->year))
        latest = &project;
    return latest != nullptr ? std::optional(latest->id) : std::nullopt;
  }

  /// Of the zones that the part served in the base year, the entrants whom others have by that year, and who
  /// has most of them.
  struct Loss {
    Pupils entrants;
    std::optional<std::size_t> taker;
  };
  [[nodiscard]] Loss zonesLost(std::size_t p, int year) const {
    Loss loss;
    Pupils most;
    if (year < 1) return loss;
    for (const Zone* zone : m_firstZones[p]) {
      const auto then = serving(*zone, part(p).stage, 0), now = serving(*zone, part(p).stage, year);
      const ZoneOutcome* sums = m_outcome.find(part(p).stage, zone->id);
      if (shareOf(then, p) <= shareOf(now, p) || sums == nullptr) continue;
      const Pupils entrants = sums->residents[static_cast<std::size_t>(year * part(p).steps)];
      const Pupils gone = scaled(entrants, shareOf(then, p) - shareOf(now, p));
      loss.entrants += gone;
      if (gone <= most) continue;
      most = gone;
      loss.taker = largestOther(now, p);
    }
    return loss;
  }

  [[nodiscard]] Decision takenOverBy(const Loss& loss) const {
    if (!loss.taker) return {};
    if (part(*loss.taker).openedBy) return byProject(*part(*loss.taker).openedBy);
    return {StrikeOffCause::ZoneChange, std::nullopt};
  }

  [[nodiscard]] std::vector<Serving> serving(const Zone& zone, Stage stage, int year) const {
    return servingParts(*m_outcome.roster, stage, m_outcome.baseYear, zone, year, 0);
  }

  static Ratio shareOf(const std::vector<Serving>& serving, std::size_t p) {
    std::int64_t own = 0, all = 0;
    for (const Serving& s : serving) {
      all += s.weight;
      if (static_cast<std::size_t>(s.part) == p) own = s.weight;
    }
    return Ratio::of(own, all);
  }

  static std::optional<std::size_t> largestOther(const std::vector<Serving>& serving, std::size_t p) {
    std::optional<std::size_t> largest;
    std::int64_t weight = 0;
    for (const Serving& s : serving)
      if (static_cast<std::size_t>(s.part) != p && s.weight > weight) {
        weight = s.weight;
        largest = static_cast<std::size_t>(s.part);
      }
    return largest;
  }

  const StudyArea& m_area;
  const Scenario& m_scenario;
  const Outcome& m_outcome;
  OversizedRule m_rule;
  std::vector<std::vector<const Zone*>> m_firstZones;  ///< by part: those it serves in the base year
};

}  // namespace

std::vector<LedgerEntry> oversizedLedger(const StudyArea& area, const Scenario& scenario,
                                         const Outcome& outcome) {
  return Ledger(area, scenario, outcome).entries();
}

}  // namespace xuequ
