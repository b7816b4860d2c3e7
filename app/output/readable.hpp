// SPDX-License-Identifier: Apache-2.0
// A table as one reader sees it.
#pragma once

#include "app/output/language.hpp"
#include "core/report/table.hpp"

namespace xuequ::app {

/// Where a table gives a text in both languages ("text" and "text_en"), the reader's alone is left; the other
/// stands in where that is empty.
Table readable(Language, Table);

}  // namespace xuequ::app
