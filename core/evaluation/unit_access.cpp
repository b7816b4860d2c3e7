// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/unit_access.hpp"

namespace xuequ {

UnitAccess unitAccess(const StudyArea& area, const Scenario& scenario, const Roster& roster,
                      const Demand& demand, const UnitAccessQuestion& asked, const Walkers* walkers) {
  const MarketQuestion question{asked.stage, asked.year, {}};
  const AccessMarket market =
      asked.onFoot ? marketOnFoot(area, scenario, roster, demand, question, *walkers, asked.limit)
                   : marketByStraightLine(area, scenario, roster, demand, question, asked.limit);
  const Impedance impedance{
      .decay = asked.method.decay, .threshold = asked.limit.count(), .beta = 1, .steps = {}};
  const Access access = accessOf(market.trips, market.people, market.seats, asked.method.method, impedance);
  const auto means = byUnit(area, market, access.origins);
  UnitAccess result{asked, IdVector<UnitId, std::optional<double>>(area.units.size())};
  for (std::size_t i = 0; i < market.units.size(); ++i)
    if (market.people[i] > 0) result.seats[market.units[i]] = means[market.units[i]];
  return result;
}

}  // namespace xuequ
