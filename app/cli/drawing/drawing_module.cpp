// SPDX-License-Identifier: Apache-2.0
#include "app/cli/drawing/drawing_module.hpp"

#include <QGuiApplication>

#include <array>
#include <cstdio>

namespace xuequ::app {
namespace {

/// Qt's remarks on a machine without a desktop are not the user's business; errors of ours do not pass
/// through here.
void keepQtQuiet(QtMsgType type, const QMessageLogContext&, const QString& text) {
  if (type == QtCriticalMsg || type == QtFatalMsg) std::fprintf(stderr, "%s\n", qPrintable(text));
}

/// Maps and reports are drawn without a screen, wherever this runs.
template <Answer (*draw)(const Invocation&)>
Answer withoutScreen(const Invocation& in) {
  qInstallMessageHandler(keepQtQuiet);
  qputenv("QT_QPA_PLATFORM", "offscreen");
  std::array<char, 10> name{"xuequ-cli"};
  std::array<char*, 2> words{name.data(), nullptr};
  int count = 1;
  const QGuiApplication application(count, words.data());
  return draw(in);
}

}  // namespace
}  // namespace xuequ::app

extern "C" {
/// As kDrawingModuleName says.
[[gnu::visibility("default")]] extern const xuequ::app::DrawingModule xuequ_drawing_module;
const xuequ::app::DrawingModule xuequ_drawing_module{
    xuequ::app::withoutScreen<xuequ::app::with_qt::drawMap>,
    xuequ::app::withoutScreen<xuequ::app::with_qt::makeReport>,
};
}
