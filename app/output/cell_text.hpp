// SPDX-License-Identifier: Apache-2.0
// Numbers and cells as people read them: 12,345, 98.5 %, and an empty cell for what is not known.
#pragma once

#include "app/output/language.hpp"
#include "core/report/table.hpp"

#include <cstdint>
#include <string>

namespace xuequ::app {

/// "12,345"; both languages group by thousands.
std::string wholeText(std::int64_t);
/// "12,345.6"; halves away from nought, no trailing places dropped.
std::string decimalText(double, int places);
/// A percent cell holds percents: 98.5 is "98.5 %". A decimal cell has one place, or none where the number is
/// whole.
std::string cellText(Language, const Column&, const Cell&);
/// Its words in the language.
std::string phraseText(Language, const Phrase&);
/// Numbers stand right, all else left.
bool standsRight(const Column&);

}  // namespace xuequ::app
