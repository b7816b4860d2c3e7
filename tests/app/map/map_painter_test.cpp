// SPDX-License-Identifier: Apache-2.0
#include "app/map/map_painter.hpp"

#include "app/map/legend.hpp"
#include "app/map/palette.hpp"
#include "tests/app/map/drawn_map.hpp"
#include "tests/app/map/plain_ground.hpp"
#include "tests/support/shapes.hpp"

#include <QPainter>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

using namespace xuequ;
using namespace xuequ::app;

namespace {

QColor colourAt(const QImage& image, Point place) {
  const ScreenPoint s = drawnView().toScreen(place);
  return image.pixelColor(static_cast<int>(s.x), static_cast<int>(s.y));
}

MapContent without(MapContent content, Layer layer) {
  content.hidden.set(static_cast<std::size_t>(layer));
  return content;
}

/// Of another scenario: a unit with another school, and one school that is new.
std::shared_ptr<const MapDifference> someDifference() {
  const MapContent content = drawnMap();
  const Point site = *content.area().schools[SchoolId{0}].site;
  const UnitId last{static_cast<std::int32_t>(content.area().units.size()) - 1};
  MapDifference difference{"Other", {}, {{site, SchoolFate::Opened}}, Pupils::whole(60)};
  difference.units.push_back({last, {}, content.area().units[last].centre, site});
  return std::make_shared<const MapDifference>(std::move(difference));
}

}  // namespace

