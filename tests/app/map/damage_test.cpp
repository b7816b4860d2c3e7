// SPDX-License-Identifier: Apache-2.0
#include "app/map/damage.hpp"

#include "app/map/map_painter.hpp"
#include "tests/app/map/drawn_map.hpp"
#include "tests/app/map/plain_ground.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/shapes.hpp"

#include <QPainter>
#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

namespace {

constexpr int kRounding = 2;  ///< of 255: Qt cuts lines at the edge of a clip on a grid of its own

QImage whole(const Composition& composition) {
  QImage image(composition.frame().size().toSize(), QImage::Format_RGB32);
  QPainter painter(&image);
  paintMap(painter, composition, composition.frame());
  return image;
}

QImage patched(QImage image, const Composition& after, const Damage& damage) {
  QPainter painter(&image);
  for (const QRect& part : damage.parts) paintMap(painter, after, part);
  return image;
}

/// Greatest difference of a colour's part in any pixel.
int worst(const QImage& a, const QImage& b) {
  int result = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
      result = std::max({result, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                         std::abs(qBlue(p) - qBlue(q))});
    }
  return result;
}

Composition composedOf(const std::shared_ptr<const MapGeometry>& geometry, Scenario scenario, Stage stage,
                       int year, const Viewport& view, std::shared_ptr<const BaseMap> ground) {
  MapContent content;
  content.geometry = geometry;
  content.outcome = std::make_shared<const Outcome>(evaluate(geometry->area(), scenario).value());
  content.scenario = std::make_shared<const Scenario>(std::move(scenario));
  content.stage = stage;
  content.year = year;
  content.base = ground;
  return composed(content, view);
}

/// The composition compared with the scenario of another.
Composition against(const Composition& before, const Composition& shown) {
  MapContent content = shown.content;
  const Side had{*before.content.scenario, *before.content.outcome};
  const Side has{*content.scenario, *content.outcome};
  content.difference = std::make_shared<const MapDifference>(
      mapDifference(content.area(), had, has, content.stage, content.year));
  return composed(content, shown.view);
}

/// What is taken from the composition before is what is worked out anew.
void checkSame(const Composition& made, const Composition& anew) {
  CHECK(made.view == anew.view);
  CHECK(made.marks == anew.marks);
  CHECK(made.labels == anew.labels);
  CHECK(made.neighbours == anew.neighbours);
  CHECK(made.zoneColours == anew.zoneColours);
  CHECK(made.zoneBoxes == anew.zoneBoxes);
}

int areaOf(const Damage& damage) {
  int area = 0;
  for (const QRect& part : damage.parts) area += part.width() * part.height();
  return area;
}

}  // namespace

TEST_CASE("damageBetween") {
  const MapContent content = drawnMap();
  const Composition before = composed(content, drawnView());
  const auto damageOf = [&](auto change) {
    MapContent other = content;
    change(other);
    return damageBetween(before, composed(other, drawnView()));
  };

  SECTION("nothing changed, nothing to paint") {
    const Damage none = damageOf([](MapContent&) {});
    CHECK_FALSE(none.all);
    CHECK(none.parts.empty());
  }
  SECTION("another stage, layer, language or view is another map") {
    CHECK(damageOf([](MapContent& c) { c.stage = Stage::Junior; }).all);
    CHECK(damageOf([](MapContent& c) { c.hidden.set(3); }).all);
    CHECK(damageOf([](MapContent& c) { c.language = Language::En; }).all);
    CHECK(damageOf([](MapContent& c) { c.dark = true; }).all);
    CHECK(damageOf([](MapContent& c) { c.difference = std::make_shared<const MapDifference>(); }).all);
    CHECK(damageBetween(before, composed(content, drawnView().panned(1, 0))).all);
  }
  SECTION("another base map, or another strength of it, is another map") {
    CHECK(damageOf([](MapContent& c) { c.base = std::make_shared<const PlainGround>(Qt::red); }).all);
    CHECK(damageOf([](MapContent& c) { c.baseStrength = 0.9; }).all);
  }
  SECTION("other seats a child are another map, where they colour it; the same worked out again are not") {
    const auto withAccess = [&](double seats, AreaTheme areas) {
      MapContent made = content;
      made.areas = areas;
      UnitAccess access{{}, IdVector<UnitId, std::optional<double>>(content.area().units.size())};
      access.seats[UnitId{0}] = seats;
      made.access = std::make_shared<const UnitAccess>(std::move(access));
      return composed(made, drawnView());
    };
    const Composition shown = withAccess(0.4, AreaTheme::Access);
    CHECK(damageBetween(shown, withAccess(1, AreaTheme::Access)).all);
    CHECK_FALSE(damageBetween(shown, withAccess(0.4, AreaTheme::Access)).all);
    CHECK_FALSE(damageBetween(withAccess(0.4, AreaTheme::Zones), withAccess(1, AreaTheme::Zones)).all);
  }
  SECTION("a selected school is its symbol and what its label pushes aside") {
    const Damage damage = damageOf([](MapContent& c) { c.selection = SchoolId{0}; });
    REQUIRE_FALSE(damage.all);
    REQUIRE_FALSE(damage.parts.empty());
    CHECK(areaOf(damage) < 600 * 600 / 20);
  }
}

TEST_CASE("law: a map patched where it was damaged is the map painted whole") {
  int small = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    test::Dice dice(seed);
    const auto area = test::randomArea(dice);
    const auto geometry = std::make_shared<const MapGeometry>(area);
    Scenario scenario = test::randomScenario(dice, *area);
    const Stage stage = dice.oneIn(2) ? Stage::Primary : Stage::Junior;
    const int year = dice.between(0, area->years() - 1);
    const Viewport view = fitted(area->box, dice.between(500, 900), dice.between(400, 700), 20);
    const std::shared_ptr<const BaseMap> ground =
        seed % 2 == 0 ? std::make_shared<const PlainGround>(QColor(90, 140, 60), 1'000) : nullptr;
    const Composition first = composedOf(geometry, scenario, stage, year, view, ground);
    const bool compares = seed % 3 != 0;
    Composition before = compares ? against(first, first) : first;
    REQUIRE(readBase(before, 1));
    QImage image = whole(before);
    for (int step = 0; step < 4; ++step) {
      scenario = test::randomEdit(dice, *area, scenario);
      Composition after = composedOf(geometry, scenario, stage, year, view, ground);
      if (dice.oneIn(3))
        after.content.selection = UnitId{dice.between(0, static_cast<int>(area->units.size()) - 1)};
      if (dice.oneIn(3) && !scenario.zoning(stage).zones->empty())
        after.content.selection = scenario.zoning(stage).zones->front().id;
      after = compares ? against(first, after) : composed(after.content, view);
      after.base = before.base;
      checkSame(composedAfter(before, after.content), after);
      const Damage damage = damageBetween(before, after);
      small += damage.all ? 0 : 1;
      const QImage expected = whole(after);
      if (!damage.all) {
        INFO("seed " << seed << " step " << step << " parts " << damage.parts.size());
        CHECK(worst(patched(image, after, damage), expected) <= kRounding);
      }
      image = expected;
      before = after;
    }
  }
  CHECK(small > 60);
}
