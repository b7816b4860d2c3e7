// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/map_canvas.hpp"
#include "app/desktop/window/main_window.hpp"
#include "tests/bench/benches.hpp"
#include "tests/bench/map_bench.hpp"
#include "tests/bench/stopwatch.hpp"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <fmt/format.h>

namespace xuequ::bench {
namespace {

constexpr int kPatience = 60'000;  ///< ms

/// From the making of the application to the first map in its window, as one start does it.
double firstMapMs(const std::filesystem::path& plan) {
  QElapsedTimer timer;
  timer.start();
  char name[] = "xuequ-bench";
  char* arguments[] = {name, nullptr};
  int count = 1;
  const QApplication application(count, arguments);
  const QTemporaryDir folder;
  QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
  app::Settings settings(store);
  app::MainWindow window(settings, settings.look());
  window.resize(1280, 800);
  QEventLoop loop;
  QTimer::singleShot(kPatience, &loop, [&loop] { loop.exit(1); });
  QObject::connect(&window, &app::MainWindow::planOpened, &loop, [&window, &loop] {
    QObject::connect(window.findChild<app::MapCanvas*>(), &app::MapCanvas::pictureReady, &loop,
                     &QEventLoop::quit);
  });
  window.open(plan);
  window.show();
  return loop.exec() == 0 ? static_cast<double>(timer.elapsed()) : -1;
}

}  // namespace

void benchWindow(const std::filesystem::path& plan) {
  if (qEnvironmentVariableIsEmpty("DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
  std::vector<double> times;
  for (int run = 0; run < 5; ++run) times.push_back(firstMapMs(plan));
  const std::string size = "sample, 1280 × 800";
  print("window.first-map.first-start", times.front() / 1000, "s", size, 1);
  print("window.first-map.median", medianOf(times) / 1000, "s", size, 1);
  benchBaseMap();
  benchWindowDrag();
  benchMaps(plan);
}

}  // namespace xuequ::bench
