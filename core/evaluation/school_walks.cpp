// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/school_walks.hpp"

#include "core/base/parallel.hpp"
#include "core/evaluation/point_residents.hpp"
#include "core/evaluation/service.hpp"

#include <algorithm>
#include <map>

namespace xuequ {
namespace {

/// The best of the point's doors.
void offer(Nearest& best, Nearest other) { best = std::min(best, other); }

struct ZonePoints {
  const Zone* zone = nullptr;
  std::vector<PointId> points;
};

/// The zones with the points that they own.
std::vector<ZonePoints> pointsByZone(const StudyArea& area, const Zoning& zoning) {
  std::map<ZoneId, std::vector<PointId>> points;
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const std::vector<ZoneId> owners = zoning.ownersOf(UnitId{static_cast<std::int32_t>(i)});
    for (std::int32_t p = area.firstPoint[i]; p < area.firstPoint[i + 1]; ++p) {
      const auto at = static_cast<std::size_t>(p - area.firstPoint[i]);
      points[owners[owners.size() == 1 ? 0 : at]].push_back(PointId{p});
    }
  }
  std::vector<ZonePoints> zones;
  for (auto& [id, of] : points)
    if (const Zone* zone = zoning.find(id)) zones.push_back({zone, std::move(of)});
  return zones;
}

OpenSchools schoolsOf(const StudyArea& area, const Scenario& scenario, const Roster& roster, Stage stage,
                      const Zone& zone, int year) {
  OpenSchools open;
  for (const Serving& serving : servingParts(roster, stage, area.baseYear, zone, year, 0)) {
    const SchoolId id = roster.parts()[static_cast<std::size_t>(serving.part)].school;
    const auto site = findSchool(area, scenario, id)->site;
    if (!site) continue;
    open.schools.push_back(id);
    open.sites.push_back(*site);
  }
  return open;
}

/// Those who live near are found by a short search; only where somebody is left, all ways are searched.
void walkFrom(const Walkers& walkers, WalkSearch& search, SchoolId school, std::span<const Foothold> gates,
              std::span<const PointId> points, PointWalks& walks) {
  constexpr Walk kNear{3'000'000};
  for (const Walk limit : {kNear, kLongestWalk}) {
    search.run(gates, limit);
    bool all = true;
    for (const PointId point : points) {
      Walk best = kLongestWalk;
      for (const Door& door : walkers.doorsOf(point)) best = std::min(best, search.to(door));
      // What is longer than the limit may be shorter by a way that the search did not go.
      all = all && best <= limit;
      if (best < kLongestWalk && best <= limit) offer(walks[point], {best, school.value()});
    }
    if (all) return;
  }
}

/// Adds up the people of points, each with its part of its unit's residents.
class Counter {
 public:
  explicit Counter(std::span<const Walk> limits) : m_limits(limits) {}

  void add(WalkCount& count, PointId point, Pupils residents, const Nearest& walk, bool hasDoor) const {
    count.within.resize(m_limits.size());
    count.residents += residents;
    if (!hasDoor)
      count.offNetwork += residents;
    else if (!walk.found())
      count.unreached += residents;
    if (!walk.found() || residents.count() == 0) return;
    count.pupilMetres += residents.toDouble() * metres(walk.walk).count();
    for (std::size_t i = 0; i < m_limits.size(); ++i)
      if (walk.walk <= m_limits[i]) count.within[i] += residents;
    if (count.farthest != PointId{-1} && walk.walk <= count.longest) return;
    count.longest = walk.walk;
    count.farthest = point;
  }

 private:
  std::span<const Walk> m_limits;
};

/// Of a unit where nobody of the ages lives now: how far it would be.
void findFarthest(const StudyArea& area, UnitId unit, const PointWalks& walks, WalkCount& count) {
  for (std::int32_t p = area.firstPoint[unit.index()]; p < area.firstPoint[unit.index() + 1]; ++p) {
    const Nearest& walk = walks[PointId{p}];
    if (!walk.found() || (count.farthest != PointId{-1} && walk.walk <= count.longest)) continue;
    count.longest = walk.walk;
    count.farthest = PointId{p};
  }
}

}  // namespace

std::vector<Source> gateSources(const StudyArea& area, const Walkers& walkers, const OpenSchools& open) {
  std::vector<Source> sources;
  for (std::size_t i = 0; i < open.schools.size(); ++i)
    for (const Foothold& gate : walkers.gatesOf(area, open.schools[i], open.sites[i]))
      sources.push_back({open.schools[i].value(), gate});
  return sources;
}

