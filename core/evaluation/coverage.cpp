// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/coverage.hpp"

#include "core/geometry/point_index.hpp"

namespace xuequ {
namespace {

std::vector<Point> openSites(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                             Stage stage, int year) {
  std::vector<Point> sites;
  const auto range = outcome.roster->of(stage);
  for (std::size_t p = range.first; p < range.last; ++p) {
    const Part& part = outcome.roster->parts()[p];
    const School* school = findSchool(area, scenario, part.school);
    if (part.years[static_cast<std::size_t>(year)].open && school->site) sites.push_back(*school->site);
  }
  return sites;
}

/// By unit, the share of its residents whose point has one of the sites within the radius.
std::vector<Ratio> sharesWithin(const StudyArea& area, const std::vector<Point>& sites, double radius) {
  const PointIndex index(sites);
  std::vector<Ratio> shares;
  shares.reserve(area.units.size());
  for (std::size_t unit = 0; unit < area.units.size(); ++unit) {
    std::int64_t within = 0, whole = 0;
    for (const DemandPoint& point : area.pointsOf(UnitId{static_cast<std::int32_t>(unit)})) {
      const auto nearest = index.nearest(point.at, 1);
      whole += point.weight;
      if (!nearest.empty() &&
          distance(sites[static_cast<std::size_t>(nearest.front())], point.at).count() <= radius)
        within += point.weight;
    }
    shares.push_back(Ratio::of(within, whole));
  }
  return shares;
}

}  // namespace

Pupils residentsOf(const Outcome& outcome, UnitId unit, const StageStandard& stage, int year) {
  const auto byAge = outcome.demand->residents(unit, year);
  std::int64_t sum = 0;
  for (std::int32_t step = 0; step < stage.years(); ++step)
    sum += byAge[static_cast<std::size_t>(stage.ageOf(step))];
  return Pupils{sum};
}

std::vector<Coverage> coverageOf(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                                 const StageStandard& stage) {
  std::vector<Coverage> result;
  std::vector<Point> sites;
  std::vector<Ratio> shares;
  for (int year = 0; year < outcome.years; ++year) {
    std::vector<Point> now = openSites(area, scenario, outcome, stage.stage, year);
    if (year == 0 || now != sites) shares = sharesWithin(area, now, stage.serviceRadius.value);
    sites = std::move(now);
    Coverage coverage;
    for (std::size_t unit = 0; unit < area.units.size(); ++unit) {
      const Pupils residents = residentsOf(outcome, UnitId{static_cast<std::int32_t>(unit)}, stage, year);
      coverage.residents += residents;
      coverage.within += scaled(residents, shares[unit]);
    }
    result.push_back(coverage);
  }
  return result;
}

}  // namespace xuequ
