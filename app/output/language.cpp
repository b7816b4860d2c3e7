// SPDX-License-Identifier: Apache-2.0
#include "app/output/language.hpp"

namespace xuequ::app {

std::optional<Language> languageOf(std::string_view code) {
  const std::string_view language = code.substr(0, code.find_first_of("_-.@"));
  if (language == "zh") return Language::Zh;
  if (language == "en") return Language::En;
  return std::nullopt;
}

}  // namespace xuequ::app
