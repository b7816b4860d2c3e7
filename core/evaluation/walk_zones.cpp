// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/walk_zones.hpp"

#include "core/evaluation/point_residents.hpp"
#include "core/evaluation/school_walks.hpp"
#include "core/evaluation/study_land.hpp"
#include "core/evaluation/walk_ground.hpp"

#include <algorithm>

namespace xuequ {
namespace {

/// Positions of schools, and one more of nobody.
class Positions {
 public:
  explicit Positions(const std::vector<SchoolId>& schools) : m_schools(schools) {}
  [[nodiscard]] std::size_t of(const Nearest& nearest) const {
    if (!nearest.found()) return m_schools.size();
    const auto found = std::ranges::lower_bound(m_schools, SchoolId{nearest.source});
    return static_cast<std::size_t>(found - m_schools.begin());
  }

 private:
  const std::vector<SchoolId>& m_schools;
};

NearestZone zoneOf(SchoolId school) {
  return {.school = school, .cell = {}, .area = {}, .units = 0, .people = {}, .residents = {}};
}

}  // namespace

WalkZones walkZones(const StudyArea& area, const Scenario& scenario, const Roster& roster,
                    const Demand& demand, const Walkers& walkers, Stage stage, int year) {
  const OpenSchools open = openSchools(area, scenario, roster, stage, year);
  WalkZones result;
  if (open.schools.empty()) return result;
  for (const SchoolId school : open.schools) result.zones.push_back(zoneOf(school));
  result.zones.push_back(zoneOf(kNoSchool));
  result.shapes.resize(result.zones.size());
  const MultiPolygon land = studyLand(area);
  const WalkGround ground(area, walkers, boxOf(land));
  const auto nearest = ground.nearest(gateSources(area, walkers, open));
  const Positions positions(open.schools);

  std::vector<std::int32_t> labels;
  for (const Nearest& of : nearest) labels.push_back(static_cast<std::int32_t>(positions.of(of)));
  for (LabelledShape& labelled : ground.cells().shapesOf(labels, land)) {
    const auto at = static_cast<std::size_t>(labelled.label);
    result.zones[at].area = xuequ::area(labelled.shape);
    result.shapes[at] = std::move(labelled.shape);
  }
  const auto residents = residentsByPoint(area, demand, *area.standards.find(stage), year);
  const auto people = peopleByPoint(area, demand, year);
  for (std::size_t i = 0; i < area.points.size(); ++i) {
    const PointId point{static_cast<std::int32_t>(i)};
    NearestZone& zone = result.zones[static_cast<std::size_t>(labels[i])];
    zone.people += people[point];
    zone.residents += residents[point];
  }
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const Point centre = area.units[UnitId{static_cast<std::int32_t>(i)}].centre;
    const auto site = static_cast<std::size_t>(ground.cells().siteAt(centre));
    ++result.zones[static_cast<std::size_t>(labels[site])].units;
  }
  return result;
}

}  // namespace xuequ
