// SPDX-License-Identifier: Apache-2.0
// A base map under the real window: chosen, seen, hidden, kept, gone.
#include "app/desktop/canvas/map_canvas.hpp"
#include "app/desktop/launch.hpp"
#include "app/map/base_map_file.hpp"
#include "tests/app/desktop/opened_window.hpp"
#include "tests/support/pictures.hpp"
#include "tests/support/shapes.hpp"

#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QTest>
#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>

using namespace xuequ;
using namespace xuequ::app;

namespace {

constexpr int kPatience = 60'000;  ///< ms

/// Beyond the units, where only ground is seen: blue to the north, red to the south.
const Point kNorth = at(200, 125), kSouth = at(200, -25);

/// 800 m around the town of opened_window.hpp, a metre a pixel.
test::Picture town() {
  return {
      "EPSG:4548", {499'800, 1, 0, 3'900'450, 0, -1},
      true,        800,
      800,         [](int, int y) {
            return y < 400 ? test::Colour{0, 0, 255} : test::Colour{255, 0, 0}; }};
}

QString written(const QTemporaryDir& folder, const char* name, const test::Picture& picture) {
  const QString path = folder.filePath(QString::fromLatin1(name));
  test::writePicture(path.toStdString(), "GTiff", picture);
  return path;
}

void choose(OpenedWindow& window, const QString& path) {
  inDialog<QFileDialog>([path](QFileDialog& dialog) {
    dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
    static_cast<QDialog&>(dialog).accept();
  });
  window.trigger("base_map");
  REQUIRE(QTest::qWaitFor([&] { return !window->jobs().busy(); }, kPatience));
}

QColor colourAt(OpenedWindow& window, Point place) {
  auto& canvas = window.find<MapCanvas>("map");
  const ScreenPoint p = canvas.viewport().toScreen(place);
  return canvas.grab().toImage().pixelColor(static_cast<int>(p.x), static_cast<int>(p.y));
}

bool bluish(const QColor& c) { return c.blue() > c.red() + 60; }
bool reddish(const QColor& c) { return c.red() > c.blue() + 60; }

bool shows(OpenedWindow& window) {
  return QTest::qWaitFor(
      [&] { return bluish(colourAt(window, kNorth)) && reddish(colourAt(window, kSouth)); }, kPatience);
}
bool showsNone(OpenedWindow& window) {
  return QTest::qWaitFor(
      [&] { return !bluish(colourAt(window, kNorth)) && !reddish(colourAt(window, kSouth)); }, kPatience);
}

const QString kLayer = QStringLiteral("layer%1").arg(static_cast<int>(Layer::Base));
QCheckBox& layerBox(OpenedWindow& window) { return window.find<QCheckBox>(kLayer.toLatin1().constData()); }

}  // namespace

TEST_CASE("journey: a base map") {
  OpenedWindow window;
  const QTemporaryDir folder;
  const QString path = written(folder, "town.tif", town());
  CHECK_FALSE(layerBox(window).isVisible());
  choose(window, path);
  REQUIRE(shows(window));
  CHECK(window.find<QLabel>("status").text().contains(QStringLiteral("town.tif")));

  SECTION("is hidden and shown by its layer") {
    layerBox(window).click();
    CHECK(showsNone(window));
    layerBox(window).click();
    CHECK(shows(window));
  }
  SECTION("shines through as strongly as one says") {
    const int faint = colourAt(window, kSouth).red() - colourAt(window, kSouth).blue();
    window.find<QSlider>("baseStrength").setValue(100);
    CHECK(QTest::qWaitFor([&] { return colourAt(window, kSouth) == QColor(255, 0, 0); }, kPatience));
    CHECK(faint < 200);
    window.restart();
    CHECK(window.find<QSlider>("baseStrength").value() == 100);
  }
  SECTION("goes with the view: each place keeps its colour") {
    window.find<MapCanvas>("map").zoom(0.7);
    CHECK(shows(window));
  }
  SECTION("stays under an edit, which paints only what differs") {
    const QColor before = colourAt(window, kNorth);
    window.clickMap(at(250, 50));
    CHECK(colourAt(window, kNorth) == before);
    CHECK(shows(window));
  }
  SECTION("stays in another language and theme, and when the plan is opened again") {
    window.trigger("language");
    CHECK(shows(window));
    window.trigger("dark");
    CHECK(shows(window));
    window.restart();
    CHECK(shows(window));
    CHECK(layerBox(window).isVisible());
  }
  SECTION("is removed, for good") {
    window.trigger("no_base_map");
    CHECK(showsNone(window));
    CHECK_FALSE(layerBox(window).isVisible());
    window.restart();
    CHECK(showsNone(window));
  }
  SECTION("is on the sheet that the window exports") {
    const QString sheet = folder.filePath(QStringLiteral("map.svg"));
    inDialog<QFileDialog>([sheet](QFileDialog& dialog) {
      dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(sheet);
      static_cast<QDialog&>(dialog).accept();
    });
    window.trigger("export_map");
    REQUIRE(QTest::qWaitFor([&] { return !window->jobs().busy(); }, kPatience));
    QFile file(sheet);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("town.tif"));
  }
  SECTION("that is gone when the plan is opened again is told of, and the map is there without it") {
    QFile::remove(path);
    window.restart();
    auto& message = window.find<QWidget>("messageBar");
    CHECK(QTest::qWaitFor([&] { return message.isVisible(); }, kPatience));
    CHECK(window.find<QLabel>("message").text().contains(QStringLiteral("town.tif")));
    CHECK_FALSE(layerBox(window).isChecked());
    CHECK(showsNone(window));
  }
}

