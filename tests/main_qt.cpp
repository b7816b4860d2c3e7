// SPDX-License-Identifier: Apache-2.0
// The runner of tests that need Qt: an application without a screen, the same on every machine.
#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <QLocale>
#include <QStandardPaths>
#include <catch2/catch.hpp>

#include <clocale>

int main(int argc, char** argv) {
  // Also needed at build time, when CMake runs this program to list its cases.
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QStandardPaths::setTestModeEnabled(true);  // a test never sees, or writes, the user's own settings
  const QApplication application(argc, argv);
  std::setlocale(LC_ALL, "C.UTF-8");  // QApplication took the user's, with its decimal comma
  QLocale::setDefault(QLocale::c());
  return Catch::Session().run(argc, argv);
}
