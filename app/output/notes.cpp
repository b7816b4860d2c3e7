// SPDX-License-Identifier: Apache-2.0
#include "app/output/notes.hpp"

namespace xuequ::app {

std::string_view keyOf(NoteCode code) {
  switch (code) {
    case NoteCode::AgesFilled:
      return "note_ages_filled";
    case NoteCode::BirthsSpread:
      return "note_births_spread";
    case NoteCode::BuildingOutsideUnits:
      return "note_building_outside_units";
    case NoteCode::SchoolOutsideBoundary:
      return "note_school_outside_boundary";
    case NoteCode::UnitOutsideBoundary:
      return "note_unit_outside_boundary";
    case NoteCode::EnrolmentAfterBase:
      return "note_enrolment_after_base";
    case NoteCode::SchoolWithoutSite:
      return "note_school_without_site";
    case NoteCode::WholeAreaUnit:
      return "note_whole_area_unit";
  }
  return {};
}

Table notesTable(const StudyArea& area) {
  Table table{"notes", {{"note"}, {"subject"}, {"count", ColumnKind::Whole}}, {}};
  for (const Note& note : area.notes) {
    table.rows.push_back(
        {Word{std::string(keyOf(note.code))}, note.subject, note.count > 0 ? Cell(note.count) : Cell()});
  }
  return table;
}

}  // namespace xuequ::app
