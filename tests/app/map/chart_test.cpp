// SPDX-License-Identifier: Apache-2.0
#include "app/map/chart.hpp"

#include "app/map/chart_frame.hpp"
#include "app/map/map_font.hpp"
#include "app/map/outcome_charts.hpp"
#include "app/map/palette.hpp"
#include "tests/app/map/drawn_map.hpp"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;
using namespace Qt::StringLiterals;

namespace {

Chart lines() {
  Chart chart;
  chart.title = u"在校生与学位"_s;
  chart.unit = u"人"_s;
  chart.firstYear = SchoolYear{2022};
  chart.showsShortage = true;
  chart.series = {{u"在校生"_s, Qt::red, ChartSeries::Style::Line, {90, 110, 130, 100, 80}},
                  {u"可用学位"_s, Qt::blue, ChartSeries::Style::Line, {100, 100, 100, 100, 100}}};
  return chart;
}

QImage painted(const Chart& chart, QSize size) {
  QImage image(size, QImage::Format_RGB32);
  QPainter painter(&image);
  paintChart(painter, QRectF(QPointF(), size), chart);
  return image;
}

bool hasColour(const QImage& image, const QColor& colour) {
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (image.pixelColor(x, y) == colour) return true;
  return false;
}

}  // namespace

TEST_CASE("niceTicks") {
  CHECK(niceTicks(23, 5) == std::vector<double>{0, 5, 10, 15, 20, 25});
  CHECK(niceTicks(24'500, 3) == std::vector<double>{0, 10'000, 20'000, 30'000});
  CHECK(niceTicks(1, 5) == std::vector<double>{0, 1});
  CHECK(niceTicks(0, 4) == std::vector<double>{0, 1});
  SECTION(
      "rise in equal whole steps from nought to the highest value or above, without an empty step on top") {
    for (int highest = 1; highest < 3'000; highest += 7)
      for (int count = 2; count <= 6; ++count) {
        const std::vector<double> ticks = niceTicks(highest, count);
        CHECK(ticks.front() == 0);
        CHECK(ticks.back() >= highest);
        CHECK(ticks[ticks.size() - 2] < highest);
        CHECK(ticks[1] == std::floor(ticks[1]));
        CHECK(ticks.size() <= static_cast<std::size_t>(count) + 1);
      }
  }
}

TEST_CASE("paintChart") {
  SECTION("fills what is short, and nothing where nothing is") {
    Chart chart = lines();
    CHECK(hasColour(painted(chart, {480, 300}), paletteOf(false).shortage));
    chart.series[0].values = {90, 95, 99, 90, 80};
    CHECK_FALSE(hasColour(painted(chart, {480, 300}), paletteOf(false).shortage));
  }
  SECTION("marks the current year, and writes out the hovered one") {
    const QImage plain = painted(lines(), {480, 300});
    Chart chart = lines();
    chart.year = 3;
    CHECK(painted(chart, {480, 300}) != plain);
    chart = lines();
    chart.hovered = 1;
    CHECK(painted(chart, {480, 300}) != plain);
  }
  SECTION("a chart of nothing is an empty sheet with its title") {
    Chart chart = lines();
    chart.series.clear();
    CHECK(hasColour(painted(chart, {220, 140}), paletteOf(false).paper));
    CHECK_FALSE(yearAt(chart, QRectF(0, 0, 220, 140), {100, 80}).has_value());
  }
}

TEST_CASE("layOutChart") {
  const int width = GENERATE(220, 300, 480, 1200), height = GENERATE(140, 200, 300);
  const int years = GENERATE(1, 5, 16, 30);
  Chart chart = lines();
  for (ChartSeries& series : chart.series) series.values.assign(static_cast<std::size_t>(years), 12'345);
  const QRectF box(0, 0, width, height);
  const ChartFrame frame = layOutChart(chart, box, 12'345);

  SECTION("nothing overlaps and nothing leaves the box") {
    CHECK(box.contains(frame.plot));
    CHECK(frame.plot.height() >= 50);
    CHECK_FALSE(frame.title.intersects(frame.plot));
    for (std::size_t i = 0; i < frame.keys.size(); ++i) {
      CHECK_FALSE(frame.keys[i].box.intersects(frame.plot));
      CHECK_FALSE(frame.keys[i].box.intersects(frame.title));
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(frame.keys[i].box.intersects(frame.keys[j].box));
    }
    CHECK(frame.yearStep * frame.slot() >= QFontMetricsF(mapFont(kAxisText)).horizontalAdvance(u"2025"_s));
  }
  SECTION("the year under the pointer is the one that is drawn there") {
    for (int year = 0; year < years; ++year)
      CHECK(yearAt(chart, box, {frame.x(year), frame.plot.center().y()}) == year);
    CHECK_FALSE(yearAt(chart, box, {1, 1}).has_value());
  }
}

TEST_CASE("outcome charts") {
  const MapContent content = drawnMap();
  const Outcome& outcome = *content.outcome;

  SECTION("a stage's chart shows the outcome's numbers of every year") {
    const Chart chart = seatsChart(outcome, Stage::Primary, Language::Zh, false);
    REQUIRE(chart.years() == outcome.years);
    for (std::size_t year = 0; year < static_cast<std::size_t>(outcome.years); ++year) {
      const StageYear& numbers = outcome.stages[index(Stage::Primary)][year];
      CHECK(chart.series[0].values[year] == numbers.pupils.toDouble());
      CHECK(chart.series[1].values[year] == static_cast<double>(numbers.usable.count()));
    }
  }
  SECTION("stacked bars add up to the oversized classes, whichever way the rule counts") {
    const Chart inclusive = oversizedChart(outcome, Stage::Primary, true, Language::Zh, false);
    const Chart exclusive = oversizedChart(outcome, Stage::Primary, false, Language::Zh, false);
    double crowded = 0;
    for (std::size_t year = 0; year < static_cast<std::size_t>(outcome.years); ++year) {
      const StageYear& numbers = outcome.stages[index(Stage::Primary)][year];
      CHECK(inclusive.series[0].values[year] + inclusive.series[1].values[year] == numbers.oversized);
      CHECK(exclusive.series[1].values[year] == numbers.oversized);
      crowded += numbers.oversized;
    }
    CHECK(crowded > 0);
  }
  SECTION("a school that opens later has no values before") {
    const SchoolId planned = *findSchool(content.area(), *content.scenario, "b");
    const Chart chart = seatsChart(outcome, planned, Stage::Primary, Language::En, false);
    CHECK(std::isnan(chart.series[1].values[0]));
    CHECK(chart.series[1].values[3] > 0);
  }
}
