// SPDX-License-Identifier: Apache-2.0
#include "core/facts/demand_points.hpp"

#include "core/base/parallel.hpp"
#include "core/geometry/point_index.hpp"

#include <algorithm>
#include <cmath>

namespace xuequ {
namespace {

constexpr std::size_t kUnitsWithManyPoints =
    20'000;                              ///< beyond this number of units one point is fine enough for each
constexpr double kAreaOfPoint = 20'000;  ///< m²
constexpr std::int64_t kMostPoints = 9;
constexpr std::int64_t kMostRows = 64;  ///< of the lattice, for shapes that wind through a large box
constexpr double kWeightSteps = 100;    ///< of a weight of 1: floor area keeps its hundredths

/// Points inside the shape on a lattice that is centred in its box.
std::vector<Point> latticeInside(const MultiPolygon& shape, double spacing) {
  const Box box = boxOf(shape);
  const double width = static_cast<double>(box.high.x) - box.low.x,
               height = static_cast<double>(box.high.y) - box.low.y;
  const auto steps = [&](double extent) {
    return std::clamp<std::int64_t>(std::llround(extent / spacing), 1, kMostRows);
  };
  const std::int64_t columns = steps(width), rows = steps(height);
  std::vector<Point> inside;
  for (std::int64_t row = 0; row < rows; ++row)
    for (std::int64_t column = 0; column < columns; ++column) {
      const auto middle = [](double extent, std::int64_t i, std::int64_t n) {
        return static_cast<std::int32_t>(extent * static_cast<double>(2 * i + 1) /
                                         static_cast<double>(2 * n));
      };
      const Point p{box.low.x + middle(width, column, columns), box.low.y + middle(height, row, rows)};
      if (contains(shape, p)) inside.push_back(p);
    }
  return inside;
}

/// Every so many-th, so that at most kMostPoints are left.
std::vector<Point> thinned(std::vector<Point> points) {
  const auto size = static_cast<std::int64_t>(points.size());
  if (size <= kMostPoints) return points;
  std::vector<Point> few;
  for (std::int64_t i = 0; i < kMostPoints; ++i)
    few.push_back(points[static_cast<std::size_t>(i * size / kMostPoints)]);
  return few;
}

std::vector<Point> pointsOver(const PlanningUnit& unit, bool many) {
  if (unit.shape.empty()) return {unit.centre};
  const double size = area(unit.shape).count();
  const std::int64_t wanted = std::clamp<std::int64_t>(std::llround(size / kAreaOfPoint), 1, kMostPoints);
  if (!many || wanted == 1) return {unit.centre};
  auto points = thinned(latticeInside(unit.shape, 100 * std::sqrt(size / static_cast<double>(wanted))));
  return points.empty() ? std::vector{unit.centre} : points;
}

DemandPoint pointOf(const BuildingRecord& building, Point at) {
  return {at, static_cast<std::uint32_t>(std::llround(building.weight * kWeightSteps))};
}

/// What a unit has by itself, whatever other units have.
struct OfUnit {
  std::vector<std::int32_t> buildings;  ///< positions of those inside, ascending
  std::vector<Point> laid;              ///< over its shape; only where there are no buildings inside
};

std::vector<OfUnit> eachByItself(std::span<const PlanningUnit> units, std::span<const Point> places) {
  constexpr std::size_t kWorthThread = 1000;
  const bool many = units.size() <= kUnitsWithManyPoints;
  const PointIndex index(places);
  std::vector<OfUnit> result(units.size());
  forPieces(units.size(), kWorthThread, [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      OfUnit& of = result[i];
      of.buildings = index.within(boxOf(units[i].shape));
      std::erase_if(of.buildings, [&](std::int32_t position) {
        return !contains(units[i].shape, places[static_cast<std::size_t>(position)]);
      });
      if (of.buildings.empty()) of.laid = pointsOver(units[i], many);
    }
  });
  return result;
}

}  // namespace

DemandPoints demandPointsOf(std::span<const PlanningUnit> units, std::span<const BuildingRecord> buildings) {
  std::vector<Point> places;
  places.reserve(buildings.size());
  for (const BuildingRecord& building : buildings) places.push_back(building.at);
  std::vector<OfUnit> each = eachByItself(units, places);
  std::vector<bool> used(buildings.size());

  DemandPoints result;
  result.firstPoint.reserve(units.size() + 1);
  for (std::size_t u = 0; u < units.size(); ++u) {
    const auto first = static_cast<std::int32_t>(result.points.size());
    result.firstPoint.push_back(first);
    for (const std::int32_t position : each[u].buildings) {
      const auto i = static_cast<std::size_t>(position);
      if (used[i]) continue;  // units of an import may overlap: the first has it
      used[i] = true;
      if (const DemandPoint point = pointOf(buildings[i], places[i]); point.weight > 0)
        result.points.push_back(point);
    }
    if (static_cast<std::int32_t>(result.points.size()) > first) continue;
    if (each[u].laid.empty()) each[u].laid = pointsOver(units[u], units.size() <= kUnitsWithManyPoints);
    for (const Point at : each[u].laid) result.points.push_back({at, 1});
  }
  result.firstPoint.push_back(static_cast<std::int32_t>(result.points.size()));
  result.buildingsOutside = std::ranges::count(used, false);
  return result;
}

}  // namespace xuequ
