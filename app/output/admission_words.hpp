// SPDX-License-Identifier: Apache-2.0
// Words of admission by tiers and of central placement. Part of the catalogue in words.cpp.
#pragma once

#include "app/output/words.hpp"

#include <array>

namespace xuequ::app {

inline constexpr auto kAdmissionWords = std::to_array<WordEntry>({
    // tables
    {"T19_admissions", {"T19 Admission by tiers", "表19 分类录取与统筹安排"}},
    {"entry_seats", {"Entry seats", "起始年级学位"}},
    {"applied_matched", {"Household match: applied", "人户一致报名"}},
    {"admitted_matched", {"Household match: admitted", "人户一致录取"}},
    {"central_matched", {"Household match: centrally placed", "人户一致统筹"}},
    {"without_matched", {"Household match: no seat left", "人户一致无学位"}},
    {"applied_mismatched", {"No household match: applied", "人户不一致报名"}},
    {"admitted_mismatched", {"No household match: admitted", "人户不一致录取"}},
    {"central_mismatched", {"No household match: centrally placed", "人户不一致统筹"}},
    {"without_mismatched", {"No household match: no seat left", "人户不一致无学位"}},
    {"applied_migrant", {"Children of migrants: applied", "随迁子女报名"}},
    {"admitted_migrant", {"Children of migrants: admitted", "随迁子女录取"}},
    {"central_migrant", {"Children of migrants: centrally placed", "随迁子女统筹"}},
    {"without_migrant", {"Children of migrants: no seat left", "随迁子女无学位"}},
    {"to_other_schools", {"To other schools of the zone", "转入同片其他学校"}},
    {"from_other_schools", {"From other schools of the zone", "同片其他学校转入"}},
    {"sent_to_central", {"To central placement", "转入统筹"}},
    {"received_from_central", {"From central placement", "统筹调入"}},
    {"central_placement", {"Centrally placed", "统筹安排"}},
    {"without_seat", {"No seat left", "无学位可统筹"}},
    {"finding_zone_full", {"A zone's own children do not all fit", "人户一致学生额满未能全部录取"}},
    // terms of "why this number"
    {"term_applied_matched", {"Applicants, household match", "报名：人户一致"}},
    {"term_applied_mismatched", {"Applicants, no household match", "报名：人户不一致"}},
    {"term_applied_migrant", {"Applicants, children of migrants", "报名：随迁子女"}},
    {"term_admitted_matched", {"Admitted, household match", "录取：人户一致"}},
    {"term_admitted_mismatched", {"Admitted, no household match", "录取：人户不一致"}},
    {"term_admitted_migrant", {"Admitted, children of migrants", "录取：随迁子女"}},
    {"term_to_other_schools", {"Admitted by another school of the zone", "由同片其他学校录取"}},
    {"term_from_other_schools", {"Applicants of the zone's other schools", "录取：同片其他学校报名"}},
    {"term_sent_to_central", {"Sent to central placement", "转入统筹安排"}},
    {"term_received_from_central", {"From central placement", "统筹调入"}},
    {"term_entry_seats", {"Seats for entrants", "起始年级学位"}},
    {"term_entry_rooms", {"Rooms for entrants", "起始年级可用教室"}},
    {"term_rooms_in_use", {"Rooms in use", "在用教室"}},
    {"term_rooms_kept", {"Kept by the grades above", "在读年级占用"}},
    {"term_rooms_spared", {"Spared for next year's entrants", "为下学年新生预留"}},
});

}  // namespace xuequ::app
