// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/explain_admission.hpp"

#include "core/evaluation/part_sections.hpp"

namespace xuequ {
namespace {

Term term(TermCode code, double value) {
  return {.code = code, .subject = {}, .value = value, .source = {}, .terms = {}};
}

struct TierCodes {
  TermCode applied, admitted;
};
constexpr TierCodes kCodes[] = {{TermCode::AppliedMatched, TermCode::AdmittedMatched},
                                {TermCode::AppliedMismatched, TermCode::AdmittedMismatched},
                                {TermCode::AppliedMigrant, TermCode::AdmittedMigrant}};

}  // namespace

std::vector<Term> admittedTerms(const ZoneAdmission& row) {
  std::vector<Term> terms;
  const auto add = [](std::vector<Term>& to, TermCode code, Pupils pupils) {
    if (pupils != Pupils{}) to.push_back(term(code, pupils.toDouble()));
  };
  for (const AdmissionTier tier : kAllTiers) {
    const std::size_t t = index(tier);
    if (row.applicants[t] == Pupils{}) continue;
    Term of = term(kCodes[t].admitted, row.admitted[t].toDouble());
    of.terms = {term(kCodes[t].applied, row.applicants[t].toDouble())};
    add(of.terms, TermCode::ToOtherSchools, row.toOthers[t]);
    add(of.terms, TermCode::SentToCentral, row.sent(tier));
    terms.push_back(std::move(of));
  }
  add(terms, TermCode::FromOtherSchools, row.fromOthers);
  return terms;
}

Term entrySeatsTerm(const StageInputs& in, const Part& part, const PartOutcome& outcome, int year) {
  const EntryRooms rooms = entryRooms(part, year, in.rules, organisedAnew(part, year, outcome), outcome);
  Term entry = term(TermCode::EntryRooms, rooms.entry.count());
  entry.terms = {term(TermCode::RoomsInUse, rooms.rooms.count()),
                 term(TermCode::RoomsKept, rooms.kept.count())};
  if (const Sections spared = rooms.rooms - rooms.kept - rooms.entry; spared.count() > 0)
    entry.terms.push_back(term(TermCode::RoomsSpared, spared.count()));
  Term seats = term(TermCode::EntrySeats,
                    static_cast<double>(outcome.admissions[static_cast<std::size_t>(year)].seats.count()));
  seats.terms = {std::move(entry), term(TermCode::ClassSize, part.classSize)};
  return seats;
}

}  // namespace xuequ
