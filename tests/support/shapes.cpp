// SPDX-License-Identifier: Apache-2.0
#include "tests/support/shapes.hpp"

#include <cmath>
#include <numbers>

namespace xuequ {
namespace {

/// (n+1)² corners; the inner ones moved by less than half of what would let cells cross.
class Corners {
 public:
  Corners(Random& random, int cellsAcross, std::int32_t spacing) : m_across(cellsAcross + 1) {
    for (int row = 0; row < m_across; ++row)
      for (int column = 0; column < m_across; ++column) {
        const bool edge = row == 0 || column == 0 || row == cellsAcross || column == cellsAcross;
        const auto wiggle = [&] {
          return edge ? 0 : static_cast<std::int32_t>(random.between(-spacing / 4, spacing / 4));
        };
        m_points.push_back({column * spacing + wiggle(), row * spacing + wiggle()});
      }
  }
  Point operator()(int row, int column) const {
    return m_points[static_cast<std::size_t>(row * m_across + column)];
  }
  [[nodiscard]] const std::vector<Point>& all() const { return m_points; }

 private:
  int m_across;
  std::vector<Point> m_points;
};

Partition partition(Random& random, int n, std::int32_t spacing, bool cut) {
  const Corners corner(random, n, spacing);
  Partition result{.cells = {},
                   .outline = {{0, 0}, {n * spacing, 0}, {n * spacing, n * spacing}, {0, n * spacing}},
                   .corners = corner.all()};
  for (int row = 0; row < n; ++row)
    for (int column = 0; column < n; ++column) {
      const Point a = corner(row, column), b = corner(row, column + 1), c = corner(row + 1, column + 1),
                  d = corner(row + 1, column);
      if (cut) {
        result.cells.push_back({a, b, c});
        result.cells.push_back({a, c, d});
      } else {
        result.cells.push_back({a, b, c, d});
      }
    }
  return result;
}

}  // namespace

Point at(std::int32_t east, std::int32_t north) { return {east * 100, north * 100}; }

MultiPolygon square(std::int32_t east, std::int32_t north, std::int32_t side) {
  return {
      {{at(east, north), at(east + side, north), at(east + side, north + side), at(east, north + side)}, {}}};
}

Ring star(Random& random, std::size_t corners, std::int32_t radius) {
  Ring ring;
  for (std::size_t i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(corners);
    const auto r = static_cast<double>(random.between(radius / 4, radius));
    ring.push_back(
        {static_cast<std::int32_t>(r * std::cos(angle)), static_cast<std::int32_t>(r * std::sin(angle))});
  }
  return ring;
}

Partition wiggledGrid(Random& random, int cellsAcross, std::int32_t spacing) {
  return partition(random, cellsAcross, spacing, false);
}
Partition triangulated(Random& random, int cellsAcross, std::int32_t spacing) {
  return partition(random, cellsAcross, spacing, true);
}

}  // namespace xuequ
