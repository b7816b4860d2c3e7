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

std::vector<Term> admittedTerms(const ByTier& applicants, const ByTier& admitted) {
  std::vector<Term> terms;
  for (std::size_t t = 0; t < kAllTiers.size(); ++t) {
    if (applicants[t] == Pupils{}) continue;
    Term of = term(kCodes[t].admitted, admitted[t].toDouble());
    of.terms = {term(kCodes[t].applied, applicants[t].toDouble())};
    if (const Pupils sent = applicants[t] - admitted[t]; sent != Pupils{})
      of.terms.push_back(term(TermCode::SentToCentral, sent.toDouble()));
    terms.push_back(std::move(of));
  }
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
