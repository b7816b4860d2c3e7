// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/zone_residents.hpp"

#include <algorithm>
#include <map>

namespace xuequ {
namespace {

/// The part of a unit that one zone has: [from, to) of the unit's cumulated point weights.
struct Share {
  ZoneId zone;
  std::int64_t from = 0;
  std::int64_t to = 0;
};

/// Shares of one unit, one a point where it is cut. Cumulated weights make them sum exactly to the whole.
void appendShares(const StudyArea& area, const Zoning& zoning, UnitId unit, std::vector<Share>& shares,
                  std::int64_t& whole) {
  shares.clear();
  const auto cut = zoning.owners->cutUnits.find(unit);
  if (cut == zoning.owners->cutUnits.end()) {
    whole = 1;
    shares.push_back({zoning.owners->unit[unit], 0, 1});
    return;
  }
  whole = 0;
  const auto points = area.pointsOf(unit);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::int64_t from = whole;
    whole += points[i].weight;
    shares.push_back({cut->second[i], from, whole});
  }
}

Pupils shareOf(std::int64_t total, const Share& share, std::int64_t whole) {
  if (whole == 1) return Pupils{total};
  const auto upTo = [&](std::int64_t weight) { return portion(total, weight, whole); };
  return Pupils{upTo(share.to) - upTo(share.from)};
}

ZoneOutcome emptyOutcome(ZoneId zone, int years, int steps) {
  const auto size = static_cast<std::size_t>(years) * static_cast<std::size_t>(steps);
  return {.zone = zone, .residents = std::vector<Pupils>(size), .newcomers = std::vector<Pupils>(size)};
}

/// Adds a share of a unit to a zone's sums, or takes it away.
void accumulate(ZoneOutcome& sums, const StageStandard& stage, const Demand& demand, UnitId unit,
                const Share& share, std::int64_t whole, int sign) {
  const auto steps = static_cast<std::size_t>(stage.years());
  const auto entry = static_cast<std::size_t>(stage.entryAge);
  const bool hasNewcomers = demand.hasNewcomers(unit);
  for (int year = 0; year < demand.years(); ++year) {
    const auto residents = demand.residents(unit, year);
    const auto newcomers = hasNewcomers ? demand.newcomers(unit, year) : residents;
    const std::size_t row = static_cast<std::size_t>(year) * steps;
    for (std::size_t step = 0; step < steps; ++step) {
      sums.residents[row + step] += shareOf(residents[entry + step], share, whole) * sign;
      if (hasNewcomers) sums.newcomers[row + step] += shareOf(newcomers[entry + step], share, whole) * sign;
    }
  }
}

using Changed = std::map<ZoneId, ZoneOutcome>;

bool sameZones(const Zoning& a, const Zoning& b) {
  return a.zones.sameAs(b.zones) || std::ranges::equal(*a.zones, *b.zones, {}, &Zone::id, &Zone::id);
}

/// The zones are those of before: nothing that has not changed is looked into.
ZoneOutcomes replaced(ZoneOutcomes zones, Changed changed) {
  for (auto& [zone, sums] : changed)
    *std::ranges::lower_bound(zones, zone, {}, [](const auto& z) { return z->zone; }) =
        std::make_shared<const ZoneOutcome>(std::move(sums));
  return zones;
}

ZoneOutcomes rearranged(const ZoneOutcomes& before, Changed changed, const StageStandard& stage,
                        const Zoning& zoning, const Demand& demand) {
  ZoneOutcomes result;
  result.reserve(zoning.zones->size() + 1);
  auto old = before.begin();
  const auto take = [&](ZoneId zone) {
    while (old != before.end() && (*old)->zone < zone) ++old;
    const auto now = changed.find(zone);
    if (now != changed.end())
      result.push_back(std::make_shared<const ZoneOutcome>(std::move(now->second)));
    else if (old != before.end() && (*old)->zone == zone)
      result.push_back(*old);
    else
      result.push_back(
          std::make_shared<const ZoneOutcome>(emptyOutcome(zone, demand.years(), stage.years())));
  };
  take(kNoZone);
  for (const Zone& zone : *zoning.zones) take(zone.id);
  return result;
}

}  // namespace

const ZoneOutcome* findZone(const ZoneOutcomes& zones, ZoneId zone) {
  const auto found = std::ranges::lower_bound(zones, zone, {}, [](const auto& z) { return z->zone; });
  return found != zones.end() && (*found)->zone == zone ? found->get() : nullptr;
}

ZoneOutcomes zoneResidents(const StudyArea& area, const StageStandard& stage, const Zoning& zoning,
                           const Demand& demand) {
  std::vector<ZoneOutcome> sums{emptyOutcome(kNoZone, demand.years(), stage.years())};
  for (const Zone& zone : *zoning.zones) sums.push_back(emptyOutcome(zone.id, demand.years(), stage.years()));
  std::vector<std::size_t> position(zoning.zones->empty() ? 1 : zoning.zones->back().id.index() + 2);
  for (std::size_t i = 0; i < sums.size(); ++i)
    position[static_cast<std::size_t>(sums[i].zone.value() + 1)] = i;

  std::vector<Share> shares;
  std::int64_t whole = 1;
  for (std::size_t u = 0; u < area.units.size(); ++u) {
    const UnitId unit{static_cast<std::int32_t>(u)};
    appendShares(area, zoning, unit, shares, whole);
    for (const Share& share : shares)
      accumulate(sums[position[static_cast<std::size_t>(share.zone.value() + 1)]], stage, demand, unit, share,
                 whole, +1);
  }
  ZoneOutcomes result;
  for (ZoneOutcome& sum : sums) result.push_back(std::make_shared<const ZoneOutcome>(std::move(sum)));
  return result;
}

ZoneOutcomes zoneResidentsAfter(const ZoneOutcomes& before, const StudyArea& area, const StageStandard& stage,
                                const Zoning& zoningBefore, const Zoning& zoningAfter,
                                std::span<const UnitId> moved, const Demand& demand) {
  Changed changed;
  const auto sumsOf = [&](ZoneId zone) -> ZoneOutcome& {
    const auto known = changed.find(zone);
    if (known != changed.end()) return known->second;
    const ZoneOutcome* old = findZone(before, zone);
    return changed.emplace(zone, old ? *old : emptyOutcome(zone, demand.years(), stage.years()))
        .first->second;
  };
  std::vector<Share> shares;
  std::int64_t whole = 1;
  for (UnitId unit : moved) {
    appendShares(area, zoningBefore, unit, shares, whole);
    for (const Share& share : shares) accumulate(sumsOf(share.zone), stage, demand, unit, share, whole, -1);
    appendShares(area, zoningAfter, unit, shares, whole);
    for (const Share& share : shares) accumulate(sumsOf(share.zone), stage, demand, unit, share, whole, +1);
  }

  return sameZones(zoningBefore, zoningAfter)
             ? replaced(before, std::move(changed))
             : rearranged(before, std::move(changed), stage, zoningAfter, demand);
}

}  // namespace xuequ
