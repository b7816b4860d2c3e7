// SPDX-License-Identifier: Apache-2.0
// Both languages side by side. The language is an argument, never a global: a window changes it while
// running.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace xuequ::app {

/// Of what people read: window, map, report. Files for programs are in neither.
enum class Language : std::uint8_t { Zh, En };

/// "zh", "zh_CN.UTF-8", "en-GB": a language code or a locale's name. None for other languages, "C" and
/// "POSIX".
std::optional<Language> languageOf(std::string_view code);

/// One text in both languages, UTF-8.
struct Text {
  std::string_view en;
  std::string_view zh;

  [[nodiscard]] constexpr std::string_view in(Language language) const {
    return language == Language::Zh ? zh : en;
  }
};

}  // namespace xuequ::app
