// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/access_market.hpp"

#include "core/evaluation/point_residents.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace xuequ {
namespace {

void addSchools(const StudyArea& area, const Scenario& scenario, const Roster& roster,
                const MarketQuestion& asked, AccessMarket& market) {
  const auto range = roster.of(asked.stage);
  for (std::size_t p = range.first; p < range.last; ++p) {
    const Part& part = roster.parts()[p];
    const YearSchedule& schedule = part.years[static_cast<std::size_t>(asked.year)];
    const bool wanted =
        asked.natures.empty() || std::ranges::find(asked.natures, part.ownership) != asked.natures.end();
    if (!schedule.open || !wanted) continue;
    market.schools.push_back(part.school);
    market.seats.push_back(static_cast<double>(schedule.usable.count()));
    if (!findSchool(area, scenario, part.school)->site) ++market.schoolsWithoutSite;
  }
}

void addOrigin(AccessMarket& market, UnitId unit, Pupils people, double weight) {
  market.units.push_back(unit);
  market.people.push_back(people.toDouble());
  market.weights.push_back(weight);
}

/// Schools with a place, and which supply each is.
struct Sites {
  std::vector<Point> at;
  std::vector<std::int32_t> supply;
};
Sites sitesOf(const StudyArea& area, const Scenario& scenario, const AccessMarket& market) {
  Sites sites;
  for (std::size_t s = 0; s < market.schools.size(); ++s) {
    const auto& site = findSchool(area, scenario, market.schools[s])->site;
    if (!site) continue;
    sites.at.push_back(*site);
    sites.supply.push_back(static_cast<std::int32_t>(s));
  }
  return sites;
}

Box boxAround(Point p, Metres reach) {
  const double by = std::min(reach.count() * 100 + 1, 2e9);
  const auto moved = [](std::int32_t x, double d) {
    return static_cast<std::int32_t>(std::clamp(x + d, -2147483648.0, 2147483647.0));
  };
  return {{moved(p.x, -by), moved(p.y, -by)}, {moved(p.x, by), moved(p.y, by)}};
}

/// Each demand point is an origin of the same number; no trips yet.
AccessMarket marketOfPoints(const StudyArea& area, const Scenario& scenario, const Roster& roster,
                            const Demand& demand, const MarketQuestion& asked) {
  AccessMarket market;
  addSchools(area, scenario, roster, asked, market);
  const auto people = residentsByPoint(area, demand, *area.standards.find(asked.stage), asked.year);
  for (std::size_t i = 0; i < area.units.size(); ++i)
    for (std::int32_t p = area.firstPoint[i]; p < area.firstPoint[i + 1]; ++p)
      addOrigin(market, UnitId{static_cast<std::int32_t>(i)}, people[PointId{p}],
                area.points[PointId{p}].weight);
  return market;
}

}  // namespace

AccessMarket marketByStraightLine(const StudyArea& area, const Scenario& scenario, const Roster& roster,
                                  const Demand& demand, const MarketQuestion& asked, Metres limit) {
  AccessMarket market = marketOfPoints(area, scenario, roster, demand, asked);
  const Sites sites = sitesOf(area, scenario, market);
  const PointIndex index(sites.at);
  for (std::size_t i = 0; i < area.points.size(); ++i) {
    const auto from = static_cast<std::int32_t>(i);
    const Point at = area.points[PointId{from}].at;
    for (const std::int32_t near : index.within(boxAround(at, limit))) {
      const auto s = static_cast<std::size_t>(near);
      const Metres away = distance(at, sites.at[s]);
      if (away <= limit) market.trips.push_back({from, sites.supply[s], away.count()});
    }
  }
  return market;
}

AccessMarket marketOnFoot(const StudyArea& area, const Scenario& scenario, const Roster& roster,
                          const Demand& demand, const MarketQuestion& asked, const Walkers& walkers,
                          Metres limit) {
  AccessMarket market = marketOfPoints(area, scenario, roster, demand, asked);
  const Sites sites = sitesOf(area, scenario, market);
  WalkSearch search(walkers.network());
  for (std::size_t s = 0; s < sites.at.size(); ++s) {
    const auto supply = static_cast<std::size_t>(sites.supply[s]);
    search.run(walkers.gatesOf(area, market.schools[supply], sites.at[s]), walkOf(limit));
    for (const PointWalk& point : pointsWithin(walkers, search))
      market.trips.push_back({point.point.value(), sites.supply[s], metres(point.walk).count()});
  }
  std::ranges::sort(market.trips, {}, [](const Trip& trip) { return std::pair(trip.from, trip.to); });
  return market;
}

AccessMarket marketByTrips(const StudyArea& area, const Scenario& scenario, const Roster& roster,
                           const Demand& demand, const MarketQuestion& asked,
                           std::span<const UnitTrip> trips) {
  AccessMarket market;
  addSchools(area, scenario, roster, asked, market);
  const StageStandard& standard = *area.standards.find(asked.stage);
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    addOrigin(market, unit, residentsOf(demand, unit, standard, asked.year), 1);
  }
  for (const UnitTrip& trip : trips) {
    const auto school = std::ranges::lower_bound(market.schools, trip.to);
    if (school == market.schools.end() || *school != trip.to) {
      ++market.tripsNotUsed;
      continue;
    }
    market.trips.push_back(
        {trip.from.value(), static_cast<std::int32_t>(school - market.schools.begin()), trip.cost});
  }
  std::ranges::sort(market.trips, {}, [](const Trip& trip) { return std::pair(trip.from, trip.to); });
  return market;
}

IdVector<UnitId, double> byUnit(const StudyArea& area, const AccessMarket& market,
                                std::span<const double> byOrigin) {
  IdVector<UnitId, double> means(area.units.size());
  for (std::size_t first = 0; first < market.units.size();) {
    const UnitId unit = market.units[first];
    double people = 0, weights = 0, ofPeople = 0, ofWeights = 0;
    std::size_t i = first;
    for (; i < market.units.size() && market.units[i] == unit; ++i) {
      people += market.people[i];
      weights += market.weights[i];
      ofPeople += market.people[i] * byOrigin[i];
      ofWeights += market.weights[i] * byOrigin[i];
    }
    means[unit] = people > 0 ? ofPeople / people : weights > 0 ? ofWeights / weights : 0;
    first = i;
  }
  return means;
}

}  // namespace xuequ
