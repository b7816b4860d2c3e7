// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/site_distances.hpp"

#include "core/evaluation/coverage.hpp"

#include <algorithm>
#include <cmath>

namespace xuequ {
namespace {

Metres distanceTo(const Box& box, Point p) {
  const double dx =
      std::max({0.0, static_cast<double>(box.low.x) - p.x, static_cast<double>(p.x) - box.high.x});
  const double dy =
      std::max({0.0, static_cast<double>(box.low.y) - p.y, static_cast<double>(p.y) - box.high.y});
  return Metres{std::hypot(dx, dy) / 100};
}

}  // namespace

NoisyWays::NoisyWays(const StudyArea& area) {
  for (const Road& road : area.roads) {
    if (road.tunnel || road.line.empty()) continue;
    if (road.kind == RoadClass::Trunk) m_trunks.push_back({&road, boxOf(road.line)});
    if (road.kind == RoadClass::Railway) m_railways.push_back({&road, boxOf(road.line)});
  }
}

void NoisyWays::findNearest(const std::vector<Way>& ways, Point site, std::optional<Metres>& nearest,
                            std::string& name) {
  for (const Way& way : ways) {
    if (nearest && distanceTo(way.box, site) >= *nearest) continue;
    const Metres away = distanceToLine(site, way.road->line);
    if (nearest && away >= *nearest) continue;
    nearest = away;
    name = way.road->name;
  }
}

SiteDistances NoisyWays::from(Point site) const {
  SiteDistances distances;
  findNearest(m_trunks, site, distances.trunk, distances.trunkName);
  findNearest(m_railways, site, distances.railway, distances.railwayName);
  return distances;
}

SiteLimits siteLimits(const StageStandard& stage) {
  return {Metres{stage.trunkDistance.value}, Metres{stage.railwayDistance.value}};
}

bool tooNear(const std::optional<Metres>& away, Metres limit) { return away && *away < limit; }

std::vector<MeasuredSite> siteDistances(const StudyArea& area, const Scenario& scenario, const Roster& roster,
                                        Stage stage, int year) {
  const NoisyWays ways(area);
  const OpenSchools open = openSchools(area, scenario, roster, stage, year);
  std::vector<MeasuredSite> sites;
  for (std::size_t i = 0; i < open.schools.size(); ++i)
    sites.push_back({open.schools[i], ways.from(open.sites[i])});
  return sites;
}

void checkSites(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                const StageStandard& stage, const NoisyWays& ways, std::vector<Finding>& findings) {
  const SiteLimits limits = siteLimits(stage);
  if (limits.trunk.count() <= 0 && limits.railway.count() <= 0) return;
  const auto range = outcome.roster->of(stage.stage);
  for (std::size_t p = range.first; p < range.last; ++p) {
    const Part& part = outcome.roster->parts()[p];
    const auto& site = findSchool(area, scenario, part.school)->site;
    const auto first = std::ranges::find(part.years, true, &YearSchedule::running);
    if (!site || first == part.years.end()) continue;
    const SiteDistances distances = ways.from(*site);
    const auto add = [&](FindingCode code, const std::optional<Metres>& away, Metres limit) {
      if (!tooNear(away, limit)) return;
      Finding& finding = findings.emplace_back(findingOf(code, stage.stage));
      finding.school = part.school;
      finding.year = outcome.year(static_cast<int>(first - part.years.begin()));
      finding.amount = away->count();
      finding.at = site;
    };
    add(FindingCode::NearTrunkRoad, distances.trunk, limits.trunk);
    add(FindingCode::NearRailway, distances.railway, limits.railway);
  }
}

}  // namespace xuequ
