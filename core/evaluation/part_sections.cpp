// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/part_sections.hpp"

#include "core/capacity/room_split.hpp"
#include "core/capacity/sections.hpp"

#include <algorithm>
#include <bit>

namespace xuequ {
namespace {

std::span<GradeOutcome> gradesOf(const Part& part, int year, PartOutcome& outcome) {
  const auto steps = static_cast<std::size_t>(part.steps);
  return {&outcome.grades[static_cast<std::size_t>(year) * steps], steps};
}

std::span<const GradeOutcome> gradesOf(const Part& part, int year, const PartOutcome& outcome) {
  const auto steps = static_cast<std::size_t>(part.steps);
  return {&outcome.grades[static_cast<std::size_t>(year) * steps], steps};
}

std::vector<std::int64_t> heads(std::span<const GradeOutcome> grades) {
  std::vector<std::int64_t> pupils;
  pupils.reserve(grades.size());
  for (const GradeOutcome& grade : grades) pupils.push_back(grade.pupils.rounded());
  return pupils;
}

Sections roomsOf(const Part& part, int year) {
  const YearSchedule& schedule = part.years[static_cast<std::size_t>(year)];
  return schedule.rooms + schedule.temporaryRooms;
}

void setCounts(GradeOutcome& grade, const OversizedCount& count) {
  grade.oversized = count.oversized;
  grade.superOversized = count.superOversized;
  grade.largest = static_cast<std::int32_t>(count.largest);
  grade.excess = static_cast<std::int32_t>(count.excess);
}

void setGrade(GradeOutcome& grade, Sections sections, const OversizedRule& rule) {
  const std::int64_t pupils = grade.pupils.rounded();
  grade.sections = pupils > 0 ? std::max(sections, Sections{1}) : Sections{};
  setCounts(grade, oversizedClasses(balancedSplit(pupils, grade.sections), rule));
}

/// What the cohort of each grade had a year ago. A cohort that is new here wants what the class size asks
/// for.
std::vector<Sections> keptSections(const Part& part, int year, const PartOutcome& outcome,
                                   std::span<const std::int64_t> pupils) {
  const auto before = gradesOf(part, year - 1, outcome);
  std::vector<Sections> kept(pupils.size());
  for (std::size_t step = 1; step < pupils.size(); ++step) {
    if (pupils[step] == 0) continue;
    kept[step] = before[step - 1].sections;
    if (kept[step].count() == 0) kept[step] = sectionsNeeded(pupils[step], part.classSize);
  }
  return kept;
}

/// What each cohort above the entry grade holds, whoever enters.
std::vector<Sections> heldSections(const Part& part, int year, const SectionRules& rules, bool organisedAnew,
                                   const PartOutcome& outcome, std::span<const std::int64_t> pupils) {
  if (rules.rule == SectionRule::KeepWithCohort && !organisedAnew)
    return keptSections(part, year, outcome, pupils);
  std::vector<Sections> held(pupils.size());
  for (std::size_t step = 1; step < pupils.size(); ++step)
    held[step] = sectionsNeeded(pupils[step], part.classSize);
  return held;
}

bool opensByGrade(const Part& part, int year) {
  return std::popcount(part.years[static_cast<std::size_t>(year)].openSteps) < part.steps;
}

Sections roomsOfOpenGrades(const Part& part, int year) {
  const std::int32_t rooms = roomsOf(part, year).count();
  const std::uint32_t open = part.years[static_cast<std::size_t>(year)].openSteps;
  const auto upTo = [&](std::int32_t steps) { return roomsUpTo(steps, rooms, part.steps); };
  std::int64_t sum = 0;
  for (std::int32_t step = 0; step < part.steps; ++step)
    if ((open >> step & 1U) != 0) sum += upTo(step + 1) - upTo(step);
  return Sections{static_cast<std::int32_t>(sum)};
}

std::vector<Sections> splitByRules(const Part& part, int year, const SectionRules& rules, bool organisedAnew,
                                   const PartOutcome& outcome, std::span<const std::int64_t> pupils,
                                   Sections rooms) {
  if (rules.rule == SectionRule::BestSplit) return splitForFewestOversized(pupils, rooms, rules.oversized);
  if (organisedAnew) return splitForLeastExcess(pupils, rooms, part.classSize);
  return splitKeepingCohorts(pupils, keptSections(part, year, outcome, pupils), 0, rooms, part.classSize,
                             rules.oversized);
}

}  // namespace

SectionRules sectionRules(const StudyArea& area, const Assumptions& assumptions) {
  SectionRules rules{assumptions.sections, area.standards.oversized.value};
  rules.oversized.inclusive = assumptions.oversizedInclusive.value_or(rules.oversized.inclusive);
  return rules;
}

std::vector<const Enrolment*> baseRows(const StudyArea& area, SchoolId school, Stage stage) {
  std::vector<const Enrolment*> rows;
  const auto ofSchool = std::ranges::equal_range(area.enrolment, school, {}, &Enrolment::school);
  for (const Enrolment& row : ofSchool)
    if (row.year == area.baseYear && row.grade.stage == stage) rows.push_back(&row);
  return rows;
}

void setBaseSections(const Part& part, std::span<const Enrolment* const> rows, const SectionRules& rules,
                     PartOutcome& outcome) {
  const auto grades = gradesOf(part, 0, outcome);
  const auto split = splitForLeastExcess(heads(grades), roomsOf(part, 0), part.classSize);
  for (std::size_t step = 0; step < grades.size(); ++step)
    setGrade(grades[step], split[step], rules.oversized);
  for (const Enrolment* row : rows) {
    GradeOutcome& grade = grades[static_cast<std::size_t>(row->grade.step)];
    if (row->sections) setGrade(grade, *row->sections, rules.oversized);
    if (row->sizes.empty()) continue;
    grade.sections = Sections{static_cast<std::int32_t>(row->sizes.size())};
    setCounts(grade, oversizedClasses(row->sizes, rules.oversized));
  }
}

bool organisedAnew(const Part& part, int year, const PartOutcome& outcome) {
  return year == part.openedIn || outcome.years[static_cast<std::size_t>(year)].transferredIn.count() > 0;
}

void setSections(const Part& part, int year, const SectionRules& rules, bool organisedAnew,
                 PartOutcome& outcome) {
  const auto grades = gradesOf(part, year, outcome);
  const auto sections =
      splitByRules(part, year, rules, organisedAnew, outcome, heads(grades), roomsOf(part, year));
  for (std::size_t step = 0; step < grades.size(); ++step)
    setGrade(grades[step], sections[step], rules.oversized);
}

EntryRooms entryRooms(const Part& part, int year, const SectionRules& rules, bool organisedAnew,
                      const PartOutcome& outcome) {
  if (!part.years[static_cast<std::size_t>(year)].takes(0)) return {};
  const bool byGrade = opensByGrade(part, year);
  EntryRooms result;
  result.rooms = byGrade ? roomsOfOpenGrades(part, year) : roomsOf(part, year);
  auto pupils = heads(gradesOf(part, year, outcome));
  pupils.front() = 0;
  const auto held = heldSections(part, year, rules, organisedAnew, outcome, pupils);
  for (const Sections sections : held) result.kept += sections;
  result.entry = roomsForIntake(pupils, held, 0, result.rooms, !byGrade);
  return result;
}

void setSectionsByTiers(const Part& part, int year, const SectionRules& rules, bool organisedAnew,
                        PartOutcome& outcome) {
  const auto grades = gradesOf(part, year, outcome);
  auto pupils = heads(grades);
  const Sections entry = sectionsNeeded(pupils.front(), part.classSize);
  pupils.front() = 0;
  const Sections rooms{std::max(0, (roomsOf(part, year) - entry).count())};
  auto sections = splitByRules(part, year, rules, organisedAnew, outcome, pupils, rooms);
  sections.front() = entry;
  for (std::size_t step = 0; step < grades.size(); ++step)
    setGrade(grades[step], sections[step], rules.oversized);
}

void sumYear(const Part& part, int year, PartOutcome& outcome) {
  PartYear& sum = outcome.years[static_cast<std::size_t>(year)];
  sum.pupils = {};
  sum.sections = {};
  sum.oversized = sum.superOversized = 0;
  for (const GradeOutcome& grade : gradesOf(part, year, outcome)) {
    sum.pupils += grade.pupils;
    sum.sections += grade.sections;
    sum.oversized += grade.oversized;
    sum.superOversized += grade.superOversized;
  }
}

}  // namespace xuequ
