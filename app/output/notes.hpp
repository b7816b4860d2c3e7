// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/facts/study_area.hpp"
#include "core/report/table.hpp"

#include <string_view>

namespace xuequ::app {

/// Key of the catalogue: "note_ages_filled".
std::string_view keyOf(NoteCode);
/// What the gate filled in or left aside.
Table notesTable(const StudyArea&);

}  // namespace xuequ::app
