// SPDX-License-Identifier: Apache-2.0
#include "app/cli/run_json.hpp"

#include "app/output/json.hpp"
#include "core/evaluation/summary.hpp"
#include "core/report/report.hpp"

#include <nlohmann/json.hpp>

namespace xuequ::app {
namespace {

using Json = nlohmann::ordered_json;

std::int64_t plain(Seats seats) { return seats.count(); }
std::int64_t plain(Pupils pupils) { return pupils.rounded(); }
std::int64_t plain(std::int32_t count) { return count; }

/// {"2022": 0, "2023": 1620, …}
Json byYear(const Outcome& outcome, std::optional<int> only, const auto& values) {
  Json json = Json::object();
  for (int i = 0; i < outcome.years; ++i) {
    if (!only || *only == i)
      json[std::to_string(outcome.year(i).value())] = plain(values[static_cast<std::size_t>(i)]);
  }
  return json;
}

Json seriesJson(const Outcome& outcome, std::optional<int> only, const Series& series) {
  Json json;
  json["seats_added_by_year"] = byYear(outcome, only, series.seatsAdded);
  json["nominal_seats_by_year"] = byYear(outcome, only, series.nominalSeats);
  json["usable_seats_by_year"] = byYear(outcome, only, series.usableSeats);
  json["pupils_by_year"] = byYear(outcome, only, series.pupils);
  json["oversized_by_year"] = byYear(outcome, only, series.oversized);
  json["super_oversized_by_year"] = byYear(outcome, only, series.superOversized);
  json["oversized_gone_year"] = series.oversizedGone ? Json(series.oversizedGone->value()) : Json(nullptr);
  return json;
}

}  // namespace

Json scenarioJson(const Evaluated& it, std::optional<int> onlyYear) {
  Json json{{"name", it.scenario->name}};
  json.update(seriesJson(*it.outcome, onlyYear, seriesOfSchools(*it.outcome)));
  json["stages"] = Json::object();
  for (const StageStandard& stage : it.area->standards.stages) {
    json["stages"][std::string(keyOf(stage.stage))] =
        seriesJson(*it.outcome, onlyYear, seriesOf(*it.outcome, stage.stage));
  }
  if (onlyYear) json["schools"] = rowsJson(schoolsTable(*it.area, *it.scenario, *it.outcome, *onlyYear));
  return json;
}

}  // namespace xuequ::app
