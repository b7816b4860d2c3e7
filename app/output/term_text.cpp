// SPDX-License-Identifier: Apache-2.0
#include "app/output/term_text.hpp"

#include "app/output/cell_text.hpp"
#include "app/output/words.hpp"

namespace xuequ::app {
namespace {

bool isShare(TermCode code) {
  switch (code) {
    case TermCode::ProgressionRatio:
    case TermCode::AwayShare:
    case TermCode::PrivateShare:
    case TermCode::Participation:
    case TermCode::EntryRatio:
    case TermCode::NetMigration:
      return true;
    default:
      return false;
  }
}

std::string valueText(const Term& term) {
  if (isShare(term.code)) return decimalText(term.value, 3);
  const bool whole = term.value == static_cast<double>(static_cast<std::int64_t>(term.value));
  return decimalText(term.value, whole ? 0 : 1);
}

}  // namespace

std::string_view keyOf(TermCode code) {
  switch (code) {
    case TermCode::PupilsLastYear:
      return "term_pupils_last_year";
    case TermCode::ProgressionRatio:
      return "term_progression_ratio";
    case TermCode::PupilsMovedUp:
      return "term_pupils_moved_up";
    case TermCode::IntakeFromZone:
      return "term_intake_from_zone";
    case TermCode::NewcomersFromHousing:
      return "term_newcomers_from_housing";
    case TermCode::TransferredIn:
      return "term_transferred_in";
    case TermCode::FromWholeArea:
      return "term_from_whole_area";
    case TermCode::CountedInBaseYear:
      return "term_counted_in_base_year";
    case TermCode::ResidentCount:
      return "term_residents";
    case TermCode::AwayShare:
      return "term_away_share";
    case TermCode::PrivateShare:
      return "term_private_share";
    case TermCode::Participation:
      return "term_participation";
    case TermCode::EntryRatio:
      return "term_entry_ratio";
    case TermCode::EntrantsCounted:
      return "term_entrants_counted";
    case TermCode::EntryCohort:
      return "term_entry_cohort";
    case TermCode::EntryWeight:
      return "term_entry_weight";
    case TermCode::Rooms:
      return "term_rooms";
    case TermCode::RoomsFromProject:
      return "term_rooms_from_project";
    case TermCode::ClassSize:
      return "term_class_size";
    case TermCode::StatedSeats:
      return "term_stated_seats";
    case TermCode::OpenGrades:
      return "term_open_grades";
    case TermCode::Grades:
      return "term_grades";
    case TermCode::NominalSeats:
      return "term_nominal_seats";
    case TermCode::UsableSeats:
      return "term_usable_seats";
    case TermCode::PupilCount:
      return "term_pupils";
    case TermCode::SectionCount:
      return "term_sections";
    case TermCode::LargestClass:
      return "term_largest_class";
    case TermCode::OversizedFrom:
      return "term_oversized_from";
    case TermCode::OversizedClasses:
      return "term_oversized_classes";
    case TermCode::BirthCount:
      return "term_births";
    case TermCode::NetMigration:
      return "term_migration";
    case TermCode::AppliedMatched:
      return "term_applied_matched";
    case TermCode::AppliedMismatched:
      return "term_applied_mismatched";
    case TermCode::AppliedMigrant:
      return "term_applied_migrant";
    case TermCode::AdmittedMatched:
      return "term_admitted_matched";
    case TermCode::AdmittedMismatched:
      return "term_admitted_mismatched";
    case TermCode::AdmittedMigrant:
      return "term_admitted_migrant";
    case TermCode::ToOtherSchools:
      return "term_to_other_schools";
    case TermCode::FromOtherSchools:
      return "term_from_other_schools";
    case TermCode::SentToCentral:
      return "term_sent_to_central";
    case TermCode::ReceivedFromCentral:
      return "term_received_from_central";
    case TermCode::EntrySeats:
      return "term_entry_seats";
    case TermCode::EntryRooms:
      return "term_entry_rooms";
    case TermCode::RoomsInUse:
      return "term_rooms_in_use";
    case TermCode::RoomsKept:
      return "term_rooms_kept";
    case TermCode::RoomsSpared:
      return "term_rooms_spared";
  }
  return {};
}

std::string termText(Language language, const Term& term) {
  const bool chinese = language == Language::Zh;
  std::string text = word(language, keyOf(term.code));
  if (!term.subject.empty()) text += (chinese ? "（" : " (") + term.subject + (chinese ? "）" : ")");
  text += (chinese ? "：" : ": ") + valueText(term);
  if (!term.source.empty()) text += (chinese ? "　依据 " : "  — ") + term.source;
  return text;
}

}  // namespace xuequ::app
