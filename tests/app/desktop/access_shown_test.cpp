// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/access_shown.hpp"

#include "app/desktop/canvas/map_canvas.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/app/desktop/opened_window.hpp"
#include "tests/support/world.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("seats a child are worked out once for each question, and zones are no part of it") {
  const World world = drawn("A A B");
  const auto before = std::make_shared<const Outcome>(world.outcome());
  const AccessShown::Asked first{world.area,
                                 std::make_shared<const Scenario>(world.scenario),
                                 before,
                                 nullptr,
                                 {Stage::Primary, 0, kSeatsAPerson[0], Metres{250}, false}};
  AccessShown shown;
  QSignalSpy ready(&shown, &AccessShown::ready);
  CHECK_FALSE(shown.ask(first));
  REQUIRE(QTest::qWaitFor([&] { return ready.count() == 1; }, 20'000));
  const auto answer = shown.ask(first);
  REQUIRE(answer);
  AccessShown::Asked zoned = first;
  const std::vector moved{world.unit(1, 2)};
  zoned.scenario = std::make_shared<const Scenario>(
      assignUnits(*world.area, world.scenario, Stage::Primary, moved, world.zone('B')).value());
  zoned.outcome = std::make_shared<const Outcome>(reevaluate(
      *before, *world.area, world.scenario, *zoned.scenario, difference(world.scenario, *zoned.scenario)));
  CHECK(shown.ask(zoned) == answer);
  CHECK(ready.count() == 1);
  AccessShown::Asked farther = first;
  farther.question.limit = Metres{600};
  CHECK_FALSE(shown.ask(farther));
  REQUIRE(QTest::qWaitFor([&] { return ready.count() == 2; }, 20'000));
  CHECK(*shown.ask(farther) != *answer);
}

TEST_CASE("journey: the map coloured by access") {
  OpenedWindow window;
  auto& method = window.find<QComboBox>("accessMethod");
  const auto content = [&]() -> const MapContent& { return window.find<MapCanvas>("map").content(); };
  CHECK_FALSE(method.isVisibleTo(&*window));
  window.find<QComboBox>("areaTheme").setCurrentIndex(static_cast<int>(AreaTheme::Access));
  CHECK(method.isVisibleTo(&*window));
  REQUIRE(QTest::qWaitFor([&] { return content().access != nullptr; }, 20'000));
  CHECK(content().access->asked.limit.count() == 500);
  CHECK_FALSE(window.find<QCheckBox>("accessOnFoot").isEnabled());
  method.setCurrentIndex(2);
  window.find<QSpinBox>("accessLimit").setValue(80);
  REQUIRE(QTest::qWaitFor([&] { return content().access && content().access->asked.limit.count() == 80; },
                          20'000));
  CHECK(content().access->asked.method.name == "g2sfca");
  window.find<QComboBox>("areaTheme").setCurrentIndex(static_cast<int>(AreaTheme::Zones));
  CHECK_FALSE(method.isVisibleTo(&*window));
  CHECK(content().access == nullptr);
}
