// SPDX-License-Identifier: Apache-2.0
#include "app/map/map_sheet.hpp"

#include "app/map/sheet_layout.hpp"
#include "tests/app/map/drawn_map.hpp"
#include "tests/app/map/plain_ground.hpp"
#include "tests/support/random_world.hpp"

#include <QFile>
#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

namespace {

QByteArray contents(const std::filesystem::path& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

TEST_CASE("writeSheet") {
  const MapContent content = drawnMap();
  const QTemporaryDir folder;
  const std::filesystem::path base = folder.path().toStdString();
  SheetOptions options;
  options.paper = Paper::A4;
  options.date = QDate(2022, 9, 1);

  SECTION("a PDF of the paper's size, in vectors") {
    REQUIRE(writeSheet(base / "map.pdf", content, options));
    const QByteArray pdf = contents(base / "map.pdf");
    CHECK(pdf.startsWith("%PDF-"));
    CHECK(pdf.contains("/MediaBox [0 0 842"));
    CHECK_FALSE(pdf.contains("/Subtype /Image"));
  }
  SECTION("an SVG that a reader accepts, with the title as text") {
    REQUIRE(writeSheet(base / "map.svg", content, options));
    const QByteArray svg = contents(base / "map.svg");
    CHECK(QSvgRenderer(svg).isValid());
    CHECK(svg.contains("试验区小学学校布局与学区划分图"));
    CHECK(svg.contains("2022-09-01"));
    CHECK(svg.contains("EPSG:4548"));
  }
  SECTION("an image at 300 dpi") {
    REQUIRE(writeSheet(base / "map.png", content, options));
    const QImage image(QString::fromStdString((base / "map.png").string()));
    CHECK(image.size() == QSize(3508, 2480));
    CHECK(image.dotsPerMeterX() == 11811);
  }
  SECTION("a base map within the frame, at 300 dpi whatever the file, and named beside it") {
    const auto ground = std::make_shared<const PlainGround>(QColor(0, 90, 0));
    MapContent grounded = content;
    grounded.base = ground;
    REQUIRE(writeSheet(base / "plain.png", content, options));
    REQUIRE(writeSheet(base / "map.png", grounded, options));
    const QImage before(QString::fromStdString((base / "plain.png").string()));
    const QImage after(QString::fromStdString((base / "map.png").string()));
    const QPoint outside(before.width() / 8, before.height() / 2);  // in the frame, beyond the study area
    CHECK(after.pixelColor(outside).red() < before.pixelColor(outside).red() * 0.6);
    CHECK(after.pixel(60, 60) == before.pixel(60, 60));
    const QSize fine = ground->asked();
    REQUIRE(writeSheet(base / "map.pdf", grounded, options));
    CHECK(contents(base / "map.pdf").contains("/Subtype /Image"));
    CHECK(std::abs(ground->asked().width() - fine.width()) <= 1);
    REQUIRE(writeSheet(base / "map.svg", grounded, options));
    CHECK(contents(base / "map.svg").contains("plain.tif"));
    CHECK(contents(base / "map.svg").contains("<image"));
  }
  SECTION("a base map that cannot be read is an error, and no sheet without it is written") {
    MapContent grounded = content;
    grounded.base = std::make_shared<const NoGround>();
    for (const char* name : {"map.pdf", "map.svg", "map.png"}) {
      CHECK(writeSheet(base / name, grounded, options).error().code == ErrorCode::FileNotFound);
      CHECK_FALSE(std::filesystem::exists(base / name));
    }
  }
  SECTION("in the other language there is another title") {
    MapContent english = content;
    english.language = Language::En;
    REQUIRE(writeSheet(base / "map.svg", english, options));
    CHECK(contents(base / "map.svg").contains("primary schools and attendance zones"));
  }
  SECTION("the same twice") {
    REQUIRE(writeSheet(base / "a.svg", content, options));
    REQUIRE(writeSheet(base / "b.svg", content, options));
    CHECK(contents(base / "a.svg") == contents(base / "b.svg"));
  }
  SECTION("says what is wrong with a path, and writes nothing") {
    CHECK(writeSheet(base / "map.doc", content, options).error().code == ErrorCode::ValueUnknown);
    CHECK(writeSheet(base / "no such folder" / "map.pdf", content, options).error().code ==
          ErrorCode::FileNotFound);
    std::filesystem::create_directory(base / "folder.pdf");
    CHECK(writeSheet(base / "folder.pdf", content, options).error().code == ErrorCode::FileWriteFailed);
    CHECK_FALSE(std::filesystem::exists(base / "map.doc"));
  }
}

TEST_CASE("scaleOf") {
  SECTION(
      "3 km fill the A3 frame, 0.21 m high within its margin, at some 1:14,300: the next round scale is "
      "taken") {
    const double scale = scaleOf(drawnMap(), Paper::A3);
    CHECK(scale == Approx(15'000));
    CHECK(scaleOf(drawnMap(), Paper::A0) < scale);
  }
  SECTION("the frame never crops what is mapped") {
    test::Dice dice(static_cast<std::uint32_t>(GENERATE(range(1, 30))));
    const auto area = test::randomArea(dice);
    MapContent content = drawnMap();
    content.geometry = std::make_shared<MapGeometry>(area);
    content.scenario = std::make_shared<Scenario>(test::randomScenario(dice, *area));
    for (const Paper paper : {Paper::A4, Paper::A3, Paper::A2, Paper::A1, Paper::A0}) {
      const SheetLayout layout = layOutSheet(paper, 200, 200);
      const Box box = mappedBox(content), seen = sheetView(layout, box, scaleOf(content, paper)).visible();
      CHECK(seen.contains(box.low));
      CHECK(seen.contains(box.high));
    }
  }
}

TEST_CASE("paperOf") {
  CHECK(paperOf("A3") == Paper::A3);
  CHECK_FALSE(paperOf("a5").has_value());
}
