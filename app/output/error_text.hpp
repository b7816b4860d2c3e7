// SPDX-License-Identifier: Apache-2.0
// The one place where an error becomes a sentence for people: what is wrong, where, and how to mend it.
#pragma once

#include "app/output/language.hpp"
#include "core/base/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace xuequ::app {

/// "There is no column “count” (births.csv). The file has: year, n. Say which it is: --field count=…"
std::string errorText(Language, const Error&);
/// The same for the error and each of its `more`, in the input's order.
std::vector<std::string> errorTexts(Language, const Error&);
/// "births.csv, layer L, row 3, column year"; empty where nothing is known.
std::string placeText(Language, const Place&);

}  // namespace xuequ::app
