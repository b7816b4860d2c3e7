// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/shared_borders.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace xuequ {
namespace {

/// An edge as a stretch of its line. The line: its direction in lowest terms, pointing east (or north), and
/// how far it passes from the origin in those terms.
struct Stretch {
  std::int64_t dx = 0, dy = 0;
  Wide offset = 0;
  std::int64_t from = 0, to = 0;  ///< in steps of the direction
  std::int32_t shape = 0;

  [[nodiscard]] auto line() const { return std::tie(dx, dy, offset); }
  bool operator<(const Stretch& other) const {
    return std::tie(dx, dy, offset, from, to, shape) <
           std::tie(other.dx, other.dy, other.offset, other.from, other.to, other.shape);
  }
};

/// Steps from where the line has its least coordinate not below nought. Any point of the line would do, as
/// long as all its edges agree on it.
std::int64_t stepsTo(Point p, std::int64_t dx, std::int64_t dy) {
  const std::int64_t along = dx != 0 ? p.x : p.y;
  const std::int64_t step = dx != 0 ? dx : dy;
  return along >= 0 ? along / step : -((-along + step - 1) / step);
}

Stretch stretchOf(Point a, Point b, std::int32_t shape) {
  if (b < a) std::swap(a, b);
  const std::int64_t dx = std::int64_t{b.x} - a.x, dy = std::int64_t{b.y} - a.y;
  const std::int64_t steps = std::gcd(dx, dy);
  Stretch stretch{dx / steps, dy / steps, 0, 0, 0, shape};
  stretch.offset = Wide{stretch.dx} * a.y - Wide{stretch.dy} * a.x;
  stretch.from = stepsTo(a, stretch.dx, stretch.dy);
  stretch.to = stretch.from + steps;
  return stretch;
}

std::vector<Stretch> stretchesOf(std::span<const MultiPolygon* const> shapes) {
  std::vector<Stretch> stretches;
  const auto add = [&](const Ring& ring, std::int32_t shape) {
    for (std::size_t i = 0; i < ring.size(); ++i)
      if (const Point a = ring[i], b = ring[(i + 1) % ring.size()]; a != b)
        stretches.push_back(stretchOf(a, b, shape));
  };
  for (std::size_t s = 0; s < shapes.size(); ++s)
    for (const Polygon& part : *shapes[s]) {
      add(part.outer, static_cast<std::int32_t>(s));
      for (const Ring& hole : part.holes) add(hole, static_cast<std::int32_t>(s));
    }
  std::ranges::sort(stretches, [](const Stretch& a, const Stretch& b) { return a < b; });
  return stretches;
}

}  // namespace

std::vector<SharedBorder> sharedBorders(std::span<const MultiPolygon* const> shapes) {
  const auto stretches = stretchesOf(shapes);
  std::map<std::pair<std::int32_t, std::int32_t>, Metres> lengths;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const Stretch& one = stretches[i];
    const double step = std::hypot(static_cast<double>(one.dx), static_cast<double>(one.dy)) / 100;
    for (std::size_t j = i + 1; j < stretches.size(); ++j) {
      const Stretch& other = stretches[j];
      if (other.line() != one.line() || other.from >= one.to) break;
      if (other.shape == one.shape) continue;
      lengths[std::minmax(one.shape, other.shape)] +=
          Metres{static_cast<double>(std::min(one.to, other.to) - other.from) * step};
    }
  }
  std::vector<SharedBorder> borders;
  for (const auto& [pair, length] : lengths) borders.push_back({pair.first, pair.second, length});
  return borders;
}

}  // namespace xuequ
