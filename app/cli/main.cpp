// SPDX-License-Identifier: Apache-2.0
// Exit code from the answer: 0 done, 1 could not, 2 not written as it should be.
#include "app/cli/command_line.hpp"
#include "app/cli/commands.hpp"
#include "app/output/error_text.hpp"

#include <QGuiApplication>

#include <cstdio>
#include <cstdlib>
#include <memory>
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

/// Qt's remarks on a machine without a desktop are not the user's business; errors of ours do not pass
/// through here.
void keepQtQuiet(QtMsgType type, const QMessageLogContext&, const QString& text) {
  if (type == QtCriticalMsg || type == QtFatalMsg) std::fprintf(stderr, "%s\n", qPrintable(text));
}

/// Maps and reports are drawn without a screen, wherever this runs.
std::unique_ptr<QCoreApplication> applicationFor(const Command& command, int& argc, char** argv) {
  if (!command.draws) return std::make_unique<QCoreApplication>(argc, argv);
  qputenv("QT_QPA_PLATFORM", "offscreen");
  return std::make_unique<QGuiApplication>(argc, argv);
}

}  // namespace

int main(int argc, char** argv) {
  qInstallMessageHandler(keepQtQuiet);
  const std::vector<std::string> words(argv + 1, argv + argc);
  const std::vector<std::string> locales{environment("LC_ALL"), environment("LC_MESSAGES"),
                                         environment("LANG")};
  const Language language = languageFor(words, locales);
  const std::vector<Command> commands = allCommands();
  const auto line = parsed(words, language, commands);
  if (!line) return refused(language, line.error());
  if (const auto* help = std::get_if<Shown>(&*line)) return shown(help->text);
  const auto& call = std::get<Call>(*line);
  const auto application = applicationFor(*call.command, argc, argv);
  const Answer answer = call.command->run(call.invocation);
  return answer ? shown(*answer) : refused(language, answer.error());
}
