// SPDX-License-Identifier: Apache-2.0
// The window's command line: xuequ [PLAN] [--lang zh] [--theme dark] [--size 1280x800] [--year 2025] [--stage
// primary] …
#pragma once

#include "app/desktop/window/look.hpp"
#include "core/base/calendar.hpp"

#include <QSize>
#include <QStringList>

#include <optional>
#include <string>

namespace xuequ::app {

class MainWindow;
class PlanDocument;

struct Launch {
  QString plan;  ///< empty: the start page
  std::optional<Language> language;
  std::optional<bool> dark;
  std::optional<QSize> size;
  std::optional<SchoolYear> year;
  std::optional<Stage> stage;
  std::string scenario;
  std::string school;     ///< key or name, selected
  QString tab;            ///< object name of a tab's page
  QString base;           ///< file of a base map
  bool services = false;  ///< the layer of service areas is shown
};

/// What was wrong with the words goes to `fault`; `--help` and `--version` end the program.
std::optional<Launch> parsedLaunch(const QStringList& words, QString& fault);
Look lookOf(const Launch&, Look otherwise);
/// Opens the plan and shows what was asked for.
void begin(MainWindow&, const Launch&);

}  // namespace xuequ::app
