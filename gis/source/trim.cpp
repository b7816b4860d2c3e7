// SPDX-License-Identifier: Apache-2.0
#include "gis/source/trim.hpp"

#include <array>

namespace xuequ::gis {
namespace {

constexpr std::array<std::string_view, 8> kBlanks{" ", "\t", "\r", "\n", "\v", "\f", "\u3000", "\u00A0"};

}  // namespace

std::string trimmed(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view blank : kBlanks) {
      if (text.starts_with(blank)) text.remove_prefix(blank.size()), again = true;
      if (text.ends_with(blank)) text.remove_suffix(blank.size()), again = true;
    }
  }
  return std::string(text);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

}  // namespace xuequ::gis
