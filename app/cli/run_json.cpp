// SPDX-License-Identifier: Apache-2.0
#include "app/cli/run_json.hpp"

#include "app/output/json.hpp"
#include "core/evaluation/summary.hpp"
#include "core/report/admission_tables.hpp"
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

/// Of each tier by year; nothing where everybody is taken.
Json tiersJson(const Outcome& outcome, std::optional<int> only, Stage stage) {
  static constexpr const char* kKeys[] = {"matched", "mismatched", "migrant"};
  Json json = Json::object();
  for (const AdmissionTier tier : kAllTiers) {
    Json& of = json[kKeys[index(tier)]];
    for (const auto& [key, member] :
         {std::pair{"applicants", &TierYear::applicants}, std::pair{"admitted", &TierYear::admitted},
          std::pair{"central_placement", &TierYear::central},
          std::pair{"without_seat", &TierYear::unserved}}) {
      std::vector<Pupils> values;
      for (const StageYear& year : outcome.stages[index(stage)])
        values.push_back(year.tiers[index(tier)].*member);
      of[std::string(key) + "_by_year"] = byYear(outcome, only, values);
    }
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
  if (series.byTiers) {
    json["central_placement_by_year"] = byYear(outcome, only, series.central);
    json["without_seat_by_year"] = byYear(outcome, only, series.withoutSeat);
  }
  json["oversized_gone_year"] = series.oversizedGone ? Json(series.oversizedGone->value()) : Json(nullptr);
  return json;
}

}  // namespace

Json scenarioJson(const Evaluated& it, std::optional<int> onlyYear) {
  Json json{{"name", it.scenario->name}};
  json.update(seriesJson(*it.outcome, onlyYear, seriesOfSchools(*it.outcome)));
  json["stages"] = Json::object();
  for (const StageStandard& stage : it.area->standards.stages) {
    const Series series = seriesOf(*it.outcome, stage.stage);
    Json& of = json["stages"][std::string(keyOf(stage.stage))];
    of = seriesJson(*it.outcome, onlyYear, series);
    if (series.byTiers) of["tiers"] = tiersJson(*it.outcome, onlyYear, stage.stage);
  }
  if (!onlyYear) return json;
  json["schools"] = rowsJson(schoolsTable(*it.area, *it.scenario, *it.outcome, *onlyYear));
  const Table admissions = admissionsTable(*it.area, *it.scenario, *it.outcome, *onlyYear);
  if (!admissions.rows.empty()) json["admissions"] = rowsJson(admissions);
  return json;
}

}  // namespace xuequ::app
