// SPDX-License-Identifier: Apache-2.0
// The walking network: where ways meet, the stretches between, and what leaves each junction. On foot every
// way goes both ways.
#pragma once

#include "core/base/strong.hpp"
#include "core/geometry/polygon.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace xuequ {

/// Whole millimetres on foot. Sums are exact, so of two ways the shorter is the same on every machine; 32
/// bits hold 2,147 km, and searches stop short of that.
using Walk = Quantity<std::int32_t, struct WalkTag>;

constexpr Metres metres(Walk walk) { return Metres{walk.count() / 1000.0}; }
/// The nearest millimetre; what is longer than a walk can be becomes the longest.
Walk walkOf(Metres);
/// Straight from point to point.
Walk walkBetween(Point, Point);
inline constexpr Walk kLongestWalk{1'000'000'000};

using JunctionId = Strong<std::int32_t, struct JunctionTag>;
using StretchId = Strong<std::int32_t, struct StretchTag>;

/// A way between two junctions, with none in between.
struct Stretch {
  JunctionId from;
  JunctionId to;
  Walk length;             ///< along its line; at least 1 mm
  std::int32_t firstBend;  ///< in WalkNetwork::bends; the last of the next one begins where these end
  bool operator==(const Stretch&) const = default;
};

/// One way out of a junction.
struct WayOut {
  JunctionId to;
  StretchId stretch;
  Walk length;
};

class WalkNetwork {
 public:
  WalkNetwork() = default;
  /// Junctions are best given in an order in which neighbours are near each other. `bends` are the corners of
  /// the stretches between their ends, one stretch after the other. Every id must exist.
  WalkNetwork(std::vector<Point> junctions, std::vector<Stretch> stretches, std::vector<Point> bends);

  [[nodiscard]] bool empty() const { return m_stretches.empty(); }
  [[nodiscard]] const std::vector<Point>& junctions() const { return m_junctions; }
  [[nodiscard]] const std::vector<Stretch>& stretches() const { return m_stretches; }
  [[nodiscard]] const std::vector<Point>& bends() const { return m_bends; }

  [[nodiscard]] Point at(JunctionId junction) const { return m_junctions[junction.index()]; }
  [[nodiscard]] const Stretch& operator[](StretchId stretch) const { return m_stretches[stretch.index()]; }
  [[nodiscard]] std::span<const Point> bendsOf(StretchId) const;
  /// From end to end, bends included.
  [[nodiscard]] Line lineOf(StretchId) const;
  [[nodiscard]] std::span<const WayOut> waysFrom(JunctionId junction) const {
    return {m_ways.data() + m_firstWay[junction.index()], m_ways.data() + m_firstWay[junction.index() + 1]};
  }
  [[nodiscard]] std::size_t bytes() const;

  bool operator==(const WalkNetwork&) const;

 private:
  std::vector<Point> m_junctions;
  std::vector<Stretch> m_stretches;
  std::vector<Point> m_bends;
  std::vector<std::uint32_t> m_firstWay;  ///< by junction, and one more
  std::vector<WayOut> m_ways;             ///< by junction
};

/// Connected parts: by junction the number of its part, parts in the order of their first junction.
struct NetworkParts {
  std::vector<std::int32_t> ofJunction;
  std::vector<std::int32_t> stretches;  ///< by part, how many
  [[nodiscard]] std::size_t count() const { return stretches.size(); }
};
NetworkParts partsOf(const WalkNetwork&);

}  // namespace xuequ
