// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/unit_moves.hpp"

#include "core/evaluation/point_residents.hpp"
#include "core/evaluation/school_walks.hpp"
#include "core/evaluation/service.hpp"
#include "core/geometry/overlay.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace xuequ {
namespace {

using Keys = std::set<std::string>;

/// Who takes the entrants of a zone in the year.
struct Served {
  std::vector<SchoolId> schools;  ///< by id
  Keys keys;
  std::vector<Point> sites;
};

class ServedZones {
 public:
  ServedZones(const StudyArea& area, const Side& side, Stage stage, int year)
      : m_zoning(side.scenario.zoning(stage)) {
    const Roster& roster = *side.outcome.roster;
    for (const Zone& zone : *m_zoning.zones) {
      Served& served = m_served[zone.id];
      for (const Serving& of : servingParts(roster, stage, side.outcome.baseYear, zone, year, 0))
        add(area, side.scenario, roster.parts()[static_cast<std::size_t>(of.part)].school, served);
      std::ranges::sort(served.schools);
    }
  }

  [[nodiscard]] ZoneId zoneOf(UnitId unit, std::size_t point) const {
    const auto cut = m_zoning.owners->cutUnits.find(unit);
    return cut == m_zoning.owners->cutUnits.end() ? m_zoning.owners->unit[unit] : cut->second[point];
  }
  [[nodiscard]] const Served& of(ZoneId zone) const {
    const auto found = m_served.find(zone);
    return found == m_served.end() ? m_nobody : found->second;
  }

 private:
  static void add(const StudyArea& area, const Scenario& scenario, SchoolId id, Served& served) {
    const School& school = *findSchool(area, scenario, id);
    served.schools.push_back(id);
    served.keys.insert(school.key);
    if (school.site) served.sites.push_back(*school.site);
  }

  const Zoning& m_zoning;
  std::map<ZoneId, Served> m_served;
  Served m_nobody;
};

std::optional<Metres> nearest(const std::vector<Point>& sites, Point from) {
  std::optional<Metres> least;
  for (const Point site : sites)
    if (const Metres away = distance(from, site); !least || away < *least) least = away;
  return least;
}

std::optional<Metres> lengthOf(const Nearest& walk) {
  return walk.found() ? std::optional(metres(walk.walk)) : std::nullopt;
}

/// A mean way over points by weight. Where some points have both ways these alone count, so that the two
/// means are of the same people.
class MeanWay {
 public:
  void add(double weight, const std::optional<Metres>& before, const std::optional<Metres>& after) {
    if (before) m_before.add(weight, *before);
    if (after) m_after.add(weight, *after);
    if (!before || !after) return;
    m_bothBefore.add(weight, *before);
    m_bothAfter.add(weight, *after);
  }
  [[nodiscard]] WayChange change() const {
    const bool both = m_bothBefore.weight > 0;
    return both ? WayChange{m_bothBefore.mean(), m_bothAfter.mean()}
                : WayChange{m_before.mean(), m_after.mean()};
  }

 private:
  struct Sum {
    double weight = 0, metres = 0;
    void add(double by, Metres way) {
      weight += by;
      metres += by * way.count();
    }
    [[nodiscard]] std::optional<Metres> mean() const {
      return weight > 0 ? std::optional(Metres{metres / weight}) : std::nullopt;
    }
  };
  Sum m_before, m_after, m_bothBefore, m_bothAfter;
};

struct Group {
  UnitMove move;
  MeanWay straight, walk;
  std::size_t points = 0;
};

class Finder {
 public:
  Finder(const StudyArea& area, const Side& before, const Side& after, const StageStandard& stage, int year,
         const Walkers* walkers)
      : m_area(area),
        m_before(area, before, stage.stage, year),
        m_after(area, after, stage.stage, year),
        m_residents(residentsByPoint(area, *after.outcome.demand, stage, year)) {
    if (walkers == nullptr) return;
    m_walkBefore =
        walksToZoneSchool(area, before.scenario, *before.outcome.roster, *walkers, stage.stage, year);
    m_walkAfter = walksToZoneSchool(area, after.scenario, *after.outcome.roster, *walkers, stage.stage, year);
  }

