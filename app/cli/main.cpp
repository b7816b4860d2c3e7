// SPDX-License-Identifier: Apache-2.0
// Exit code from the answer: 0 done, 1 could not, 2 not written as it should be.
#include "app/cli/command_line.hpp"
#include "app/cli/commands.hpp"
#include "app/output/error_text.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace xuequ;
using namespace xuequ::app;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

int refused(Language language, const Error& error) {
  for (const std::string& line : errorTexts(language, error))
    std::fprintf(stderr, "xuequ-cli: %s\n", line.c_str());
  return error.code == ErrorCode::Usage ? 2 : 1;
}

int shown(const std::string& text) {
  const bool written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  return written ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const std::vector<std::string> locales{environment("LC_ALL"), environment("LC_MESSAGES"),
                                         environment("LANG")};
  const Language language = languageFor(words, locales);
  const std::vector<Command> commands = allCommands();
  const auto line = parsed(words, language, commands);
  if (!line) return refused(language, line.error());
  if (const auto* help = std::get_if<Shown>(&*line)) return shown(help->text);
  const auto& call = std::get<Call>(*line);
  const Answer answer = call.command->run(call.invocation);
  return answer ? shown(*answer) : refused(language, answer.error());
}
