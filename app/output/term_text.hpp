// SPDX-License-Identifier: Apache-2.0
// The terms of "why this number" in words.
#pragma once

#include "app/output/language.hpp"
#include "core/evaluation/explain.hpp"

#include <string>
#include <string_view>

namespace xuequ::app {

/// Key of the catalogue: "term_rooms".
std::string_view keyOf(TermCode);
/// "Class size 45 (GB 50099-2011 3.0.1)": one line, without its own terms.
std::string termText(Language, const Term&);

}  // namespace xuequ::app
