// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/far_walks.hpp"

#include "core/evaluation/asked_zones.hpp"
#include "core/evaluation/coverage.hpp"
#include "core/evaluation/service.hpp"

#include <algorithm>
#include <utility>

namespace xuequ {
namespace {

/// Ascending.
std::vector<ZoneId> zonesServed(const StudyArea& area, const Side& side, Stage stage, int year,
                                SchoolId school) {
  const std::int32_t part = side.outcome.roster->find(school, stage);
  std::vector<ZoneId> zones;
  for (const Zone& zone : *side.scenario.zoning(stage).zones) {
    const auto isPart = [part](std::size_t position) { return std::cmp_equal(position, part); };
    if (!anyMayServe(*side.outcome.roster, stage, zone, isPart)) continue;
    const auto serving = servingParts(*side.outcome.roster, stage, area.baseYear, zone, year, 0);
    if (std::ranges::find(serving, part, &Serving::part) != serving.end()) zones.push_back(zone.id);
  }
  return zones;
}

}  // namespace

std::optional<Ratio> FarWalks::share() const {
  if (residents <= Pupils{}) return std::nullopt;
  return Ratio::of(far.count(), residents.count());
}

FarWalks farWalks(const StudyArea& area, const Side& side, const StageStandard& stage, int year,
                  SchoolId school, const IdVector<PointId, Walk>& walks, Walk limit) {
  const Zoning& zoning = side.scenario.zoning(stage.stage);
  const Owners& owners = *zoning.owners;
  const AskedZones zones(zoning, zonesServed(area, side, stage.stage, year, school));
  FarWalks result;
  for (const UnitId unit : zones.unitsIn(owners)) {
    const std::size_t i = unit.index();
    const auto cut = owners.cutUnits.find(unit);
    const bool isCut = cut != owners.cutUnits.end();
    std::int64_t whole = 0, inside = 0, far = 0;
    for (std::int32_t p = area.firstPoint[i]; p < area.firstPoint[i + 1]; ++p) {
      const std::int64_t weight = area.points[PointId{p}].weight;
      whole += weight;
      if (isCut && !zones.has(cut->second[static_cast<std::size_t>(p - area.firstPoint[i])])) continue;
      inside += weight;
      if (walks[PointId{p}] > limit) far += weight;
    }
    if (inside == 0) continue;
    const Pupils residents = residentsOf(side.outcome, unit, stage, year);
    result.residents += scaled(residents, Ratio::of(inside, whole));
    result.far += scaled(residents, Ratio::of(far, whole));
  }
  return result;
}

}  // namespace xuequ
