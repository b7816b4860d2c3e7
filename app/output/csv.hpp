// SPDX-License-Identifier: Apache-2.0
// A table as CSV (RFC 4180) for a spreadsheet: UTF-8 with a byte order mark, which Excel needs to read
// Chinese.
#pragma once

#include "app/output/language.hpp"
#include "core/report/table.hpp"

#include <string>

namespace xuequ::app {

/// Numbers are plain (1234.5), so that a spreadsheet takes them as numbers. Texts that it would take for a
/// formula
/// (= + - @, tab, carriage return) get an apostrophe before them: a school's name must not run as one.
std::string csvText(Language, const Table&);

}  // namespace xuequ::app