TEST_CASE("journey: a base map of vector layers, light and dark") {
  OpenedWindow window;
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("fields.geojson"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(
      R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4548"}},)"
      R"("features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":)"
      R"([[[499900,3900090],[500400,3900090],[500400,3900140],[499900,3900140],[499900,3900090]]]}}]})");
  file.close();
  REQUIRE(showsNone(window));
  const auto lightnessOf = [&](Point place) { return colourAt(window, place).lightness(); };
  const int bare = lightnessOf(kNorth), ground = lightnessOf(kSouth);
  choose(window, path);
  CHECK(QTest::qWaitFor([&] { return lightnessOf(kNorth) < bare - 3; }, kPatience));
  CHECK(lightnessOf(kSouth) == ground);
  CHECK(window.find<QLabel>("status").text().contains(QStringLiteral("fields.geojson")));
  window.trigger("dark");
  CHECK(QTest::qWaitFor(
      [&] { return lightnessOf(kSouth) < 100 && lightnessOf(kNorth) > lightnessOf(kSouth) + 3; }, kPatience));
}

TEST_CASE("journey: a base map that cannot be") {
  const Language language = GENERATE(Language::En, Language::Zh);
  OpenedWindow window(language);
  const QTemporaryDir folder;
  test::Picture far = town();
  far.transform[0] += 300'000;
  choose(window, written(folder, "far.tif", far));
  CHECK(window.find<QWidget>("messageBar").isVisible());
  CHECK(window.find<QLabel>("message").text().contains(QStringLiteral("300 km")));
  CHECK_FALSE(layerBox(window).isVisible());
  window.restart();
  CHECK_FALSE(layerBox(window).isVisible());
}

TEST_CASE("journey: a base map from the command line") {
  const QTemporaryDir folder;
  QString fault;
  const auto launch =
      parsedLaunch({QStringLiteral("xuequ"), QString::fromStdString(writePlan(folder).string()),
                    QStringLiteral("--base"), written(folder, "town.tif", town())},
                   fault);
  REQUIRE(launch);
  QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
  Settings settings(store);
  MainWindow window(settings, {Language::En, false});
  begin(window, *launch);
  window.show();
  CHECK(QTest::qWaitFor(
      [&] {
        const auto* box = window.findChild<QCheckBox*>(kLayer);
        return box != nullptr && box->isVisible() && box->isChecked();
      },
      kPatience));
}

TEST_CASE("a vector base map looks the same from its copy, and anew when the file changes") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("fields.geojson"));
  const auto write = [&](int north) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(
        QStringLiteral(
            R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4548"}},)"
            R"("features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":)"
            R"([[[500020,%1],[500080,%1],[500080,%2],[500020,%2],[500020,%1]]]}}]})")
            .arg(3'900'000 + north)
            .arg(3'900'030 + north)
            .toUtf8());
  };
  write(20);
  const BaseMapFile map(path.toStdString());
  const Grid grid{"EPSG:4548", 500'000, 3'900'000};
  const auto look = [&](bool dark) {
    Viewport view;
    view.width = view.height = 100;
    view.metresPerPixel = 1;
    view.centreX = view.centreY = 5'000;
    return map.picture(grid, view, QSize(100, 100), dark, {}).value();
  };
  const QImage direct = look(false);
  CHECK(direct.pixelColor(50, 65).alpha() > 0);
  CHECK(look(true).pixelColor(50, 65).alpha() > 0);  // another picture than the last: the copy is made
  CHECK(look(false) == direct);
  std::filesystem::last_write_time(path.toStdString(),
                                   std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
  write(60);
  const QImage changed = look(true);
  CHECK(changed.pixelColor(50, 65).alpha() == 0);
  CHECK(changed.pixelColor(50, 25).alpha() > 0);
}
