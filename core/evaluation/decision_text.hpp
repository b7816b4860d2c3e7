// SPDX-License-Identifier: Apache-2.0
// Decisions as short texts of keys and numbers, for telling whether two are the same and in what they differ.
// No sentences: "open 2024 lugang primary 36 by_grade".
#pragma once

#include "core/scenario/scenario.hpp"

#include <string>

namespace xuequ {

/// Everything about the project but its key and its name.
std::string decisionText(const StudyArea&, const Scenario&, const Project&);
/// Its schools; where they change, from which years.
std::string decisionText(const StudyArea&, const Scenario&, const Zone&);

/// "open", "extend", … as files and the command line write it.
std::string_view keyOf(const Measure&);
/// The key of a school that may be planned; empty where there is none.
std::string schoolKey(const StudyArea&, const Scenario&, SchoolId);

}  // namespace xuequ