TEST_CASE("paintMap") {
  MapContent content = drawnMap();
  const Palette& palette = paletteOf(false);

  SECTION("each layer draws something") {
    content.services = std::make_shared<const SchoolReach>(
        *schoolReachOf(content.area(), *content.scenario, *content.outcome, content.stage, content.year,
                       std::nullopt, nullptr));
    content.difference = someDifference();
    content.base = std::make_shared<const PlainGround>(Qt::red);
    const QImage whole = painted(content);
    for (const Layer layer : kAllLayers) {
      INFO("layer " << static_cast<int>(layer));
      CHECK(painted(without(content, layer)) != whole);
    }
  }
  SECTION(
      "a base map shines through ground and zones by its strength, and where it has nothing all is as "
      "without") {
    const QImage before = painted(content);
    content.base = std::make_shared<const PlainGround>(QColor(0, 0, 0), 2'200);
    content.baseStrength = 0.5;
    const QImage after = painted(content);
    const auto darkened = [&](Point place) {
      const QColor was = colourAt(before, place), is = colourAt(after, place);
      return std::abs(is.red() - was.red() / 2) <= 1 && std::abs(is.green() - was.green() / 2) <= 1;
    };
    const Point inZone = at(1'800, 300), onGround = at(300, 2'800), beyond = at(2'800, 1'200);
    CHECK(darkened(inZone));
    CHECK(darkened(onGround));
    CHECK(colourAt(after, beyond) == colourAt(before, beyond));
    const Point road = at(300, 1'500);  // above the base map
    CHECK(colourAt(after, road) == colourAt(before, road));
    content.baseStrength = 1;
    CHECK(colourAt(painted(content), inZone) == QColor(0, 0, 0));
    CHECK(painted(without(content, Layer::Base)) == before);
  }
  SECTION(
      "service areas: what the radius reaches is veiled, its rim drawn, and what it does not reach hatched") {
    const auto services = schoolReachOf(content.area(), *content.scenario, *content.outcome, content.stage,
                                        content.year, std::nullopt, nullptr);
    REQUIRE(services);
    CHECK(services->circles.size() == 1);
    CHECK(services->ways.empty());
    CHECK_FALSE(services->gap.empty());
    const QImage before = painted(content);
    content.services = std::make_shared<const SchoolReach>(*services);
    const QImage after = painted(content);
    const Point site = services->circles.front().centre;
    const auto reach = static_cast<std::int32_t>(services->limit.count() * 100);
    CHECK(after.pixelColor(0, 0) == before.pixelColor(0, 0));
    CHECK(colourAt(after, {site.x + reach / 2, site.y}) != colourAt(before, {site.x + reach / 2, site.y}));
    content.dark = true;
    CHECK(painted(content) != after);
  }
  SECTION("the land within a walk is filled in steps, and the circle is then a rim alone") {
    const auto services = schoolReachOf(content.area(), *content.scenario, *content.outcome, content.stage,
                                        content.year, std::nullopt, nullptr);
    content = without(without(content, Layer::Labels), Layer::Zones);
    const QImage before = painted(content);
    content.services = std::make_shared<const SchoolReach>(*services);
    const Point site = services->circles.front().centre;
    const auto about = [&](std::int32_t half) {
      return MultiPolygon{{{{site.x - half, site.y - half},
                            {site.x + half, site.y - half},
                            {site.x + half, site.y + half},
                            {site.x - half, site.y + half}},
                           {}}};
    };
    content.rings = std::make_shared<const std::vector<ReachRing>>(
        std::vector<ReachRing>{{Metres{100}, about(10'000)}, {Metres{200}, about(20'000)}});
    const QImage after = painted(content);
    const auto change = [&](std::int32_t east) {
      const Point place{site.x + east, site.y - 8'000};
      return std::abs(colourAt(after, place).red() - colourAt(before, place).red());
    };
    CHECK(change(9'000) > change(18'000));
    CHECK(change(18'000) > 0);
    CHECK(change(22'000) == 0);
    const auto legend = legendOf(content);
    const auto rings = std::ranges::count_if(legend, [](const LegendGroup& group) {
      return std::ranges::any_of(group.items, [](const LegendItem& i) { return i.text.contains(u"200 m"); });
    });
    CHECK(rings == 1);
  }
  SECTION("with every layer hidden there is ground, and only ground") {
    content.hidden.set();
    const QImage image = painted(content);
    CHECK(colourAt(image, at(1'700, 1'700)) == palette.land);
    CHECK(image.pixelColor(2, 2) == palette.outside);
  }
  SECTION("water lies over units, roads over water and units") {
    const QImage image = painted(content);
    CHECK(colourAt(image, at(2'300, 2'700)) == palette.water);
    CHECK(colourAt(image, at(1'800, 1'500)) == palette.of(RoadClass::Trunk).fill);
  }
  SECTION("neighbouring zones are filled differently, units of one zone alike") {
    const QImage image = painted(without(content, Layer::Labels));
    CHECK(colourAt(image, at(300, 300)) == colourAt(image, at(1'800, 1'200)));
    CHECK(colourAt(image, at(1'800, 300)) != colourAt(image, at(2'200, 300)));
  }
  SECTION("a unit with more residents of the stage is darker") {
    content.areas = AreaTheme::Residents;
    const QImage image = painted(without(content, Layer::Labels));
    CHECK(colourAt(image, at(200, 200)).lightness() > colourAt(image, at(2'800, 200)).lightness());
  }
  SECTION("a unit is coloured by the seats that its children reach; without children it stays ground") {
    content.areas = AreaTheme::Access;
    content = without(without(content, Layer::Labels), Layer::Schools);
    const QImage waiting = painted(content);
    UnitAccess access{{}, IdVector<UnitId, std::optional<double>>(content.area().units.size())};
    access.seats[UnitId{0}] = 0.0;
    access.seats[UnitId{2}] = 2.0;
    content.access = std::make_shared<const UnitAccess>(access);
    const QImage image = painted(content);
    const auto middle = [&](std::int32_t unit) { return content.area().units[UnitId{unit}].centre; };
    CHECK(colourAt(image, middle(0)) == palette.access.front());
    CHECK(colourAt(image, middle(2)) == palette.access.back());
    CHECK(colourAt(image, middle(6)) == colourAt(waiting, middle(6)));
    const auto legend = legendOf(content);
    const auto names = [](const LegendGroup& g) {
      return g.items.front().fill == paletteOf(false).access.front();
    };
    CHECK(std::ranges::any_of(legend, names));
  }
  SECTION("year, stage, selection, theme, language and darkness all show") {
    const QImage before = painted(content);
    const auto changed = [&](auto change) {
      MapContent other = content;
      change(other);
      return painted(other) != before;
    };
    CHECK(changed([](MapContent& c) { c.year = 3; }));
    CHECK(changed([](MapContent& c) { c.stage = Stage::Kindergarten; }));
    CHECK(changed([](MapContent& c) { c.selection = SchoolId{0}; }));
    CHECK(changed([](MapContent& c) { c.selection = UnitId{4}; }));
    CHECK(changed([](MapContent& c) { c.selection = c.scenario->zoning(Stage::Primary).zones->front().id; }));
    CHECK(changed([](MapContent& c) { c.areas = AreaTheme::UnitKinds; }));
    CHECK(changed([](MapContent& c) {
      c.schools = SchoolTheme::Commitment;
      c.commitment = "心理辅导室";
    }));
    CHECK(changed([](MapContent& c) { c.language = Language::En; }));
    CHECK(changed([](MapContent& c) { c.dark = true; }));
    CHECK(changed([](MapContent& c) { c.outcome = nullptr; }));
  }
  SECTION("the same content gives the same picture") { CHECK(painted(content) == painted(content)); }
  SECTION("stops when asked, and says so") {
    std::stop_source source;
    source.request_stop();
    QImage image(600, 600, QImage::Format_RGB32);
    QPainter painter(&image);
    CHECK_FALSE(paintMap(painter, drawnView(), content, source.get_token()));
    CHECK(paintMap(painter, drawnView(), content));
  }
}

TEST_CASE("legendOf") {
  MapContent content = drawnMap();
  const auto has = [](const MapContent& c, LegendItem::Sign sign) {
    for (const LegendGroup& group : legendOf(c))
      for (const LegendItem& item : group.items)
        if (item.sign == sign) return true;
    return false;
  };
  SECTION("names what the map has, and nothing else") {
    CHECK(has(content, LegendItem::Sign::PlannedSchool));
    CHECK(has(content, LegendItem::Sign::NoZone));
    CHECK_FALSE(has(content, LegendItem::Sign::ClosedSchool));
    CHECK_FALSE(has(content, LegendItem::Sign::Railway));
    content.year = 3;
    CHECK_FALSE(has(content, LegendItem::Sign::PlannedSchool));
  }
  SECTION("says nothing of layers that are hidden") {
    CHECK_FALSE(has(without(content, Layer::Roads), LegendItem::Sign::Road));
    CHECK_FALSE(has(without(content, Layer::Schools), LegendItem::Sign::School));
  }
  SECTION("tells what differs from another scenario, where one is compared with") {
    CHECK_FALSE(has(content, LegendItem::Sign::Arrow));
    content.difference = someDifference();
    CHECK(has(content, LegendItem::Sign::Arrow));
    CHECK(has(content, LegendItem::Sign::Fate));
    CHECK_FALSE(has(without(content, Layer::Differences), LegendItem::Sign::Arrow));
  }
  SECTION("is in the content's language") {
    const QString chinese = legendOf(content).front().title;
    content.language = Language::En;
    CHECK(legendOf(content).front().title != chinese);
  }
}
