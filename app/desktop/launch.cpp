// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/launch.hpp"

#include "app/desktop/window/main_window.hpp"

#include <QCheckBox>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTabWidget>

namespace xuequ::app {
namespace {

using namespace Qt::StringLiterals;

std::optional<QSize> sizeFrom(const QString& text) {
  const auto parts = text.split(u'x');
  if (parts.size() != 2) return std::nullopt;
  const QSize size(parts[0].toInt(), parts[1].toInt());
  return size.width() >= 640 && size.height() >= 480 ? std::optional(size) : std::nullopt;
}

void describe(QCommandLineParser& parser) {
  parser.setApplicationDescription(u"Planner for school layout and seat capacity"_s);
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(u"PLAN"_s, u"plan file to open (.gpkg)"_s, u"[PLAN]"_s);
  parser.addOptions(
      {{u"lang"_s, u"language of the window: zh or en"_s, u"LANG"_s},
       {u"theme"_s, u"light or dark"_s, u"THEME"_s},
       {u"size"_s, u"size of the window"_s, u"WxH"_s},
       {u"year"_s, u"school year to show"_s, u"YEAR"_s},
       {u"stage"_s, u"stage to show: childcare, kindergarten, primary, junior, senior or vocational"_s,
        u"STAGE"_s},
       {u"scenario"_s, u"scenario to show"_s, u"NAME"_s},
       {u"school"_s, u"school to select, by key or name"_s, u"SCHOOL"_s},
       {u"tab"_s,
        u"tab to show: schools, charts, projects, ledger, targets, findings, comparison or assumptionsPage"_s,
        u"TAB"_s},
       {u"base"_s, u"base map from a local file: GeoTIFF, MBTiles, GeoPackage, Shapefile, GeoJSON …"_s,
        u"FILE"_s},
       {u"services"_s, u"show the service areas"_s}});
}

/// An option that is there and means nothing is a fault.
template <class T>
bool take(const QCommandLineParser& parser, const QString& name, std::optional<T>& to,
          const std::optional<T>& value, QString& fault) {
  if (parser.isSet(name) && !value) fault = u"--%1 %2"_s.arg(name, parser.value(name));
  to = parser.isSet(name) ? value : std::nullopt;
  return fault.isEmpty();
}

std::optional<bool> darkFrom(const QString& theme) {
  if (theme == u"dark") return true;
  return theme == u"light" ? std::optional(false) : std::nullopt;
}

std::optional<SchoolYear> yearFrom(const QString& text) {
  bool isNumber = false;
  const int year = text.toInt(&isNumber);
  return isNumber ? std::optional(SchoolYear{year}) : std::nullopt;
}

void show(MainWindow& window, const Launch& launch) {
  PlanDocument& document = *window.document();
  if (const auto scenario = document.plan().find(launch.scenario)) document.setCurrent(scenario->id);
  if (launch.stage && document.area().standards.find(*launch.stage)) document.setStage(*launch.stage);
  if (launch.year) document.setYear(document.area().yearIndex(*launch.year));
  if (const auto school = findSchool(document.area(), *document.shown(), launch.school))
    document.select(*school);
  const auto layer = QStringLiteral("layer%1").arg(static_cast<int>(Layer::Services));
  if (auto* box = window.findChild<QCheckBox*>(layer); box != nullptr && launch.services)
    box->setChecked(true);
  if (!launch.base.isEmpty()) window.showBaseMap(launch.base.toStdString());
  if (auto* page = window.workspace()->tabs().findChild<QWidget*>(launch.tab))
    window.workspace()->tabs().setCurrentWidget(page);
}

}  // namespace

std::optional<Launch> parsedLaunch(const QStringList& words, QString& fault) {
  QCommandLineParser parser;
  describe(parser);
  if (!parser.parse(words)) {
    fault = parser.errorText();
    return std::nullopt;
  }
  if (parser.isSet(u"help"_s)) parser.showHelp();
  if (parser.isSet(u"version"_s)) parser.showVersion();
  Launch launch;
  launch.plan = parser.positionalArguments().value(0);
  launch.scenario = parser.value(u"scenario"_s).toStdString();
  launch.school = parser.value(u"school"_s).toStdString();
  launch.tab = parser.value(u"tab"_s);
  launch.base = parser.value(u"base"_s);
  launch.services = parser.isSet(u"services"_s);
  const bool good =
      take(parser, u"lang"_s, launch.language, languageOf(parser.value(u"lang"_s).toStdString()), fault) &&
      take(parser, u"theme"_s, launch.dark, darkFrom(parser.value(u"theme"_s)), fault) &&
      take(parser, u"size"_s, launch.size, sizeFrom(parser.value(u"size"_s)), fault) &&
      take(parser, u"year"_s, launch.year, yearFrom(parser.value(u"year"_s)), fault) &&
      take(parser, u"stage"_s, launch.stage, stageOf(parser.value(u"stage"_s).toStdString()), fault);
  return good ? std::optional(launch) : std::nullopt;
}

Look lookOf(const Launch& launch, Look otherwise) {
  return {launch.language.value_or(otherwise.language), launch.dark.value_or(otherwise.dark)};
}

void begin(MainWindow& window, const Launch& launch) {
  if (launch.size) window.resize(*launch.size);
  if (launch.plan.isEmpty()) return;
  QObject::connect(
      &window, &MainWindow::planOpened, &window, [&window, launch] { show(window, launch); },
      Qt::SingleShotConnection);
  window.open(launch.plan.toStdString());
}

}  // namespace xuequ::app
