// SPDX-License-Identifier: Apache-2.0
// How far schools stand from what makes noise and danger: trunk roads and railways, as they run on the
// ground; and which stand nearer than the norm.
#pragma once

#include "core/evaluation/checks.hpp"

#include <optional>
#include <string>
#include <vector>

namespace xuequ {

struct SiteDistances {
  std::optional<Metres> trunk;  ///< to the nearest trunk road's line; none: the area has none
  std::string trunkName;
  std::optional<Metres> railway;
  std::string railwayName;
};

/// The ways that schools keep their distance from. Tunnels count for nothing.
class NoisyWays {
 public:
  explicit NoisyWays(const StudyArea&);
  /// To the nearest of each kind; of equally near ones the first. From the point that stands for the school
  /// to the line that stands for the way: grounds and carriageways have a width, so what is near the limit
  /// wants a look.
  [[nodiscard]] SiteDistances from(Point site) const;

 private:
  struct Way {
    const Road* road = nullptr;
    Box box;
  };
  static void findNearest(const std::vector<Way>&, Point site, std::optional<Metres>& nearest,
                          std::string& name);

  std::vector<Way> m_trunks, m_railways;
};

/// How far a school should keep; nought: nothing is asked.
struct SiteLimits {
  Metres trunk;
  Metres railway;
};
SiteLimits siteLimits(const StageStandard&);
/// False where nothing is asked, or the area has no such way.
bool tooNear(const std::optional<Metres>& away, Metres limit);

struct MeasuredSite {
  SchoolId school;
  SiteDistances distances;
};
/// Of the open schools of a stage that have a place, by id.
std::vector<MeasuredSite> siteDistances(const StudyArea&, const Scenario&, const Roster&, Stage, int year);

/// A finding for every school of the stage that stands nearer than its norm, from the first year in which it
/// has pupils; planned schools too.
void checkSites(const StudyArea&, const Scenario&, const Outcome&, const StageStandard&, const NoisyWays&,
                std::vector<Finding>&);

}  // namespace xuequ
