// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/launch.hpp"
#include "app/desktop/window/main_window.hpp"

#include <QApplication>
#include <QIcon>
#include <QSettings>

#include <clocale>
#include <cstdio>

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  std::setlocale(LC_NUMERIC, "C");  // GDAL and PROJ read numbers with the C library
  QCoreApplication::setApplicationName(QStringLiteral("xuequ"));
  QCoreApplication::setOrganizationName(QStringLiteral("xuequ"));
  QCoreApplication::setApplicationVersion(QStringLiteral(XUEQU_VERSION));
  QGuiApplication::setDesktopFileName(QStringLiteral("xuequ"));
  QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/xuequ.svg")));

  QString fault;
  const auto launch = xuequ::app::parsedLaunch(QCoreApplication::arguments(), fault);
  if (!launch) {
    std::fprintf(stderr, "xuequ: %s\n", qPrintable(fault));
    return 2;
  }
  QSettings store;
  xuequ::app::Settings settings(store);
  xuequ::app::MainWindow window(settings, lookOf(*launch, settings.look()));
  begin(window, *launch);
  window.show();
  return QApplication::exec();
}
