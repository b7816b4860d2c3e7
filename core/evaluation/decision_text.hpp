// SPDX-License-Identifier: Apache-2.0
// Decisions as short texts of words, keys and numbers, for telling whether two are the same and in what they
// differ. No sentences: "project_open 2024 lugang primary 36 public by_grade stay".
#pragma once

#include "core/base/phrase.hpp"
#include "core/scenario/scenario.hpp"

#include <string>

namespace xuequ {

/// Everything about the project but its key and its name.
Phrase decisionText(const StudyArea&, const Scenario&, const Project&);
/// Its schools; where they change, from which years.
std::string decisionText(const StudyArea&, const Scenario&, const Zone&);

/// "open", "extend", … as files and the command line write it.
std::string_view keyOf(const Measure&);
/// The key of a school that may be planned; empty where there is none.
std::string schoolKey(const StudyArea&, const Scenario&, SchoolId);

}  // namespace xuequ
