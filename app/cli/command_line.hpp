// SPDX-License-Identifier: Apache-2.0
// The command line as the user wrote it, turned into one call of one command.
#pragma once

#include "app/cli/command.hpp"

#include <span>
#include <string>
#include <variant>

namespace xuequ::app {

struct Call {
  const Command* command;
  Invocation invocation;
};

/// Help or the version, as asked for.
struct Shown {
  std::string text;
};

/// Usage where the words fit no command.
Result<std::variant<Call, Shown>> parsed(std::span<const std::string> words, Language,
                                         std::span<const Command>);

/// The value of --lang, else of the first of these locales that names one of our languages, else English.
Language languageFor(std::span<const std::string> words, std::span<const std::string> locales);

}  // namespace xuequ::app
