// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/simplify.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace xuequ {
namespace {

double squaredDistance(Point p, Point a, Point b) {
  const double dx = static_cast<double>(b.x) - a.x, dy = static_cast<double>(b.y) - a.y;
  const double px = static_cast<double>(p.x) - a.x, py = static_cast<double>(p.y) - a.y;
  const double length = dx * dx + dy * dy;
  const double t = length == 0 ? 0 : std::clamp((px * dx + py * dy) / length, 0.0, 1.0);
  return (px - t * dx) * (px - t * dx) + (py - t * dy) * (py - t * dy);
}

/// Position strictly between the ends that is farthest from the chord, and its squared distance.
std::pair<std::size_t, double> farthest(const Line& line, std::size_t first, std::size_t last) {
  std::pair<std::size_t, double> best{first, 0};
  for (std::size_t i = first + 1; i < last; ++i) {
    const double d = squaredDistance(line[i], line[first], line[last]);
    if (d > best.second) best = {i, d};
  }
  return best;
}

/// With a stack of its own: a coast of a million corners must not use up the thread's.
std::vector<bool> keptCorners(const Line& line, double tolerance) {
  std::vector<bool> kept(line.size(), false);
  kept.front() = kept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
  while (!open.empty()) {
    const auto [first, last] = open.back();
    open.pop_back();
    const auto [middle, squared] = farthest(line, first, last);
    if (squared <= tolerance * tolerance) continue;
    kept[middle] = true;
    open.emplace_back(first, middle);
    open.emplace_back(middle, last);
  }
  return kept;
}

}  // namespace

Line simplified(const Line& line, double tolerance) {
  if (line.size() < 3 || tolerance <= 0) return line;
  const std::vector<bool> kept = keptCorners(line, tolerance);
  Line result;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (kept[i]) result.push_back(line[i]);
  return result;
}

Ring simplifiedRing(const Ring& ring, double tolerance) {
  if (ring.size() < 4 || tolerance <= 0) return ring;
  const auto [lowest, highest] = std::minmax_element(ring.begin(), ring.end());
  Line opened(lowest, ring.end());
  opened.insert(opened.end(), ring.begin(), lowest);
  const auto turn = (highest - lowest + std::ssize(ring)) % std::ssize(ring);
  opened.push_back(*lowest);

  Ring result = simplified({opened.begin(), opened.begin() + turn + 1}, tolerance);
  const Line back = simplified({opened.begin() + turn, opened.end()}, tolerance);
  result.insert(result.end(), back.begin() + 1, back.end() - 1);
  return result.size() < 3 ? Ring{} : result;
}

}  // namespace xuequ
