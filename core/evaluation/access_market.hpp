// SPDX-License-Identifier: Apache-2.0
// Who may go where: the residents of a stage, its open schools, and the trips between them. What access.hpp
// works with, made from facts and a scenario; any source of trips will do.
#pragma once

#include "core/evaluation/access.hpp"
#include "core/evaluation/coverage.hpp"
#include "core/evaluation/walkers.hpp"

#include <span>
#include <vector>

namespace xuequ {

struct MarketQuestion {
  Stage stage{};
  int year = 0;                    ///< index
  std::vector<Ownership> natures;  ///< schools of these; empty: of all
};

struct AccessMarket {
  std::vector<UnitId> units;      ///< by origin; origins of a unit side by side, units in order
  std::vector<double> people;     ///< by origin, of the stage's ages
  std::vector<double> weights;    ///< by origin, within its unit; for the mean of a unit where nobody lives
  std::vector<SchoolId> schools;  ///< by supply, by id
  std::vector<double> seats;      ///< by supply, usable in the year
  TravelMatrix trips;
  std::int64_t tripsNotUsed = 0;        ///< of those given: to schools that are not in the market
  std::int32_t schoolsWithoutSite = 0;  ///< in no trip by straight line
};

/// Origins are demand points, costs metres by straight line, up to the limit.
AccessMarket marketByStraightLine(const StudyArea&, const Scenario&, const Roster&, const Demand&,
                                  const MarketQuestion&, Metres limit);

/// The same on foot: costs are metres of walk, from door to gate.
AccessMarket marketOnFoot(const StudyArea&, const Scenario&, const Roster&, const Demand&,
                          const MarketQuestion&, const Walkers&, Metres limit);

/// A row of a travel matrix that somebody has measured.
struct UnitTrip {
  UnitId from;
  SchoolId to;
  double cost = 0;
};
/// Origins are units. The trips in any order, each pair at most once.
AccessMarket marketByTrips(const StudyArea&, const Scenario&, const Roster&, const Demand&,
                           const MarketQuestion&, std::span<const UnitTrip>);

/// By unit the mean over its origins, by people (by weights where nobody lives); nought where it has none.
IdVector<UnitId, double> byUnit(const StudyArea&, const AccessMarket&, std::span<const double> byOrigin);

}  // namespace xuequ
