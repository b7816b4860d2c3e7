// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/map_canvas.hpp"

#include "core/scenario/edit_zones.hpp"
#include "tests/app/map/drawn_map.hpp"
#include "tests/app/map/plain_ground.hpp"
#include "tests/support/shapes.hpp"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <catch2/catch.hpp>

#include <array>

using namespace xuequ;
using namespace xuequ::app;

namespace {

constexpr int kPatience = 20'000;  ///< ms
constexpr QSize kSize(640, 480);

/// A canvas that shows the content, all of it painted.
struct ShownCanvas {
  explicit ShownCanvas(const MapContent& content) {
    canvas.resize(kSize);
    canvas.show();
    QSignalSpy ready(&canvas, &MapCanvas::pictureReady);
    canvas.setContent(content);
    REQUIRE((ready.count() > 0 || ready.wait(kPatience)));
  }
  [[nodiscard]] QImage seen() { return canvas.grab().toImage().convertToFormat(QImage::Format_RGB32); }
  void rest() {
    QSignalSpy ready(&canvas, &MapCanvas::pictureReady);
    REQUIRE(ready.wait(kPatience));
  }
  [[nodiscard]] Point middle() const {
    return canvas.viewport().toWorld({kSize.width() / 2.0, kSize.height() / 2.0});
  }

  MapCanvas canvas;
};

MapContent withUnitMoved(MapContent content, const char* unit) {
  const Zoning& zoning = content.scenario->zoning(content.stage);
  const std::array units{*content.area().findUnit(unit)};
  const ZoneId to = zoning.zones->back().id;
  content.scenario = std::make_shared<const Scenario>(
      assignUnits(content.area(), *content.scenario, content.stage, units, to).value());
  content.outcome = std::make_shared<const Outcome>(evaluate(content.area(), *content.scenario).value());
  return content;
}

constexpr double kSame = 0.001;  ///< part of the pixels: where lines meet the edge of what was painted anew

/// Part of the pixels that differ by more than a rounding.
double differing(const QImage& a, const QImage& b) {
  int count = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
      count +=
          std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q)) > 6;
    }
  return count / (1.0 * a.width() * a.height());
}

void turnWheel(MapCanvas& canvas, QPointF at, int notches) {
  QWheelEvent event(at, canvas.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(&canvas, &event);
}

void dragMiddle(MapCanvas& canvas, QPoint from, QPoint to) {
  QTest::mousePress(&canvas, Qt::MiddleButton, {}, from);
  QMouseEvent move(QEvent::MouseMove, to, canvas.mapToGlobal(to), Qt::NoButton, Qt::MiddleButton, {});
  QCoreApplication::sendEvent(&canvas, &move);
  QTest::mouseRelease(&canvas, Qt::MiddleButton, {}, to);
}

}  // namespace