  /// A row for each pair of schools that points of the unit change between, in the order of their keys.
  void find(UnitId unit, std::vector<UnitMove>& rows) const {
    std::map<std::pair<Keys, Keys>, Group> groups;
    const auto points = m_area.pointsOf(unit);
    for (std::size_t at = 0; at < points.size(); ++at) {
      const ZoneId was = m_before.zoneOf(unit, at), is = m_after.zoneOf(unit, at);
      const Served &from = m_before.of(was), &to = m_after.of(is);
      if (from.keys == to.keys) continue;
      Group& group = groups[{from.keys, to.keys}];
      group.move.from = from.schools;
      group.move.to = to.schools;
      addZone(group.move.zonesBefore, was);
      addZone(group.move.zonesAfter, is);
      addPoint(group, m_area.firstPoint[unit.index()] + static_cast<std::int32_t>(at), from, to);
    }
    for (auto& [keys, group] : groups) {
      group.move.unit = unit;
      group.move.whole = group.points == points.size();
      group.move.straight = group.straight.change();
      group.move.walk = group.walk.change();
      rows.push_back(std::move(group.move));
    }
  }

 private:
  static void addZone(std::vector<ZoneId>& zones, ZoneId zone) {
    const auto at = std::ranges::lower_bound(zones, zone);
    if (at == zones.end() || *at != zone) zones.insert(at, zone);
  }
  void addPoint(Group& group, std::int32_t position, const Served& from, const Served& to) const {
    const PointId id{position};
    const DemandPoint& point = m_area.points[id];
    const auto weight = static_cast<double>(point.weight);
    ++group.points;
    group.move.residents += m_residents[id];
    group.straight.add(weight, nearest(from.sites, point.at), nearest(to.sites, point.at));
    if (!m_walkBefore.empty()) group.walk.add(weight, lengthOf(m_walkBefore[id]), lengthOf(m_walkAfter[id]));
  }

  const StudyArea& m_area;
  ServedZones m_before, m_after;
  IdVector<PointId, Pupils> m_residents;
  PointWalks m_walkBefore, m_walkAfter;
};

MultiPolygon drawnLand(const Zoning& zoning, const std::vector<ZoneId>& zones) {
  std::vector<const MultiPolygon*> shapes;
  for (const ZoneId id : zones)
    if (const Zone* zone = zoning.find(id); zone && zone->boundary) shapes.push_back(zone->boundary.get());
  return unionOf(shapes);
}

/// What the boundaries of these zones have of the shape; all of it where they are not drawn.
MultiPolygon within(MultiPolygon shape, const Zoning& zoning, const std::vector<ZoneId>& zones) {
  const MultiPolygon land = drawnLand(zoning, zones);
  return land.empty() ? shape : intersection(shape, land);
}

}  // namespace

std::optional<Metres> WayChange::added() const {
  return before && after ? std::optional(*after - *before) : std::nullopt;
}

UnitMoves unitMoves(const StudyArea& area, const Side& before, const Side& after, Stage stage, int year,
                    const Walkers* walkers) {
  UnitMoves moves{stage, year, {}};
  const StageStandard* standard = area.standards.find(stage);
  const bool same = before.scenario.zoning(stage) == after.scenario.zoning(stage) &&
                    before.scenario.projects == after.scenario.projects;
  if (standard == nullptr || standard->placement != Placement::Zones || same) return moves;
  const Finder finder(area, before, after, *standard, year, walkers);
  for (std::size_t i = 0; i < area.units.size(); ++i)
    finder.find(UnitId{static_cast<std::int32_t>(i)}, moves.rows);
  return moves;
}

MoveSum sumOf(const UnitMoves& moves) {
  MoveSum sum;
  MeanWay straight, walk;
  std::set<UnitId> units;
  for (const UnitMove& move : moves.rows) {
    units.insert(move.unit);
    sum.residents += move.residents;
    if (move.straight.added() && *move.straight.added() > Metres{}) sum.farther += move.residents;
    straight.add(move.residents.toDouble(), move.straight.before, move.straight.after);
    walk.add(move.residents.toDouble(), move.walk.before, move.walk.after);
  }
  sum.units = static_cast<std::int32_t>(units.size());
  sum.straight = straight.change();
  sum.walk = walk.change();
  return sum;
}

MultiPolygon landOf(const StudyArea& area, const Scenario& before, const Scenario& after, Stage stage,
                    const UnitMove& move) {
  const MultiPolygon& shape = area.units[move.unit].shape;
  if (move.whole || shape.empty()) return shape;
  return within(within(shape, before.zoning(stage), move.zonesBefore), after.zoning(stage), move.zonesAfter);
}

}  // namespace xuequ
