// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/zoned_stage.hpp"

#include "core/evaluation/school_neighbours.hpp"
#include "core/evaluation/zoned_parts.hpp"

#include <algorithm>
#include <utility>

namespace xuequ {
namespace {

StageOutcome evaluatedAnew(const StageInputs& in, ZoneOutcomes zones) {
  const Zoning& zoning = in.scenario.zoning(in.stage.stage);
  StageOutcome result;
  result.parts.resize(in.parts());
  result.zones = std::move(zones);
  result.years.resize(static_cast<std::size_t>(in.area.years()));
  result.toPrivate.resize(result.years.size() * in.steps());
  ZonedParts parts(in, result);
  for (std::size_t p = 0; p < result.parts.size(); ++p) parts.open(p);
  for (const auto& sums : result.zones) parts.addZone(zoning.find(sums->zone), *sums, +1);
  parts.sharePrivate();
  parts.run();
  return result;
}

/// A stage's parts before and after a change of projects, side by side.
struct Matched {
  std::vector<std::int32_t> before;  ///< by position after: position before, or −1 where the part is new
  std::vector<bool> sameBefore;      ///< by position before: there is an equal part after
  std::vector<bool> sameAfter;       ///< by position after
};

Matched matched(const StageInputs& before, const StageInputs& after) {
  Matched result{std::vector<std::int32_t>(after.parts(), -1), std::vector<bool>(before.parts()),
                 std::vector<bool>(after.parts())};
  const auto first = before.roster.of(before.stage.stage).first;
  for (std::size_t p = 0, q = 0; q < after.parts(); ++q) {
    const Part& now = after.partOfStage(q);
    while (p < before.parts() && before.partOfStage(p).school < now.school) ++p;
    if (p == before.parts() || before.partOfStage(p).school != now.school) continue;
    result.before[q] = static_cast<std::int32_t>(p);
    result.sameBefore[p] = result.sameAfter[q] =
        &before.roster == &after.roster || before.part(first + p) == now;
  }
  return result;
}

bool allSame(const Matched& match) {
  return std::ranges::find(match.sameBefore, false) == match.sameBefore.end() &&
         std::ranges::find(match.sameAfter, false) == match.sameAfter.end();
}

/// Zones of one of the scenarios that a part which changed may serve.
void appendSpeaking(const StageInputs& in, const std::vector<bool>& same, std::vector<ZoneId>& zones) {
  const auto first = in.roster.of(in.stage.stage).first;
  for (const Zone& zone : *in.scenario.zoning(in.stage.stage).zones)
    if (anyMayServe(in.roster, in.stage.stage, zone, [&](std::size_t part) { return !same[part - first]; }))
      zones.push_back(zone.id);
}

/// Zones whose residents are not the same, or that are only in one of the two. Most are shared by both, and
/// those are not looked into.
void appendMoved(const ZoneOutcomes& before, const ZoneOutcomes& after, std::vector<ZoneId>& zones) {
  auto a = before.begin();
  auto b = after.begin();
  while (a != before.end() || b != after.end()) {
    if (a != before.end() && b != after.end() && *a == *b) {
      ++a, ++b;
    } else if (b == after.end() || (a != before.end() && (*a)->zone < (*b)->zone)) {
      zones.push_back((*a++)->zone);
    } else {
      if (a != before.end() && (*a)->zone == (*b)->zone) ++a;
      zones.push_back((*b++)->zone);
    }
  }
}

/// Those of the zones that are among the wanted.
template <class Each>
void eachOf(const ZoneOutcomes& zones, const std::vector<ZoneId>& wanted, const Each& each) {
  for (const ZoneId zone : wanted)
    if (const ZoneOutcome* sums = findZone(zones, zone)) each(*sums);
}

/// Zones, sorted, that send others elsewhere than before.
std::vector<ZoneId> reachedZones(const StageInputs& before, const StageInputs& after,
                                 const ZoneOutcomes& zonesBefore, const ZoneOutcomes& zonesAfter,
                                 const StageChange& change, const Matched& match) {
  std::vector<ZoneId> zones = change.zones;
  appendMoved(zonesBefore, zonesAfter, zones);
  if (!allSame(match)) {
    appendSpeaking(before, match.sameBefore, zones);
    appendSpeaking(after, match.sameAfter, zones);
  }
  std::ranges::sort(zones);
  zones.erase(std::ranges::unique(zones).begin(), zones.end());
  return zones;
}

/// Takes out of the outcome before what does not hold after, and gives the parts that are then to be worked
/// out anew, in their places after.
ZonedParts::Open takenOut(const StageInputs& before, StageOutcome& result, const std::vector<ZoneId>& reached,
                          const Matched& match) {
  ZonedParts parts(before, result);
  const Zoning& zoning = before.scenario.zoning(before.stage.stage);
  eachOf(result.zones, reached,
         [&](const ZoneOutcome& sums) { parts.addZone(zoning.find(sums.zone), sums, -1); });
  for (std::size_t p = 0; p < match.sameBefore.size(); ++p) {
    if (match.sameBefore[p]) continue;
    parts.open(p);
    if (const std::int32_t receiver = parts.receiver(p); receiver >= 0)
      parts.open(static_cast<std::size_t>(receiver));
  }
  auto open = parts.released();
  ZonedParts::Open moved(match.before.size());
  PartOutcomes kept(match.before.size());
  for (std::size_t q = 0; q < moved.size(); ++q) {
    if (match.before[q] < 0) continue;
    const auto p = static_cast<std::size_t>(match.before[q]);
    moved[q] = std::move(open[p]);
    kept[q] = std::move(result.parts[p]);
    if (moved[q] && !match.sameAfter[q]) moved[q]->fromArea.clear();
  }
  result.parts = std::move(kept);
  return moved;
}

/// A private part was or is among those that changed, so the shares of all of them do.
bool privateChanged(const StageInputs& in, const std::vector<bool>& same) {
  for (std::size_t p = 0; p < same.size(); ++p)
    if (!same[p] && !in.partOfStage(p).byZone) return true;
  return false;
}

}  // namespace

StageOutcome evaluateZoned(const StageInputs& in) {
  return evaluatedAnew(in, zoneResidents(in.area, in.stage, in.scenario.zoning(in.stage.stage), in.demand));
}

StageOutcome reevaluateZoned(const StageInputs& before, const StageInputs& in, StageOutcome result,
                             const StageChange& change) {
  const Zoning& zoning = in.scenario.zoning(in.stage.stage);
  const bool zonesSame = change.units.empty() && change.zones.empty();
  ZoneOutcomes zones =
      zonesSame ? result.zones
                : zoneResidentsAfter(result.zones, in.area, in.stage, before.scenario.zoning(in.stage.stage),
                                     zoning, change.units, in.demand);
  if (result.neighbours && &before.roster != &in.roster && result.neighbours->sites != sitesOf(in))
    result.neighbours = nullptr;
  const Matched match = matched(before, in);
  const bool privateToo = privateChanged(before, match.sameBefore) || privateChanged(in, match.sameAfter);
  if (privateToo && ZonedParts(before, result).privateTakes() != ZonedParts(in, result).privateTakes())
    return evaluatedAnew(in, std::move(zones));  // who goes to private schools changes in every zone

  const std::vector<ZoneId> reached = reachedZones(before, in, result.zones, zones, change, match);
  const std::vector<Pupils> toPrivate = result.toPrivate;
  auto open = takenOut(before, result, reached, match);
  result.zones = std::move(zones);
  ZonedParts parts(in, result, std::move(open));
  for (std::size_t q = 0; q < match.sameAfter.size(); ++q)
    if (!match.sameAfter[q]) parts.open(q);
  eachOf(result.zones, reached,
         [&](const ZoneOutcome& sums) { parts.addZone(zoning.find(sums.zone), sums, +1); });
  if (privateToo || toPrivate != result.toPrivate) parts.sharePrivate();
  parts.run();
  return result;
}

}  // namespace xuequ
