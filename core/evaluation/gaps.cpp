// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/gaps.hpp"

#include "core/base/apportion.hpp"
#include "core/evaluation/study_land.hpp"
#include "core/geometry/overlay.hpp"
#include "core/geometry/point_index.hpp"
#include "core/geometry/polygon_rows.hpp"

#include <algorithm>

namespace xuequ {
namespace {

constexpr Metres kTolerance{0.25};
constexpr double kSliver = 1;  ///< m²

/// The discs as polygons no larger than they are, so that nobody beyond a circle is left out of the gaps.
MultiPolygon inside(const Discs& discs) {
  std::vector<MultiPolygon> rings;
  for (const Disc& disc : discs.all()) rings.push_back({{inscribed(disc, kTolerance), {}}});
  std::vector<const MultiPolygon*> shapes;
  for (const MultiPolygon& ring : rings) shapes.push_back(&ring);
  return shapes.empty() ? MultiPolygon{} : unionOf(shapes);
}

/// A demand point beyond every radius, with its part of the unit's residents there.
struct Beyond {
  UnitId unit;
  Point at;
  Pupils residents;
};

void addBeyond(const StudyArea& area, UnitId unit, const RadiusCoverage& coverage,
               std::vector<Beyond>& beyond) {
  std::vector<std::int64_t> weights;
  const std::size_t first = beyond.size();
  for (const DemandPoint& point : area.pointsOf(unit)) {
    if (coverage.discs.contains(point.at)) continue;
    beyond.push_back({unit, point.at, {}});
    weights.push_back(point.weight);
  }
  const Reached& of = coverage.units[unit];
  const auto shares = apportioned((of.residents - of.within).count(), weights);
  for (std::size_t i = 0; i < shares.size(); ++i) beyond[first + i].residents = Pupils{shares[i]};
}

std::vector<Beyond> pointsBeyond(const StudyArea& area, const RadiusCoverage& coverage) {
  std::vector<Beyond> beyond;
  for (std::size_t i = 0; i < area.units.size(); ++i)
    addBeyond(area, UnitId{static_cast<std::int32_t>(i)}, coverage, beyond);
  return beyond;
}

void add(Gap& gap, const Beyond& beyond) {
  if (beyond.residents <= Pupils{}) return;
  gap.residents += beyond.residents;
  if (gap.units.empty() || gap.units.back().unit != beyond.unit) gap.units.push_back({beyond.unit, {}});
  gap.units.back().residents += beyond.residents;
}

/// By point the gap that holds it, or −1.
std::vector<std::int32_t> ownersOf(const std::vector<Beyond>& beyond, const std::vector<Gap>& gaps) {
  std::vector<Point> places;
  for (const Beyond& point : beyond) places.push_back(point.at);
  const PointIndex index(places);
  std::vector<std::int32_t> owners(places.size(), -1);
  for (std::size_t g = 0; g < gaps.size(); ++g) {
    const MultiPolygon shape{gaps[g].shape};
    const PolygonRows rows(shape);
    for (const std::int32_t p : index.within(boxOf(shape)))
      if (rows.contains(places[static_cast<std::size_t>(p)]))
        owners[static_cast<std::size_t>(p)] = static_cast<std::int32_t>(g);
  }
  return owners;
}

/// A point may stand between a gap's edge as it is drawn and the true one: within the tolerance and the grid.
std::int32_t gapBeside(Point at, const std::vector<Gap>& gaps) {
  constexpr double kBeside = 0.05;
  for (std::size_t g = 0; g < gaps.size(); ++g) {
    Box box = boxOf(gaps[g].shape.outer);
    box.add(Point{box.low.x - 10, box.low.y - 10});
    box.add(Point{box.high.x + 10, box.high.y + 10});
    if (!box.contains(at)) continue;
    Metres away = distanceToLine(at, gaps[g].shape.outer, true);
    for (const Ring& hole : gaps[g].shape.holes) away = std::min(away, distanceToLine(at, hole, true));
    if (away.count() <= kBeside) return static_cast<std::int32_t>(g);
  }
  return -1;
}

void settle(const std::vector<Beyond>& beyond, Gaps& gaps) {
  const auto owners = ownersOf(beyond, gaps.gaps);
  for (std::size_t i = 0; i < beyond.size(); ++i) {
    const std::int32_t owner = owners[i] >= 0 ? owners[i] : gapBeside(beyond[i].at, gaps.gaps);
    add(owner >= 0 ? gaps.gaps[static_cast<std::size_t>(owner)] : gaps.elsewhere, beyond[i]);
  }
}

}  // namespace

MultiPolygon coveredLand(const StudyArea& area, const RadiusCoverage& coverage) {
  return intersection(studyLand(area), inside(coverage.discs));
}

Gaps gapsOf(const StudyArea& area, const RadiusCoverage& coverage) {
  Gaps result;
  for (Polygon& piece : difference(studyLand(area), inside(coverage.discs))) {
    const MultiPolygon shape{piece};
    const SquareMetres beyond = xuequ::area(shape) - coverage.discs.areaWithin(shape).once;
    result.gaps.push_back({std::move(piece), beyond, {}, {}});
  }
  settle(pointsBeyond(area, coverage), result);
  result.slivers = static_cast<std::int32_t>(std::erase_if(
      result.gaps, [](const Gap& gap) { return gap.area.count() < kSliver && gap.units.empty(); }));
  std::ranges::stable_sort(result.gaps, [](const Gap& a, const Gap& b) {
    return a.residents != b.residents ? a.residents > b.residents : a.area > b.area;
  });
  return result;
}

}  // namespace xuequ
