// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/summary.hpp"

namespace xuequ {
namespace {

Series emptySeries(const Outcome& outcome) {
  const auto years = static_cast<std::size_t>(outcome.years);
  Series series;
  series.seatsAdded.resize(years);
  series.nominalSeats.resize(years);
  series.usableSeats.resize(years);
  series.pupils.resize(years);
  series.oversized.resize(years);
  series.superOversized.resize(years);
  series.central.resize(years);
  series.withoutSeat.resize(years);
  return series;
}

void addStage(Series& series, const std::vector<StageYear>& stage) {
  for (std::size_t year = 0; year < stage.size(); ++year) {
    series.nominalSeats[year] += stage[year].nominal;
    series.usableSeats[year] += stage[year].usable;
    series.pupils[year] += stage[year].pupils;
    series.oversized[year] += stage[year].oversized;
    series.superOversized[year] += stage[year].superOversized;
    for (const TierYear& tier : stage[year].tiers) {
      series.byTiers = series.byTiers || tier.applicants.count() > 0;
      series.central[year] += tier.central;
      series.withoutSeat[year] += tier.unserved;
    }
  }
}

/// An exclusive rule counts the super-oversized apart, and they are oversized all the same.
std::optional<SchoolYear> goneFrom(const Series& series, SchoolYear baseYear) {
  std::size_t clean = series.oversized.size();
  while (clean > 0 && series.oversized[clean - 1] == 0 && series.superOversized[clean - 1] == 0) --clean;
  if (clean == series.oversized.size()) return std::nullopt;
  return baseYear + static_cast<int>(clean);
}

void finish(Series& series, SchoolYear baseYear) {
  for (std::size_t year = 0; year < series.nominalSeats.size(); ++year)
    series.seatsAdded[year] = series.nominalSeats[year] - series.nominalSeats.front();
  series.oversizedGone = goneFrom(series, baseYear);
}

}  // namespace

Series seriesOf(const Outcome& outcome, Stage stage) {
  Series series = emptySeries(outcome);
  addStage(series, outcome.stages[index(stage)]);
  finish(series, outcome.baseYear);
  return series;
}

Series seriesOfSchools(const Outcome& outcome) {
  Series series = emptySeries(outcome);
  for (const Stage stage : {Stage::Primary, Stage::Junior, Stage::Senior})
    addStage(series, outcome.stages[index(stage)]);
  finish(series, outcome.baseYear);
  return series;
}

}  // namespace xuequ
