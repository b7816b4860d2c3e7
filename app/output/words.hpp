// SPDX-License-Identifier: Apache-2.0
// The catalogue: titles of tables, names of columns and words in cells, in both languages.
#pragma once

#include "app/output/language.hpp"

#include <string>
#include <string_view>

namespace xuequ::app {

struct WordEntry {
  std::string_view key;
  Text text;
};

/// The text of a key. "y2025" is the year's own name. What is no key (a column named by the user) comes back
/// as it is.
std::string word(Language, std::string_view key);
bool isWord(std::string_view key);

}  // namespace xuequ::app
