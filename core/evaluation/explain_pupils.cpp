// SPDX-License-Identifier: Apache-2.0
// explainPupils(): grade by grade, who moved up, who came from which zone, who changed over.
#include "core/evaluation/explain_admission.hpp"
#include "core/evaluation/service.hpp"
#include "core/evaluation/stage_inputs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace xuequ {
namespace {

Term term(TermCode code, std::string subject, Pupils value) {
  return {.code = code, .subject = std::move(subject), .value = value.toDouble(), .source = {}, .terms = {}};
}

Term share(TermCode code, Ratio value) {
  return {.code = code, .subject = {}, .value = value.toDouble(), .source = {}, .terms = {}};
}

class PupilTerms {
 public:
  PupilTerms(const StageInputs& in, const Outcome& outcome, std::size_t position)
      : m_in(in),
        m_position(position),
        m_part(in.part(position)),
        m_of(*outcome.parts[position]),
        m_outcome(outcome) {}

  /// Terms that add up to the pupils of the grade.
  std::vector<Term> ofGrade(int year, std::size_t step) const {
    std::vector<Term> terms;
    Pupils rest = grade(year, step);
    const auto add = [&](Term of, Pupils pupils) {
      if (pupils == Pupils{} && !(byTiers(year, step) && of.code == TermCode::IntakeFromZone)) return;
      rest -= pupils;
      terms.push_back(std::move(of));
    };
    if (year == 0 && counted()) {
      add(term(TermCode::CountedInBaseYear, yearName(0), rest), rest);
      return terms;
    }
    const Pupils up = year > 0 ? movedUp(m_in, m_part, m_of, year, step) : Pupils{};
    add(movedUpTerm(year, step, up), up);
    for (auto& [of, pupils] : zoneTerms(year, step)) add(std::move(of), pupils);
    const Pupils received = byTiers(year, step) ? admission(year).received : Pupils{};
    add(term(TermCode::ReceivedFromCentral, {}, received), received);
    const Pupils fromArea = m_of.fromArea.empty() ? Pupils{} : m_of.fromArea[m_in.at(year, step)];
    add(term(TermCode::FromWholeArea, {}, fromArea), fromArea);
    add(term(year > 0 ? TermCode::TransferredIn : TermCode::FromWholeArea, {}, rest), rest);
    return terms;
  }

  [[nodiscard]] Pupils grade(int year, std::size_t step) const {
    return m_of.grades[m_in.at(year, step)].pupils;
  }
  [[nodiscard]] std::string yearName(int year) const {
    return fmt::format("{}", m_in.area.year(year).value());
  }
  [[nodiscard]] std::string label(std::size_t step) const {
    return std::string(m_in.area.standards.labelOf({m_part.stage, static_cast<std::int32_t>(step)}));
  }

 private:
  [[nodiscard]] bool counted() const {
    return !isPlanned(m_part.school) && !baseRows(m_in.area, m_part.school, m_part.stage).empty();
  }

  [[nodiscard]] bool byTiers(int year, std::size_t step) const {
    return step == 0 && year > 0 && !m_of.admissions.empty();
  }
  [[nodiscard]] const Admission& admission(int year) const {
    return m_of.admissions[static_cast<std::size_t>(year)];
  }

  [[nodiscard]] Term movedUpTerm(int year, std::size_t step, Pupils up) const {
    if (step == 0 || year == 0) return {};
    Term result = term(TermCode::PupilsMovedUp, label(step - 1), up);
    result.terms = {
        term(TermCode::PupilsLastYear, yearName(year - 1), grade(year - 1, step - 1)),
        share(TermCode::ProgressionRatio,
              m_in.progression.into(m_part.school, {m_part.stage, static_cast<std::int32_t>(step)}))};
    return result;
  }

  /// A term for each zone that sent somebody. Those who live there seek a place as far as the stage's
  /// participation goes; some go away, some to private schools; schools that share a zone share the rest.
  [[nodiscard]] std::vector<std::pair<Term, Pupils>> zoneTerms(int year, std::size_t step) const {
    if (byTiers(year, step)) return tierTerms(year);
    std::vector<std::pair<Term, Pupils>> terms;
    if (m_of.fromZones[m_in.at(year, step)] == Pupils{}) return terms;
    for (const Zone& zone : *m_in.scenario.zoning(m_part.stage).zones) {
      const auto serving = servingParts(m_in.roster, m_part.stage, m_in.area.baseYear, zone, year,
                                        static_cast<std::int32_t>(step));
      const auto own = std::ranges::find(serving, static_cast<std::int32_t>(m_position), &Serving::part);
      const ZoneOutcome* sums = m_outcome.find(m_part.stage, zone.id);
      if (own == serving.end() || sums == nullptr) continue;
      std::vector<std::int64_t> weights;
      for (const Serving& s : serving) weights.push_back(s.weight);
      const bool entrants = step == 0 || year == 0;
      const Pupils residents =
          entrants ? sums->residents[m_in.at(year, step)] : sums->newcomers[m_in.at(year, step)];
      const Pupils pupils = sharedOut(stayingOf(m_in, residents, step),
                                      weights)[static_cast<std::size_t>(own - serving.begin())];
      Term of = term(entrants ? TermCode::IntakeFromZone : TermCode::NewcomersFromHousing,
                     nameOf(zone, year, step), pupils);
      of.terms = factors(residents, step);
      terms.emplace_back(std::move(of), pupils);
    }
    return terms;
  }