std::vector<Nearest> walksToNearest(const StudyArea& area, const Walkers& walkers, const OpenSchools& open,
                                    std::size_t count, Walk limit) {
  const auto found =
      nearestSources(walkers.network(), gateSources(area, walkers, open), walkers.doors(), count, limit);
  std::vector<Nearest> walks(area.points.size() * count);
  std::vector<Nearest> all;
  for (std::size_t point = 0; point < area.points.size(); ++point) {
    const std::size_t first = walkers.firstDoor(point), last = walkers.firstDoor(point + 1);
    all.assign(found.begin() + static_cast<std::ptrdiff_t>(first * count),
               found.begin() + static_cast<std::ptrdiff_t>(last * count));
    std::ranges::sort(all);
    std::size_t kept = 0;
    for (const Nearest& walk : all) {
      const auto mine = std::span(walks).subspan(point * count, kept);
      if (kept == count || !walk.found()) break;
      if (std::ranges::find(mine, walk.source, &Nearest::source) == mine.end())
        walks[point * count + kept++] = walk;
    }
  }
  return walks;
}

PointWalks walksToNearest(const StudyArea& area, const Walkers& walkers, const OpenSchools& open,
                          Walk limit) {
  return PointWalks(walksToNearest(area, walkers, open, 1, limit));
}

OpenSchools withFreeSeats(const OpenSchools& open, const Outcome& outcome, Stage stage, int year) {
  OpenSchools kept;
  for (std::size_t i = 0; i < open.schools.size(); ++i) {
    const auto part = static_cast<std::size_t>(outcome.roster->find(open.schools[i], stage));
    const auto at = static_cast<std::size_t>(year);
    const Seats usable = outcome.roster->parts()[part].years[at].usable;
    if (outcome.parts[part]->years[at].pupils.rounded() >= usable.count()) continue;
    kept.schools.push_back(open.schools[i]);
    kept.sites.push_back(open.sites[i]);
  }
  return kept;
}

PointWalks walksToZoneSchool(const StudyArea& area, const Scenario& scenario, const Roster& roster,
                             const Walkers& walkers, Stage stage, int year) {
  PointWalks walks(area.points.size());
  const auto zones = pointsByZone(area, scenario.zoning(stage));
  forPieces(zones.size(), 4, [&](std::size_t first, std::size_t last) {
    WalkSearch search(walkers.network());
    for (std::size_t z = first; z < last; ++z) {
      const OpenSchools schools = schoolsOf(area, scenario, roster, stage, *zones[z].zone, year);
      for (std::size_t i = 0; i < schools.schools.size(); ++i) {
        const auto gates = walkers.gatesOf(area, schools.schools[i], schools.sites[i]);
        if (!gates.empty()) walkFrom(walkers, search, schools.schools[i], gates, zones[z].points, walks);
      }
    }
  });
  return walks;
}

WalkSummary walkSummary(const StudyArea& area, const Demand& demand, const StageStandard& stage, int year,
                        const Walkers& walkers, const PointWalks& walks, std::span<const Walk> limits) {
  WalkSummary summary{{limits.begin(), limits.end()}, {}, {}, IdVector<UnitId, WalkCount>(area.units.size())};
  summary.whole.within.resize(limits.size());
  const auto residents = residentsByPoint(area, demand, stage, year);
  std::map<SchoolId, WalkCount> schools;
  const Counter counter(limits);
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    summary.units[unit].within.resize(limits.size());
    for (std::int32_t p = area.firstPoint[i]; p < area.firstPoint[i + 1]; ++p) {
      const PointId point{p};
      const bool hasDoor = !walkers.doorsOf(point).empty();
      const auto add = [&](WalkCount& count) {
        counter.add(count, point, residents[point], walks[point], hasDoor);
      };
      add(summary.whole);
      add(summary.units[unit]);
      if (walks[point].found()) add(schools[SchoolId{walks[point].source}]);
    }
    if (summary.units[unit].farthest == PointId{-1}) findFarthest(area, unit, walks, summary.units[unit]);
  }
  for (auto& [school, count] : schools) summary.schools.push_back({school, std::move(count)});
  return summary;
}

}  // namespace xuequ
