// SPDX-License-Identifier: Apache-2.0
// What discs.cpp and disc_cover.cpp share: how many discs lie over a stretch, and what an arc sweeps.
#pragma once

#include "core/geometry/discs.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace xuequ {

inline constexpr double kTurn = 2 * std::numbers::pi;

/// cm
inline double radiusOf(const Disc& disc) { return disc.radius.count() * 100; }

struct Spot {
  double x = 0, y = 0;
};

/// Twice the area that the arc sweeps about the place.
inline double swept(const Disc& disc, Spot about, double from, double to) {
  const double r = radiusOf(disc);
  const double x = disc.centre.x - about.x, y = disc.centre.y - about.y;
  return r * (x * (std::sin(to) - std::sin(from)) - y * (std::cos(to) - std::cos(from)) + r * (to - from));
}

inline constexpr double kSquareMetresOfTwice = 1.0 / 20'000;

/// Where along a closed turn, or along an edge, how many discs lie.
class Depths {
 public:
  void add(double from, double to) {
    m_events.push_back({from, +1});
    m_events.push_back({to, -1});
  }
  /// An interval of the turn, of any angles.
  void addTurning(double from, double to) {
    if (to - from >= kTurn) return add(0, kTurn);
    from -= kTurn * std::floor(from / kTurn);
    to -= kTurn * std::floor(to / kTurn);
    if (from <= to) return add(from, to);
    add(0, to);
    add(from, kTurn);
  }
  /// Calls use(from, to, depth) for the stretches of [0, end].
  template <class Use>
  void stretches(double end, const Use& use) {
    std::ranges::sort(m_events);
    double at = 0;
    int depth = 0;
    for (const auto& [where, step] : m_events) {
      if (where > at) use(at, where, depth);
      at = std::max(at, where);
      depth += step;
    }
    if (end > at) use(at, end, depth);
  }
  void clear() { m_events.clear(); }
  [[nodiscard]] bool empty() const { return m_events.empty(); }

 private:
  std::vector<std::pair<double, int>> m_events;
};

}  // namespace xuequ
