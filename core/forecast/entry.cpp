// SPDX-License-Identifier: Apache-2.0
#include "core/forecast/entry.hpp"

#include "core/facts/births.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <span>

namespace xuequ {
namespace {

Pupils sumOfAge(const StudyArea& area, std::size_t age) {
  Pupils sum;
  for (const PlanningUnit& unit : area.units) sum += unit.residents[age];
  return sum;
}

/// Who was of the stage's entry age in that year, the base year or one before it.
std::optional<Pupils> cohortOf(const StudyArea& area, std::int32_t entryAge, SchoolYear year) {
  const auto age = static_cast<std::size_t>(entryAge);
  if (area.agesKnown[age]) {
    const std::size_t now = age + static_cast<std::size_t>(yearsBetween(year, area.baseYear));
    if (now >= kAges || !area.agesKnown[now]) return std::nullopt;
    return sumOfAge(area, now);
  }
  const auto born = birthsOfCohort(area, year + -entryAge);
  if (!born) return std::nullopt;
  Pupils sum;
  for (const Pupils of : *born) sum += of;
  return sum;
}

/// Years in which a school's lowest grade was counted, with its pupils.
using Counts = std::map<SchoolYear, Pupils>;

Counts countsOf(const StudyArea& area, SchoolId school, Stage stage) {
  Counts counts;
  for (const Enrolment& row : std::ranges::equal_range(area.enrolment, school, {}, &Enrolment::school))
    if (row.grade == Grade{stage, 0} && row.year <= area.baseYear) counts[row.year] += row.pupils;
  return counts;
}

/// Whether the school was there in that year, as far as the facts tell. One that opened at no known time was
/// there from its first count on; one without rooms is gone after its last.
bool wasThere(const School& school, const SchoolStage& part, const Counts& counts, SchoolYear year) {
  const bool hasRooms = part.rooms.count() > 0 || part.seats.value_or(Seats{}).count() > 0;
  if (school.opened && year < *school.opened) return false;
  if (counts.empty()) return hasRooms;
  if (year < counts.begin()->first) return school.opened.has_value();
  return year <= counts.rbegin()->first || hasRooms;
}

/// Pupils of the lowest grade by year, of the years in which every school that was there was counted.
std::map<SchoolYear, Pupils> entrantsByYear(const StudyArea& area, Stage stage,
                                            std::span<const SchoolYear> years) {
  std::map<SchoolYear, std::optional<Pupils>> sums;
  for (std::size_t s = 0; s < area.schools.size(); ++s) {
    const SchoolId id{static_cast<std::int32_t>(s)};
    const auto part = std::ranges::find(area.schools[id].stages, stage, &SchoolStage::stage);
    if (part == area.schools[id].stages.end()) continue;
    const Counts counts = countsOf(area, id, stage);
    for (const SchoolYear year : years) {
      auto& sum = sums.try_emplace(year, Pupils{}).first->second;
      const auto counted = counts.find(year);
      if (counted != counts.end() && sum)
        *sum += counted->second;
      else if (counted == counts.end() && wasThere(area.schools[id], *part, counts, year))
        sum.reset();
    }
  }
  std::map<SchoolYear, Pupils> complete;
  for (const auto& [year, sum] : sums)
    if (sum && sum->count() > 0) complete[year] = *sum;
  return complete;
}

std::vector<SchoolYear> latestYears(const StudyArea& area, std::int32_t count) {
  std::vector<SchoolYear> years;
  for (std::int32_t back = count - 1; back >= 0; --back) years.push_back(area.baseYear + -back);
  return years;
}

/// Of those who seek a place, the share that is at a school of the area: private schools take theirs where
/// there is one.
Ratio stayingShare(const StudyArea& area, const StageAssumptions& assumed, Stage stage) {
  const bool somePrivate = std::ranges::any_of(area.schools, [&](const School& school) {
    return !admitsByZone(school) &&
           std::ranges::find(school.stages, stage, &SchoolStage::stage) != school.stages.end();
  });
  const Ratio gone = assumed.away + (somePrivate ? Ratio{} : assumed.toPrivate);
  return std::max<Ratio>(Ratio{}, Ratio::one() - gone);
}

}  // namespace

EntryRatio entryRatio(const StudyArea& area, const Assumptions& assumptions, const StageStandard& stage) {
  const StageAssumptions& assumed = assumptions.stages[index(stage.stage)];
  EntryRatio result;
  result.ratio = assumed.participation.value_or(stage.participation);
  if (assumed.entry == EntrySource::Fixed) result.ratio = assumed.fixedEntry;
  const Ratio staying = stayingShare(area, assumed, stage.stage);
  if (assumed.entry != EntrySource::History || staying == Ratio{}) return result;

  const auto years = latestYears(area, assumptions.progressionYears);
  for (const auto& [year, entrants] : entrantsByYear(area, stage.stage, years)) {
    const auto cohort = cohortOf(area, stage.entryAge, year);
    if (!cohort || cohort->count() == 0) continue;
    result.entrants += entrants;
    result.cohort += *cohort;
    result.years.push_back(year);
  }
  if (result.years.empty()) return result;
  const std::int64_t seeking = portion(result.entrants.count(), Ratio::one().count(), staying.count());
  const Pupils weight = Pupils::whole(assumptions.entryShrink);
  result.ratio = Ratio::of(seeking + scaled(weight, result.ratio).count(), (result.cohort + weight).count());
  return result;
}

}  // namespace xuequ
