// SPDX-License-Identifier: Apache-2.0
#include "app/map/map_labels.hpp"

#include "app/map/school_symbol.hpp"
#include "tests/app/map/drawn_map.hpp"
#include "tests/support/random_world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;
using namespace xuequ::app;
using namespace Qt::StringLiterals;

namespace {

std::vector<MapLabel> labelsOf(const MapContent& content, const Viewport& view) {
  TextWidths widths;
  return mapLabels(view, content, schoolMarks(content, view), widths);
}

const MapLabel* find(const std::vector<MapLabel>& labels, const QString& text) {
  const auto found =
      std::find_if(labels.begin(), labels.end(), [&](const MapLabel& label) { return label.text == text; });
  return found == labels.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("mapLabels") {
  MapContent content = drawnMap();

  SECTION("names schools, with pupils and seats, and what projects do to them") {
    const auto labels = labelsOf(content, drawnView());
    const MapLabel* crowded = find(labels, u"第a学校"_s);
    REQUIRE(crowded != nullptr);
    CHECK(crowded->detail.endsWith(u" / 90"));
    const MapLabel* planned = find(labels, u"第b学校"_s);
    REQUIRE(planned != nullptr);
    CHECK(planned->project == u"2025 新建"_s);
    CHECK_FALSE(planned->projectDone);
  }
  SECTION("names water, roads and units") {
    const auto labels = labelsOf(content, drawnView());
    CHECK(find(labels, u"太白湖"_s) != nullptr);
    CHECK(find(labels, u"中路"_s) != nullptr);
    CHECK(find(labels, u"单元u00"_s) != nullptr);
  }
  SECTION("a project that counts already is told apart") {
    content.year = 4;
    const auto labels = labelsOf(content, drawnView());
    REQUIRE(find(labels, u"第b学校"_s) != nullptr);
    CHECK(find(labels, u"第b学校"_s)->projectDone);
  }
  SECTION(
      "in any world and at any scale no two labels overlap, and none covers a symbol or leaves the frame") {
    test::Dice dice(static_cast<std::uint32_t>(GENERATE(range(1, 25))));
    const auto area = test::randomArea(dice);
    content.geometry = std::make_shared<MapGeometry>(area);
    content.scenario = std::make_shared<Scenario>(test::randomScenario(dice, *area));
    content.outcome = std::make_shared<Outcome>(evaluate(*area, *content.scenario).value());
    const Viewport view = fitted(area->box, 700, 500).zoomedAt({350, 250}, dice.between(1, 8) / 2.0);
    const auto labels = labelsOf(content, view);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      CHECK(QRectF(0, 0, 700, 500).contains(labels[i].box));
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(labels[i].box.intersects(labels[j].box));
    }
    for (const SchoolMark& mark : schoolMarks(content, view)) {
      if (mark.state == SchoolState::OtherStage) continue;
      const ScreenPoint s = view.toScreen(mark.at);
      for (const MapLabel& label : labels) CHECK_FALSE(label.box.contains(QPointF(s.x, s.y)));
    }
  }
}
