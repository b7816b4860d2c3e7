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

/// Sections of a later year. Cohorts keep theirs (or the rooms are split anew each year, as the rule says); a
/// part that opens or takes in another school's pupils is organised anew.
void setSections(const Part&, int year, const SectionRules&, bool organisedAnew, PartOutcome&);

/// Sums of the grades into the part's year.
void sumYear(const Part&, int year, PartOutcome&);

}  // namespace xuequ
