// SPDX-License-Identifier: Apache-2.0
// A table as aligned text for a terminal, where a Chinese character is two columns wide.
#pragma once

#include "app/output/language.hpp"
#include "core/report/table.hpp"

#include <string>
#include <string_view>

namespace xuequ::app {

/// Columns that a terminal uses for this UTF-8 text.
int displayWidth(std::string_view);
/// Headings, a line, rows; numbers stand right. No title.
std::string textTable(Language, const Table&);

}  // namespace xuequ::app
