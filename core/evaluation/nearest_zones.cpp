// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/nearest_zones.hpp"

#include "core/base/parallel.hpp"
#include "core/evaluation/point_residents.hpp"
#include "core/evaluation/study_land.hpp"
#include "core/geometry/line_grid.hpp"
#include "core/geometry/overlay.hpp"
#include "core/geometry/polygon_rows.hpp"

#include <cmath>
#include <numbers>
#include <numeric>

namespace xuequ {
namespace {

constexpr std::size_t kZonesWorthThreads = 200;

std::vector<std::int64_t> seatsOf(const Roster& roster, Stage stage, const std::vector<SchoolId>& schools,
                                  int year) {
  std::vector<std::int64_t> seats;
  for (const SchoolId school : schools) {
    const Part& part = roster.parts()[static_cast<std::size_t>(roster.find(school, stage))];
    seats.push_back(part.years[static_cast<std::size_t>(year)].usable.count());
  }
  return seats;
}

/// The square of the radius of a circle with each school's share of the land.
std::vector<std::int64_t> weightsOf(const std::vector<std::int64_t>& seats, SquareMetres land) {
  const auto all = static_cast<double>(std::accumulate(seats.begin(), seats.end(), std::int64_t{0}));
  std::vector<std::int64_t> weights;
  for (const std::int64_t of : seats)
    weights.push_back(
        all > 0 ? std::llround(land.count() * 10'000 * static_cast<double>(of) / all / std::numbers::pi) : 0);
  return weights;
}

/// Areas of cells within one shape, most of which its edge does not come near.
class Clip {
 public:
  explicit Clip(const MultiPolygon& shape) : m_shape(shape), m_rows(shape) {
    std::size_t edges = 0;
    for (const Polygon& part : shape) edges += part.outer.size();
    m_edges = LineGrid(boxOf(shape), edges, [&](const auto& use) { forEdges(use); });
  }
  [[nodiscard]] SquareMetres areaOf(const Ring& cell) const {
    if (cell.empty()) return {};
    if (edgeNear(boxOf(cell))) return areaInCommon(cell, m_shape);
    return m_rows.contains(cell.front()) ? area({{cell, {}}}) : SquareMetres{};
  }

 private:
  template <class Use>
  void forEdges(const Use& use) const {
    const auto ring = [&](const Ring& of) {
      for (std::size_t i = 0; i < of.size(); ++i) use(0, of[i], of[(i + 1) % of.size()]);
    };
    for (const Polygon& part : m_shape) {
      ring(part.outer);
      for (const Ring& hole : part.holes) ring(hole);
    }
  }
  [[nodiscard]] bool edgeNear(const Box& box) const {
    const auto low = m_edges.cellAt(box.low), high = m_edges.cellAt(box.high);
    for (auto row = low.row; row <= high.row; ++row)
      for (auto column = low.column; column <= high.column; ++column)
        if (!m_edges.itemsOf(LineGrid::Cell{column, row}).empty()) return true;
    return false;
  }

  const MultiPolygon& m_shape;
  PolygonRows m_rows;
  LineGrid m_edges;
};

}  // namespace

std::vector<NearestZone> nearestZones(const StudyArea& area, const Scenario& scenario, const Roster& roster,
                                      const Demand& demand, Stage stage, int year, ZoneBy by) {
  const OpenSchools open = openSchools(area, scenario, roster, stage, year);
  std::vector<NearestZone> zones;
  for (const SchoolId school : open.schools)
    zones.push_back({.school = school, .cell = {}, .area = {}, .units = 0, .people = {}, .residents = {}});
  if (zones.empty()) return zones;
  const MultiPolygon land = studyLand(area);
  std::vector<PowerSite> sites;
  for (const Point site : open.sites) sites.push_back({site, 0});
  if (by == ZoneBy::UsableSeats) {
    const auto weights = weightsOf(seatsOf(roster, stage, open.schools, year), xuequ::area(land));
    for (std::size_t i = 0; i < sites.size(); ++i) sites[i].weight = weights[i];
  }
  auto cells = powerCells(sites, boxOf(land));
  const Clip clip(land);
  forPieces(zones.size(), kZonesWorthThreads, [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      zones[i].area = clip.areaOf(cells[i]);
      zones[i].cell = std::move(cells[i]);
    }
  });
  const SiteOwner owners(sites);
  const auto ownerOf = [&](Point p) -> NearestZone& {
    return zones[static_cast<std::size_t>(owners.owner(p))];
  };
  for (std::size_t i = 0; i < area.units.size(); ++i)
    ++ownerOf(area.units[UnitId{static_cast<std::int32_t>(i)}].centre).units;
  const auto people = peopleByPoint(area, demand, year);
  const auto residents = residentsByPoint(area, demand, *area.standards.find(stage), year);
  for (std::size_t i = 0; i < area.points.size(); ++i) {
    const PointId point{static_cast<std::int32_t>(i)};
    NearestZone& zone = ownerOf(area.points[point].at);
    zone.people += people[point];
    zone.residents += residents[point];
  }
  return zones;
}

MultiPolygon shapeOf(const NearestZone& zone, const MultiPolygon& studyLand) {
  return zone.cell.empty() ? MultiPolygon{} : intersection({{zone.cell, {}}}, studyLand);
}

}  // namespace xuequ