  /// A term for each zone whose children applied: whom of them the school took, tier by tier.
  [[nodiscard]] std::vector<std::pair<Term, Pupils>> tierTerms(int year) const {
    std::vector<std::pair<Term, Pupils>> terms;
    for (const ZoneAdmission& row : admissionsByZone(m_in, m_outcome, year)) {
      const bool none = row.applicants == ByTier{} && row.fromOthers == Pupils{};
      if (row.part != m_position || none) continue;
      const Zone& zone = *m_in.scenario.zoning(m_part.stage).find(row.zone);
      Pupils pupils = row.fromOthers;
      for (const Pupils admitted : row.admitted) pupils += admitted;
      Term of = term(TermCode::IntakeFromZone, nameOf(zone, year, 0), pupils);
      of.terms = factors(m_outcome.find(m_part.stage, zone.id)->residents[m_in.at(year, 0)], 0);
      for (Term& tier : admittedTerms(row)) of.terms.push_back(std::move(tier));
      of.terms.push_back(entrySeatsTerm(m_in, m_part, m_of, year));
      terms.emplace_back(std::move(of), pupils);
    }
    return terms;
  }

  /// Of the entry age as many as came in past years; else as many as take part.
  [[nodiscard]] Term shareOfSeekers(std::size_t step) const {
    const Term participation = share(TermCode::Participation, m_in.participation());
    if (step > 0 || m_in.assumed().entry == EntrySource::Participation) return participation;
    const EntryRatio& entry = m_in.entry();
    Term result = share(TermCode::EntryRatio, entry.ratio);
    if (m_in.assumed().entry == EntrySource::Fixed) return result;
    if (entry.years.empty()) return participation;
    std::vector<std::int32_t> years;
    for (const SchoolYear year : entry.years) years.push_back(year.value());
    result.terms = {
        term(TermCode::EntrantsCounted, fmt::format("{}", fmt::join(years, ", ")), entry.entrants),
        term(TermCode::EntryCohort, {}, entry.cohort), participation,
        term(TermCode::EntryWeight, {}, Pupils::whole(m_in.scenario.assumptions.entryShrink))};
    return result;
  }

  [[nodiscard]] std::vector<Term> factors(Pupils residents, std::size_t step) const {
    std::vector<Term> terms{term(TermCode::ResidentCount, {}, residents), shareOfSeekers(step)};
    if (m_in.assumed().away != Ratio{}) terms.push_back(share(TermCode::AwayShare, m_in.assumed().away));
    if (m_in.assumed().toPrivate != Ratio{})
      terms.push_back(share(TermCode::PrivateShare, m_in.assumed().toPrivate));
    return terms;
  }

  /// Its own, else that of the schools that serve it.
  [[nodiscard]] std::string nameOf(const Zone& zone, int year, std::size_t step) const {
    if (!zone.name.empty()) return zone.name;
    std::vector<std::string> names;
    for (const Serving& s : servingParts(m_in.roster, m_part.stage, m_in.area.baseYear, zone, year,
                                         static_cast<std::int32_t>(step)))
      names.push_back(
          findSchool(m_in.area, m_in.scenario, m_in.part(static_cast<std::size_t>(s.part)).school)->name);
    return fmt::format("{}", fmt::join(names, ", "));
  }

  const StageInputs& m_in;
  std::size_t m_position;
  const Part& m_part;
  const PartOutcome& m_of;
  const Outcome& m_outcome;
};

}  // namespace

Term explainPupils(const StudyArea& area, const Scenario& scenario, const Outcome& outcome, SchoolId school,
                   Stage stage, int year) {
  Term root = term(TermCode::PupilCount, fmt::format("{}", area.year(year).value()), {});
  const std::int32_t position = outcome.roster->find(school, stage);
  if (position < 0) return root;
  const StageInputs in = stageInputs(area, scenario, *area.standards.find(stage), outcome);
  const PupilTerms terms(in, outcome, static_cast<std::size_t>(position));
  root.value = outcome.find(school, stage)->years[static_cast<std::size_t>(year)].pupils.toDouble();
  for (std::size_t step = 0; step < in.steps(); ++step) {
    Term grade = term(TermCode::PupilCount, terms.label(step), terms.grade(year, step));
    grade.terms = terms.ofGrade(year, step);
    root.terms.push_back(std::move(grade));
  }
  return root;
}

}  // namespace xuequ
