// SPDX-License-Identifier: Apache-2.0
// Why this number: one number taken apart into its formula and inputs, each input with where it comes from.
#pragma once

#include "core/evaluation/outcome.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace xuequ {

enum class TermCode : std::uint8_t {
  PupilsLastYear,
  ProgressionRatio,
  PupilsMovedUp,
  IntakeFromZone,
  NewcomersFromHousing,
  TransferredIn,
  FromWholeArea,
  CountedInBaseYear,
  ResidentCount,
  AwayShare,
  PrivateShare,
  Participation,
  EntryRatio,
  EntrantsCounted,
  EntryCohort,
  EntryWeight,
  Rooms,
  RoomsFromProject,
  ClassSize,
  StatedSeats,
  OpenGrades,
  Grades,
  NominalSeats,
  UsableSeats,
  PupilCount,
  SectionCount,
  LargestClass,
  OversizedFrom,
  OversizedClasses,
  BirthCount,
  NetMigration,
  AppliedMatched,
  AppliedMismatched,
  AppliedMigrant,
  AdmittedMatched,
  AdmittedMismatched,
  AdmittedMigrant,
  ToOtherSchools,
  FromOtherSchools,
  SentToCentral,
  ReceivedFromCentral,
  EntrySeats,
  EntryRooms,
  RoomsInUse,
  RoomsKept,
  RoomsSpared,
};

/// One input, or a sub-total with its own inputs. Terms of a count of the same kind add up to it exactly:
/// grades to pupils, what moved up, came in and changed over to a grade, grades to oversized classes, ages to
/// residents. Other terms are factors.
struct Term {
  TermCode code{};
  std::string subject;      ///< zone, grade, project, year: a name, never a sentence
  double value = 0;         ///< persons, seats, rooms, classes; shares and ratios as such
  std::string source;       ///< of a norm: its clause; empty otherwise
  std::vector<Term> terms;  ///< what it was worked out from
  bool operator==(const Term&) const = default;
};

Term explainPupils(const StudyArea&, const Scenario&, const Outcome&, SchoolId, Stage, int year);
Term explainUsableSeats(const StudyArea&, const Scenario&, const Outcome&, SchoolId, Stage, int year);
Term explainOversized(const StudyArea&, const Scenario&, const Outcome&, SchoolId, Stage, int year);
/// Residents of a unit of a stage's ages.
Term explainResidents(const StudyArea&, const Scenario&, const Outcome&, UnitId, Stage, int year);

}  // namespace xuequ
