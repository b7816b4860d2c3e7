// SPDX-License-Identifier: Apache-2.0
// Sections and class sizes of one part in one year, from its pupils by grade.
#pragma once

#include "core/evaluation/outcome.hpp"

#include <span>

namespace xuequ {

struct SectionRules {
  SectionRule rule{};
  OversizedRule oversized;
};
SectionRules sectionRules(const StudyArea&, const Assumptions&);

/// Rows of the base year for this part, by grade.
std::vector<const Enrolment*> baseRows(const StudyArea&, SchoolId, Stage);

/// The counted sections and rosters of the base year; where they are not known, rooms split for the smallest
/// classes.
void setBaseSections(const Part&, std::span<const Enrolment* const> rows, const SectionRules&, PartOutcome&);

/// A part that opens, or takes in another school's pupils.
bool organisedAnew(const Part&, int year, const PartOutcome&);

/// Sections of a later year. Cohorts keep theirs (or the rooms are split anew each year, as the rule says); a
/// part that opens or takes in another school's pupils is organised anew.
void setSections(const Part&, int year, const SectionRules&, bool organisedAnew, PartOutcome&);

/// What a part has for entrants where places are given by tiers.
struct EntryRooms {
  Sections rooms;  ///< permanent and temporary; of a part that opens grade by grade, those of its open grades
  Sections kept;   ///< by the cohorts above, of them
  Sections entry;  ///< for entrants; times the class size their seats
};

/// Entry seats = class size · min(rooms − kept, rooms that leave next year's intake a track), of at least one
/// room: as many as the intake is split up to the class size for where everybody is taken. Cohorts keep what
/// they had; where they are organised anew, what the class size asks for. From the pupils of the grades above
/// alone; none where the part takes no entrants.
EntryRooms entryRooms(const Part&, int year, const SectionRules&, bool organisedAnew, const PartOutcome&);

/// Sections of a later year where places are given by tiers: entrants have those that the class size asks
/// for, which entryRooms() left them; the others share the rest as above.
void setSectionsByTiers(const Part&, int year, const SectionRules&, bool organisedAnew, PartOutcome&);

/// Sums of the grades into the part's year.
void sumYear(const Part&, int year, PartOutcome&);

}  // namespace xuequ
