// SPDX-License-Identifier: Apache-2.0
// Cell text without the blanks that spreadsheets leave around it, the ideographic space U+3000 included.
#pragma once

#include <string>
#include <string_view>

namespace xuequ::gis {

std::string trimmed(std::string_view);
/// ASCII letters only: headings are compared so.
std::string lower(std::string_view);

}  // namespace xuequ::gis
