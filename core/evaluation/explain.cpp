// SPDX-License-Identifier: Apache-2.0
// Seats, oversized classes and residents; pupils are in explain_pupils.cpp.
#include "core/evaluation/explain.hpp"

#include "core/evaluation/part_sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace xuequ {
namespace {

Term term(TermCode code, std::string subject, double value) {
  return {.code = code, .subject = std::move(subject), .value = value, .source = {}, .terms = {}};
}

std::string yearName(const StudyArea& area, int year) { return fmt::format("{}", area.year(year).value()); }

/// Keys of the projects that change rooms in that year, "p1, p2".
std::string roomProjects(const StudyArea& area, const Scenario& scenario, const Part& part, int year) {
  std::vector<std::string> keys;
  for (const Project& project : *scenario.projects) {
    const auto* merge = std::get_if<MergeSchools>(&project.measure);
    const bool concerns =
        schoolOf(project) == part.school || (merge != nullptr && merge->receiver == part.school);
    if (concerns && area.yearIndex(project.year) == year) keys.push_back(project.key);
  }
  return keys.empty() ? yearName(area, year) : fmt::format("{}", fmt::join(keys, ", "));
}

/// Rooms of the base year and what each year's projects added: they sum to those of the year.
std::vector<Term> roomTerms(const StudyArea& area, const Scenario& scenario, const Part& part, int year) {
  const auto rooms = [&](int y) { return part.years[static_cast<std::size_t>(y)].rooms.count(); };
  std::vector<Term> terms{term(TermCode::Rooms, yearName(area, 0), rooms(0))};
  for (int y = 1; y <= year; ++y)
    if (rooms(y) != rooms(y - 1))
      terms.push_back(
          term(TermCode::RoomsFromProject, roomProjects(area, scenario, part, y), rooms(y) - rooms(y - 1)));
  return terms;
}

const SchoolStage* statedPart(const StudyArea& area, const Scenario& scenario, const Part& part) {
  const School* school = findSchool(area, scenario, part.school);
  const auto found = std::ranges::find(school->stages, part.stage, &SchoolStage::stage);
  return found == school->stages.end() ? nullptr : &*found;
}

Term classSizeTerm(const StudyArea& area, const Scenario& scenario, const Part& part) {
  Term size = term(TermCode::ClassSize, {}, part.classSize);
  const SchoolStage* stated = statedPart(area, scenario, part);
  const bool own = stated != nullptr && stated->classSize;
  if (!own && !scenario.assumptions.stages[index(part.stage)].classSize)
    size.source = area.standards.find(part.stage)->classSize.source;
  return size;
}

/// Rooms × class size, or the seats stated for the rooms there were and that for those added.
Term nominalTerm(const StudyArea& area, const Scenario& scenario, const Part& part, int year) {
  const YearSchedule& schedule = part.years[static_cast<std::size_t>(year)];
  Term nominal = term(TermCode::NominalSeats, {}, static_cast<double>(schedule.nominal.count()));
  nominal.terms = roomTerms(area, scenario, part, year);
  nominal.terms.push_back(classSizeTerm(area, scenario, part));
  const SchoolStage* stated = statedPart(area, scenario, part);
  if (stated != nullptr && stated->seats)
    nominal.terms.push_back(term(TermCode::StatedSeats, {}, static_cast<double>(stated->seats->count())));
  return nominal;
}

std::string labels(const StudyArea& area, Stage stage, std::uint32_t steps) {
  std::vector<std::string_view> open;
  for (std::int32_t step = 0; step < 32; ++step)
    if ((steps >> step & 1U) != 0) open.push_back(area.standards.labelOf({stage, step}));
  return fmt::format("{}", fmt::join(open, ", "));
}

Term residentsOfAge(const StudyArea& area, const Scenario& scenario, const Outcome& outcome, UnitId unit,
                    std::size_t age, int year) {
  const auto now = outcome.demand->residents(unit, year);
  const auto persons = [](std::int64_t thousandths) { return Pupils{thousandths}.toDouble(); };
  Term result = term(TermCode::ResidentCount, fmt::format("{}", age), persons(now[age]));
  if (year == 0) return result;
  const std::int64_t came =
      outcome.demand->hasNewcomers(unit) ? outcome.demand->newcomers(unit, year)[age] : 0;
  const std::int64_t here = now[age] - came;
  if (age == 0) {
    result.terms.push_back(term(TermCode::BirthCount, yearName(area, year), persons(here)));
  } else {
    const std::int64_t before = outcome.demand->residents(unit, year - 1)[age - 1];
    result.terms.push_back(term(TermCode::ResidentCount,
                                fmt::format("{} ({})", age - 1, yearName(area, year - 1)), persons(before)));
    if (here != before)
      result.terms.push_back(term(TermCode::NetMigration, {}, scenario.assumptions.migration.toDouble()));
  }
  if (came != 0)
    result.terms.push_back(term(TermCode::NewcomersFromHousing, yearName(area, year), persons(came)));
  return result;
}

}  // namespace

Term explainUsableSeats(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                        SchoolId school, Stage stage, int year) {
  Term root = term(TermCode::UsableSeats, yearName(area, year), 0);
  const std::int32_t position = outcome.roster->find(school, stage);
  if (position < 0) return root;
  const Part& part = outcome.roster->parts()[static_cast<std::size_t>(position)];
  const YearSchedule& schedule = part.years[static_cast<std::size_t>(year)];
  root.value = static_cast<double>(schedule.usable.count());
  root.terms.push_back(nominalTerm(area, scenario, part, year));
  root.terms.push_back(
      term(TermCode::OpenGrades, labels(area, stage, schedule.openSteps), std::popcount(schedule.openSteps)));
  root.terms.push_back(term(TermCode::Grades, {}, part.steps));
  return root;
}

Term explainOversized(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                      SchoolId school, Stage stage, int year) {
  Term root = term(TermCode::OversizedClasses, yearName(area, year), 0);
  const PartOutcome* part = outcome.find(school, stage);
  if (part == nullptr) return root;
  root.value = part->years[static_cast<std::size_t>(year)].oversized;
  Term limit = term(TermCode::OversizedFrom, {}, sectionRules(area, scenario.assumptions).oversized.from);
  limit.source = area.standards.oversized.source;
  const std::int32_t steps = area.standards.find(stage)->years();
  for (std::int32_t step = 0; step < steps; ++step) {
    const GradeOutcome& grade = part->grades[static_cast<std::size_t>(year * steps + step)];
    Term of =
        term(TermCode::OversizedClasses, std::string(area.standards.labelOf({stage, step})), grade.oversized);
    of.terms = {term(TermCode::PupilCount, {}, static_cast<double>(grade.pupils.rounded())),
                term(TermCode::SectionCount, {}, grade.sections.count()),
                term(TermCode::LargestClass, {}, grade.largest), limit};
    root.terms.push_back(std::move(of));
  }
  return root;
}

Term explainResidents(const StudyArea& area, const Scenario& scenario, const Outcome& outcome, UnitId unit,
                      Stage stage, int year) {
  Term root = term(TermCode::ResidentCount, yearName(area, year), 0);
  const StageStandard* standard = area.standards.find(stage);
  if (standard == nullptr) return root;
  Pupils sum;
  for (std::int32_t step = 0; step < standard->years(); ++step) {
    const auto age = static_cast<std::size_t>(standard->ageOf(step));
    sum += Pupils{outcome.demand->residents(unit, year)[age]};
    root.terms.push_back(residentsOfAge(area, scenario, outcome, unit, age, year));
  }
  root.value = sum.toDouble();
  return root;
}

}  // namespace xuequ
