// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/coverage.hpp"

#include "core/base/parallel.hpp"

#include <fmt/format.h>

#include <map>

namespace xuequ {
namespace {

constexpr std::size_t kUnitsWorthThreads = 2000;

std::vector<Disc> discsAround(const std::vector<Point>& sites, Metres radius) {
  std::vector<Disc> discs;
  discs.reserve(sites.size());
  for (const Point site : sites) discs.push_back({site, radius});
  return discs;
}

/// The share of a unit's residents whose point lies in one of the discs.
Ratio shareWithin(const StudyArea& area, UnitId unit, const Discs& discs) {
  std::int64_t within = 0, whole = 0;
  for (const DemandPoint& point : area.pointsOf(unit)) {
    whole += point.weight;
    if (discs.contains(point.at)) within += point.weight;
  }
  return Ratio::of(within, whole);
}

std::vector<Ratio> sharesWithin(const StudyArea& area, const Discs& discs) {
  std::vector<Ratio> shares(area.units.size());
  forPieces(shares.size(), kUnitsWorthThreads, [&](std::size_t first, std::size_t last) {
    for (std::size_t unit = first; unit < last; ++unit)
      shares[unit] = shareWithin(area, UnitId{static_cast<std::int32_t>(unit)}, discs);
  });
  return shares;
}

Reached reachedOf(const StudyArea& area, UnitId unit, const Discs& discs, Pupils residents) {
  const MultiPolygon& shape = area.units[unit].shape;
  Reached reached;
  reached.residents = residents;
  reached.within = scaled(residents, shareWithin(area, unit, discs));
  if (shape.empty()) return reached;
  reached.area = xuequ::area(shape);
  reached.cover = discs.areaWithin(shape);
  reached.evenly = scaled(residents, Ratio::of(reached.cover.once.count() / reached.area.count()));
  return reached;
}

}  // namespace

Pupils residentsOf(const Demand& demand, UnitId unit, const StageStandard& stage, int year) {
  const auto byAge = demand.residents(unit, year);
  std::int64_t sum = 0;
  for (std::int32_t step = 0; step < stage.years(); ++step)
    sum += byAge[static_cast<std::size_t>(stage.ageOf(step))];
  return Pupils{sum};
}

Pupils residentsOf(const Outcome& outcome, UnitId unit, const StageStandard& stage, int year) {
  return residentsOf(*outcome.demand, unit, stage, year);
}

OpenSchools openSchools(const StudyArea& area, const Scenario& scenario, const Roster& roster, Stage stage,
                        int year) {
  OpenSchools open;
  const auto range = roster.of(stage);
  for (std::size_t p = range.first; p < range.last; ++p) {
    const Part& part = roster.parts()[p];
    if (!part.years[static_cast<std::size_t>(year)].open) continue;
    const School& school = *findSchool(area, scenario, part.school);
    if (!school.site) {
      ++open.withoutSite;
      continue;
    }
    open.schools.push_back(part.school);
    open.sites.push_back(*school.site);
  }
  return open;
}

Result<RadiusQuestion> radiusQuestion(const StudyArea& area, Stage stage, int year,
                                      std::optional<double> metres) {
  const StageStandard* standard = area.standards.find(stage);
  if (standard == nullptr) return failure(ErrorCode::StageNotInPack, std::string(keyOf(stage)));
  if (metres && !(*metres > 0 && *metres <= 1e6))
    return failure(ErrorCode::NumberOutOfRange, fmt::format("{}", *metres), "0 < m ≤ 1,000,000");
  if (!metres && standard->serviceRadius.value <= 0)
    return failure(ErrorCode::ValueMissing, std::string(keyOf(stage)));
  return RadiusQuestion{stage, year, Metres{metres.value_or(standard->serviceRadius.value)}};
}

std::vector<Coverage> coverageOf(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                                 const StageStandard& stage) {
  std::vector<Coverage> result;
  std::vector<Point> sites;
  std::vector<Ratio> shares;
  for (int year = 0; year < outcome.years; ++year) {
    std::vector<Point> now = openSchools(area, scenario, *outcome.roster, stage.stage, year).sites;
    if (year == 0 || now != sites)
      shares = sharesWithin(area, Discs(discsAround(now, Metres{stage.serviceRadius.value})));
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

Reached& Reached::operator+=(const Reached& other) {
  residents += other.residents;
  within += other.within;
  evenly += other.evenly;
  area += other.area;
  cover.once += other.cover.once;
  cover.twice += other.cover.twice;
  return *this;
}

RadiusCoverage radiusCoverage(const StudyArea& area, const Scenario& scenario, const Roster& roster,
                              const Demand& demand, const RadiusQuestion& asked) {
  OpenSchools open = openSchools(area, scenario, roster, asked.stage, asked.year);
  Discs discs(discsAround(open.sites, asked.radius));
  RadiusCoverage result{
      asked, std::move(open), std::move(discs), IdVector<UnitId, Reached>(area.units.size()), {}};
  const StageStandard& standard = *area.standards.find(asked.stage);
  forPieces(area.units.size(), kUnitsWorthThreads, [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      const UnitId unit{static_cast<std::int32_t>(i)};
      result.units[unit] =
          reachedOf(area, unit, result.discs, residentsOf(demand, unit, standard, asked.year));
    }
  });
  for (std::size_t i = 0; i < area.units.size(); ++i)
    result.whole += result.units[UnitId{static_cast<std::int32_t>(i)}];
  if (!area.boundary.empty()) {
    result.whole.area = xuequ::area(area.boundary);
    result.whole.cover = result.discs.areaWithin(area.boundary);
  }
  return result;
}

std::vector<TownReached> byTown(const StudyArea& area, const RadiusCoverage& coverage) {
  std::map<std::string, Reached> towns;
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    towns[area.units[unit].town] += coverage.units[unit];
  }
  std::vector<TownReached> result;
  for (auto& [town, reached] : towns) result.push_back({town, reached});
  return result;
}

}  // namespace xuequ
