// SPDX-License-Identifier: Apache-2.0
// Why this number: one number taken apart into its formula and inputs, each input with where it comes from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/evaluation/outcome.hpp"

namespace xuequ {

enum class TermCode : std::uint8_t {
  PupilsLastYear, ProgressionRatio, PupilsMovedUp, IntakeFromZone, NewcomersFromHousing, TransferredIn, FromWholeArea, CountedInBaseYear,
  ResidentCount, AwayShare, PrivateShare, Participation,
  Rooms, RoomsFromProject, ClassSize, StatedSeats, OpenGrades, Grades, NominalSeats, UsableSeats,
  PupilCount, SectionCount, LargestClass, OversizedFrom, OversizedClasses, BirthCount, NetMigration,
};

/// One input, or a sub-total with its own inputs.
struct Term {
  TermCode code{};
  std::string subject;     ///< zone, grade, project, year: a name, never a sentence
  double value = 0;
  std::string source;      ///< of a norm: its clause; empty otherwise
  std::vector<Term> terms; ///< what it was worked out from
  bool operator==(const Term&) const = default;
};

Term explainPupils(const StudyArea&, const Scenario&, const Outcome&, SchoolId, Stage, int year);
Term explainUsableSeats(const StudyArea&, const Scenario&, const Outcome&, SchoolId, Stage, int year);
Term explainOversized(const StudyArea&, const Scenario&, const Outcome&, SchoolId, Stage, int year);
/// Residents of a unit of a stage's ages.
Term explainResidents(const StudyArea&, const Scenario&, const Outcome&, UnitId, Stage, int year);

}  // namespace xuequ
