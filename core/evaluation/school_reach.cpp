// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/school_reach.hpp"

#include "core/evaluation/point_residents.hpp"
#include "core/evaluation/school_walks.hpp"

namespace xuequ {
namespace {

OpenSchools only(const OpenSchools& open, SchoolId school) {
  OpenSchools one;
  for (std::size_t i = 0; i < open.schools.size(); ++i)
    if (open.schools[i] == school) one = {{school}, {open.sites[i]}, 0};
  return one;
}

using ByPoint = IdVector<PointId, Pupils>;

void addWays(const StudyArea& area, const Outcome& outcome, const StageStandard& stage, int year,
             const OpenSchools& open, const Walkers& walkers, const ByPoint& residents, SchoolReach& reach) {
  const Walk limit = walkOf(reach.limit);
  for (const Catchment& catchment :
       catchmentsOf(area, *outcome.demand, stage, year, walkers, open, {&limit, 1}))
    for (const Piece& piece : catchment.rings.front().area.pieces)
      reach.ways.push_back(lineOf(walkers.network(), piece));
  const PointWalks walks = walksToNearest(area, walkers, open, limit);
  for (std::size_t i = 0; i < walks.size(); ++i)
    if (const PointId point{static_cast<std::int32_t>(i)}; walks[point].found())
      reach.onFoot += residents[point];
}

void addCircles(const StudyArea& area, const OpenSchools& open, const ByPoint& residents,
                SchoolReach& reach) {
  for (const Point site : open.sites) reach.circles.push_back({site, reach.limit});
  const Discs discs(reach.circles);
  for (std::size_t i = 0; i < area.points.size(); ++i)
    if (const PointId point{static_cast<std::int32_t>(i)}; discs.contains(area.points[point].at))
      reach.withinRadius += residents[point];
}

/// Units most of whose people live beyond every circle.
std::vector<UnitId> gapOf(const RadiusCoverage& coverage) {
  std::vector<UnitId> gap;
  for (std::size_t i = 0; i < coverage.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const Reached& reached = coverage.units[unit];
    if (reached.residents.count() > 0 && 2 * reached.within.count() < reached.residents.count())
      gap.push_back(unit);
  }
  return gap;
}

}  // namespace

Metres reachLimit(const StageStandard& stage) {
  constexpr Metres kWithoutRadius{1000};
  return stage.serviceRadius.value > 0 ? Metres{stage.serviceRadius.value} : kWithoutRadius;
}

bool ReachQuestion::sameAs(const ReachQuestion& other) const {
  return open.schools == other.open.schools && open.sites == other.open.sites && limit == other.limit;
}

std::optional<ReachQuestion> reachQuestion(const StudyArea& area, const Scenario& scenario,
                                           const Outcome& outcome, Stage stage, int year,
                                           std::optional<SchoolId> school) {
  const StageStandard* standard = area.standards.find(stage);
  if (standard == nullptr) return std::nullopt;
  OpenSchools open = openSchools(area, scenario, *outcome.roster, stage, year);
  if (school) open = only(open, *school);
  if (open.schools.empty()) return std::nullopt;
  return ReachQuestion{std::move(open), reachLimit(*standard)};
}

std::vector<ReachRing> reachRings(const StudyArea& area, const Walkers& walkers,
                                  const ReachQuestion& question) {
  const std::vector limits{Metres{question.limit.count() / 2}, question.limit};
  const std::vector walks{walkOf(limits[0]), walkOf(limits[1])};
  std::vector<ReachRing> rings;
  for (MultiPolygon& shape : jointShapes(area, walkers, question.open, walks))
    rings.push_back({limits[rings.size()], std::move(shape)});
  return rings;
}

std::optional<SchoolReach> schoolReachOf(const StudyArea& area, const Scenario& scenario,
                                         const Outcome& outcome, Stage stage, int year,
                                         std::optional<SchoolId> school, const Walkers* walkers) {
  const auto question = reachQuestion(area, scenario, outcome, stage, year, school);
  if (!question) return std::nullopt;
  const OpenSchools& open = question->open;
  const StageStandard* standard = area.standards.find(stage);
  const bool hasRadius = standard->serviceRadius.value > 0;
  const auto residents = residentsByPoint(area, *outcome.demand, *standard, year);
  SchoolReach reach;
  reach.limit = question->limit;
  if (hasRadius) addCircles(area, open, residents, reach);
  if (walkers != nullptr) addWays(area, outcome, *standard, year, open, *walkers, residents, reach);
  if (hasRadius && !school)
    reach.gap = gapOf(radiusCoverage(area, scenario, *outcome.roster, *outcome.demand,
                                     {.stage = stage, .year = year, .radius = reach.limit}));
  return reach;
}

std::optional<NearestHome> nearestHome(const StudyArea& area, const Scenario& scenario,
                                       const Outcome& outcome, Stage stage, int year, SchoolId school,
                                       const IdVector<PointId, Walk>& walks) {
  const auto question = reachQuestion(area, scenario, outcome, stage, year, school);
  if (!question) return std::nullopt;
  const auto residents = residentsByPoint(area, *outcome.demand, *area.standards.find(stage), year);
  std::optional<PointId> best;
  for (std::size_t i = 0; i < walks.size(); ++i) {
    const PointId point{static_cast<std::int32_t>(i)};
    if (walks[point] >= kLongestWalk || residents[point].count() == 0) continue;
    if (!best || walks[point] < walks[*best]) best = point;
  }
  if (!best) return std::nullopt;
  const Point site = question->open.sites.front();
  return NearestHome{metres(walks[*best]), distance(area.points[*best].at, site)};
}

}  // namespace xuequ
