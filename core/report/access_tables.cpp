// SPDX-License-Identifier: Apache-2.0
#include "core/report/access_tables.hpp"

#include "core/report/table_rows.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>

namespace xuequ {
namespace {

/// To ten significant digits, so that the last bits of powers do not reach the reader.
double plain(double value) {
  if (value == 0 || !std::isfinite(value)) return value;
  const double scale = std::pow(10, 9 - std::floor(std::log10(std::abs(value))));
  return std::round(value * scale) / scale;
}

/// By origin, by supply: does any trip count?
struct Served {
  std::vector<bool> origins, supplies;
};
Served servedBy(const AccessMarket& market, const Impedance& impedance) {
  Served served{std::vector<bool>(market.units.size()), std::vector<bool>(market.schools.size())};
  for (const Trip& trip : market.trips) {
    if (impedance.weight(trip.cost) <= 0) continue;
    served.origins[static_cast<std::size_t>(trip.from)] = true;
    if (market.people[static_cast<std::size_t>(trip.from)] > 0)
      served.supplies[static_cast<std::size_t>(trip.to)] = true;
  }
  return served;
}

double sumWithout(const std::vector<double>& values, const std::vector<bool>& served) {
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) sum += served[i] ? 0 : values[i];
  return sum;
}

Word decayWord(Decay decay) {
  static constexpr const char* kWords[] = {"decay_binary", "decay_steps", "decay_gaussian",
                                           "decay_exponential", "decay_power"};
  return {kWords[static_cast<std::size_t>(decay)]};
}

Cell whole(double value) { return static_cast<std::int64_t>(std::llround(value)); }

/// By unit: to how many schools a trip counts, and what the shortest costs.
struct Choice {
  std::vector<std::int32_t> schools;
  std::optional<double> least;
};
IdVector<UnitId, Choice> choicesOf(const StudyArea& area, const AccessMarket& market,
                                   const Impedance& impedance) {
  IdVector<UnitId, Choice> choices(area.units.size());
  for (const Trip& trip : market.trips) {
    if (impedance.weight(trip.cost) <= 0) continue;
    Choice& choice = choices[market.units[static_cast<std::size_t>(trip.from)]];
    choice.schools.push_back(trip.to);
    choice.least = std::min(choice.least.value_or(trip.cost), trip.cost);
  }
  for (std::size_t i = 0; i < choices.size(); ++i) {
    auto& schools = choices[UnitId{static_cast<std::int32_t>(i)}].schools;
    std::ranges::sort(schools);
    schools.erase(std::ranges::unique(schools).begin(), schools.end());
  }
  return choices;
}

IdVector<UnitId, double> peopleOf(const StudyArea& area, const AccessMarket& market) {
  IdVector<UnitId, double> people(area.units.size());
  for (std::size_t i = 0; i < market.units.size(); ++i) people[market.units[i]] += market.people[i];
  return people;
}

}  // namespace

Table accessTable(const StudyArea& area, const AccessMarket& market, const AccessAsked& asked) {
  using enum ColumnKind;
  const Served served = servedBy(market, asked.impedance);
  const double people = std::accumulate(market.people.begin(), market.people.end(), 0.0);
  const double seats = std::accumulate(market.seats.begin(), market.seats.end(), 0.0);
  const double threshold = asked.impedance.threshold;
  return {
      "access",
      {{"stage"},
       {"year", Year},
       {"method"},
       {"decay"},
       {"threshold", Decimal},
       {"trips", Whole},
       {"trips_not_used", Whole},
       {"residents", Whole},
       {"residents_out_of_reach", Whole},
       {"schools", Whole},
       {"schools_without_site", Whole},
       {"usable_seats", Whole},
       {"seats_out_of_reach", Whole}},
      {{cell(asked.market.stage), cell(area.year(asked.market.year)), Word{asked.method},
        decayWord(asked.impedance.decay), std::isfinite(threshold) ? Cell{threshold} : Cell{},
        static_cast<std::int64_t>(market.trips.size()), market.tripsNotUsed, whole(people),
        whole(sumWithout(market.people, served.origins)), static_cast<std::int64_t>(market.schools.size()),
        cell(market.schoolsWithoutSite), whole(seats), whole(sumWithout(market.seats, served.supplies))}}};
}

