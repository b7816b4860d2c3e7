// SPDX-License-Identifier: Apache-2.0
#include "app/map/outcome_charts.hpp"

#include "app/map/map_words.hpp"
#include "app/map/palette.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <vector>

namespace xuequ::app {
namespace {

using Style = ChartSeries::Style;

struct Rows {
  std::vector<double> pupils, usable, nominal, oversized, superOversized;
};

Rows rowsOf(const Outcome& outcome, std::optional<Stage> only) {
  const auto size = static_cast<std::size_t>(outcome.years);
  const auto empty = std::vector<double>(size, 0);
  Rows rows{empty, empty, empty, empty, empty};
  const std::vector<Stage> stages =
      only ? std::vector{*only} : std::vector{Stage::Primary, Stage::Junior, Stage::Senior};
  for (const Stage stage : stages) {
    const std::vector<StageYear>& years = outcome.stages[index(stage)];
    for (std::size_t i = 0; i < std::min(size, years.size()); ++i) {
      rows.pupils[i] += years[i].pupils.toDouble();
      rows.usable[i] += static_cast<double>(years[i].usable.count());
      rows.nominal[i] += static_cast<double>(years[i].nominal.count());
      rows.oversized[i] += years[i].oversized;
      rows.superOversized[i] += years[i].superOversized;
    }
  }
  return rows;
}

/// Years in which the part does not run have no values.
Rows rowsOf(const Outcome& outcome, SchoolId school, Stage stage) {
  const auto size = static_cast<std::size_t>(outcome.years);
  const auto none = std::vector<double>(size, std::numeric_limits<double>::quiet_NaN());
  Rows rows{none, none, none, none, none};
  const std::int32_t position = outcome.roster->find(school, stage);
  if (position < 0) return rows;
  const Part& part = outcome.roster->parts()[static_cast<std::size_t>(position)];
  const PartOutcome& numbers = *outcome.parts[static_cast<std::size_t>(position)];
  for (std::size_t i = 0; i < size; ++i) {
    if (!part.years[i].running && !part.years[i].open) continue;
    rows.pupils[i] = numbers.years[i].pupils.toDouble();
    rows.usable[i] = static_cast<double>(part.years[i].usable.count());
    rows.nominal[i] = static_cast<double>(part.years[i].nominal.count());
    rows.oversized[i] = numbers.years[i].oversized;
    rows.superOversized[i] = numbers.years[i].superOversized;
  }
  return rows;
}

Chart seatsOf(const Outcome& outcome, Rows rows, const QString& of, Language language, bool dark) {
  const Palette& palette = paletteOf(dark);
  Chart chart{.title = word(MapWord::SeatsChartTitle, language),
              .unit = word(MapWord::PupilUnit, language),
              .firstYear = outcome.baseYear};
  if (!of.isEmpty()) chart.title += QStringLiteral(" · ") + of;
  chart.dark = dark;
  chart.showsShortage = true;
  chart.series = {
      {word(MapWord::Pupils, language), palette.oversized, Style::Line, std::move(rows.pupils)},
      {word(MapWord::UsableSeats, language), palette.of(Load::Low), Style::Line, std::move(rows.usable)},
      {word(MapWord::NominalSeats, language), palette.faintInk, Style::DashedLine, std::move(rows.nominal)},
  };
  return chart;
}

Chart oversizedOf(const Outcome& outcome, Rows rows, bool inclusive, const QString& of, Language language,
                  bool dark) {
  const Palette& palette = paletteOf(dark);
  Chart chart{.title = word(MapWord::OversizedChartTitle, language),
              .unit = word(MapWord::ClassUnit, language),
              .firstYear = outcome.baseYear};
  if (!of.isEmpty()) chart.title += QStringLiteral(" · ") + of;
  chart.dark = dark;
  if (inclusive)  // the stack is to add up to the oversized ones
    std::transform(rows.oversized.begin(), rows.oversized.end(), rows.superOversized.begin(),
                   rows.oversized.begin(), std::minus<>());
  chart.series = {
      {word(MapWord::SuperOversized, language), palette.superOversized, Style::Bar,
       std::move(rows.superOversized)},
      {word(MapWord::Oversized, language), palette.oversized, Style::Bar, std::move(rows.oversized)},
  };
  return chart;
}

QString nameOf(std::optional<Stage> stage, Language language) {
  return stage ? word(*stage, language) : word(MapWord::CompulsoryAndSenior, language);
}

}  // namespace

Chart seatsChart(const Outcome& outcome, std::optional<Stage> stage, Language language, bool dark) {
  return seatsOf(outcome, rowsOf(outcome, stage), nameOf(stage, language), language, dark);
}

Chart oversizedChart(const Outcome& outcome, std::optional<Stage> stage, bool inclusive, Language language,
                     bool dark) {
  return oversizedOf(outcome, rowsOf(outcome, stage), inclusive, nameOf(stage, language), language, dark);
}

Chart seatsChart(const Outcome& outcome, SchoolId school, Stage stage, Language language, bool dark) {
  return seatsOf(outcome, rowsOf(outcome, school, stage), word(stage, language), language, dark);
}

Chart oversizedChart(const Outcome& outcome, SchoolId school, Stage stage, bool inclusive, Language language,
                     bool dark) {
  return oversizedOf(outcome, rowsOf(outcome, school, stage), inclusive, word(stage, language), language,
                     dark);
}

}  // namespace xuequ::app