TEST_CASE("MapCanvas paints") {
  const MapContent content = drawnMap();
  ShownCanvas shown(content);

  SECTION("an edit at once, and the picture is the one painted anew") {
    const QImage before = shown.seen();
    const MapContent edited = withUnitMoved(content, "u11");
    shown.canvas.setContent(edited);
    const QImage after = shown.seen();
    CHECK(differing(before, after) > 0.02);
    CHECK(differing(ShownCanvas(edited).seen(), after) < kSame);
  }
  SECTION("an edit over a base map, which the patch takes from the picture") {
    MapContent grounded = content;
    grounded.base = std::make_shared<const PlainGround>(QColor(0, 60, 0));
    ShownCanvas over(grounded);
    CHECK(differing(shown.seen(), over.seen()) > 0.5);
    const MapContent edited = withUnitMoved(grounded, "u11");
    over.canvas.setContent(edited);
    CHECK(differing(ShownCanvas(edited).seen(), over.seen()) < kSame);
  }
  SECTION("the map without its base map where that cannot be read, and says so") {
    MapContent grounded = content;
    grounded.base = std::make_shared<const NoGround>();
    QSignalSpy failed(&shown.canvas, &MapCanvas::baseFailed);
    const QImage before = shown.seen();
    shown.canvas.setContent(grounded);
    shown.rest();
    CHECK(failed.count() == 1);
    CHECK(differing(before, shown.seen()) == 0);
  }
  SECTION("many edits one after the other without a trace of the first") {
    shown.canvas.setContent(withUnitMoved(content, "u11"));
    shown.canvas.setContent(withUnitMoved(content, "u00"));
    shown.canvas.setContent(content);
    CHECK(differing(ShownCanvas(content).seen(), shown.seen()) < kSame);
  }
  SECTION("an edit that comes while another view is being painted is in that picture") {
    shown.canvas.zoom(2);
    const MapContent edited = withUnitMoved(content, "u11");
    QTest::qWait(60);
    shown.canvas.setContent(edited);
    QTest::qWait(600);
    ShownCanvas fresh(edited);
    fresh.canvas.zoom(2);
    fresh.rest();
    CHECK(differing(fresh.seen(), shown.seen()) < kSame);
  }
  SECTION("another stage in the background, the old picture until then") {
    const QImage before = shown.seen();
    MapContent other = content;
    other.areas = AreaTheme::UnitKinds;
    shown.canvas.setContent(other);
    CHECK(differing(before, shown.seen()) == 0);
    shown.rest();
    CHECK(differing(before, shown.seen()) > 0.05);
  }
  SECTION("a small pan as a copy: every pixel moves along") {
    const QImage before = shown.seen();
    shown.canvas.pan(30, 20);
    const QImage after = shown.seen();
    const QRect kept(40, 40, 400, 300);
    CHECK(after.copy(kept.translated(30, 20)) == before.copy(kept));
  }
  SECTION("where the picture does not reach, the overview instead of nothing") {
    shown.canvas.zoom(8);
    shown.rest();
    shown.canvas.pan(kSize.width() * 1.5, 0);
    const QImage far = shown.seen();
    shown.rest();
    CHECK(differing(far, shown.seen()) < 0.35);
  }
}

TEST_CASE("MapCanvas moves by") {
  ShownCanvas shown(drawnMap());
  MapCanvas& canvas = shown.canvas;
  const Viewport before = canvas.viewport();

  SECTION("the wheel, which keeps the place under the pointer") {
    const QPointF pointer(200, 150);
    const Point place = before.toWorld({pointer.x(), pointer.y()});
    turnWheel(canvas, pointer, 2);
    CHECK(canvas.viewport().metresPerPixel < before.metresPerPixel);
    CHECK(distance(canvas.viewport().toWorld({pointer.x(), pointer.y()}), place).count() < 0.1);
    turnWheel(canvas, pointer, -2);
    CHECK(canvas.viewport().metresPerPixel == Approx(before.metresPerPixel));
  }
  SECTION("the middle button, whatever the tool") {
    const Point place = before.toWorld({300, 200});
    dragMiddle(canvas, {300, 200}, {360, 170});
    CHECK(distance(canvas.viewport().toWorld({360, 170}), place).count() < 0.1);
  }
  SECTION("the arrow keys: the view goes where the arrow points") {
    const Point start = shown.middle();
    QTest::keyClick(&canvas, Qt::Key_Right);
    CHECK(shown.middle().x > start.x);
    QTest::keyClick(&canvas, Qt::Key_Left);
    CHECK(distance(shown.middle(), start).count() < 0.1);
    QTest::keyClick(&canvas, Qt::Key_Up);
    CHECK(shown.middle().y > start.y);
    QTest::keyClick(&canvas, Qt::Key_Down);
    CHECK(distance(shown.middle(), start).count() < 0.1);
  }
  SECTION("plus, minus and Home") {
    QTest::keyClick(&canvas, Qt::Key_Plus);
    CHECK(canvas.viewport().metresPerPixel < before.metresPerPixel);
    QTest::keyClick(&canvas, Qt::Key_Minus);
    QTest::keyClick(&canvas, Qt::Key_Minus);
    CHECK(canvas.viewport().metresPerPixel > before.metresPerPixel);
    QTest::keyClick(&canvas, Qt::Key_Home);
    CHECK(canvas.viewport() == before);
  }
}