Table unitAccessTable(const StudyArea& area, const AccessMarket& market, const AccessAsked& asked,
                      const Access& access) {
  using enum ColumnKind;
  Table table{"access_units",
              {{"key"},
               {"name"},
               {"town"},
               {"residents", Whole},
               {asked.cumulative ? "seats_in_reach" : "seats_per_1000", Decimal},
               {"schools_in_reach", Whole},
               {"least_cost", Decimal}},
              {}};
  const auto means = byUnit(area, market, access.origins);
  const auto choices = choicesOf(area, market, asked.impedance);
  const auto people = peopleOf(area, market);
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId id{static_cast<std::int32_t>(i)};
    const PlanningUnit& unit = area.units[id];
    table.rows.push_back({unit.key, unit.name, unit.town, whole(people[id]),
                          plain(asked.cumulative ? means[id] : 1000 * means[id]),
                          static_cast<std::int64_t>(choices[id].schools.size()),
                          choices[id].least ? Cell{hundredths(*choices[id].least)} : Cell{}});
  }
  return table;
}

Table schoolAccessTable(const StudyArea& area, const Scenario& scenario, const AccessMarket& market,
                        const Access& access) {
  using enum ColumnKind;
  Table table{
      "access_schools",
      {{"key"}, {"school"}, {"usable_seats", Whole}, {"demand", Decimal}, {"seats_per_1000", Decimal}},
      {}};
  for (std::size_t s = 0; s < market.schools.size(); ++s) {
    const School& school = *findSchool(area, scenario, market.schools[s]);
    table.rows.push_back({school.key, school.name, whole(market.seats[s]), plain(access.demand[s]),
                          access.demand[s] > 0 ? Cell{plain(1000 * access.ratios[s])} : Cell{}});
  }
  return table;
}

Table huffTable(const StudyArea& area, const Scenario& scenario, const AccessMarket& market,
                std::span<const double> shares) {
  Table table{
      "huff_shares",
      {{"key"}, {"name"}, {"school"}, {"share", ColumnKind::Percent}, {"residents", ColumnKind::Decimal}},
      {}};
  std::vector<double> people(market.people), weights(market.weights);
  std::map<std::pair<UnitId, std::int32_t>, std::pair<double, double>> sums;  // people, weights
  const auto all = peopleOf(area, market);
  IdVector<UnitId, double> allWeights(area.units.size());
  for (std::size_t i = 0; i < weights.size(); ++i) allWeights[market.units[i]] += weights[i];
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (shares[i] <= 0) continue;
    const auto from = static_cast<std::size_t>(market.trips[i].from);
    auto& [ofPeople, ofWeights] = sums[{market.units[from], market.trips[i].to}];
    ofPeople += people[from] * shares[i];
    ofWeights += weights[from] * shares[i];
  }
  for (const auto& [key, sum] : sums) {
    const auto& [unit, supply] = key;
    const double share = all[unit] > 0 ? sum.first / all[unit] : sum.second / allWeights[unit];
    const SchoolId school = market.schools[static_cast<std::size_t>(supply)];
    table.rows.push_back({area.units[unit].key, area.units[unit].name, nameOf(area, scenario, school),
                          percentCell(share, 1), plain(sum.first)});
  }
  return table;
}

Access huffAccess(const AccessMarket& market, std::span<const double> shares) {
  Access access{std::vector<double>(market.units.size()), std::vector<double>(market.schools.size()),
                std::vector<double>(market.schools.size())};
  for (std::size_t i = 0; i < shares.size(); ++i)
    access.demand[static_cast<std::size_t>(market.trips[i].to)] +=
        market.people[static_cast<std::size_t>(market.trips[i].from)] * shares[i];
  for (std::size_t s = 0; s < market.seats.size(); ++s)
    if (access.demand[s] > 0) access.ratios[s] = market.seats[s] / access.demand[s];
  return access;
}

}  // namespace xuequ
