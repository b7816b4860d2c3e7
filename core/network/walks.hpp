// SPDX-License-Identifier: Apache-2.0
// Shortest ways on foot (Dijkstra 1959), from one place or from many at once.
#pragma once

#include "core/network/foothold.hpp"
#include "core/network/walk_queue.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace xuequ {

/// A place that walks begin at, or one gate of it: several with the same number are one place.
struct Source {
  std::int32_t number = 0;
  Foothold at;  ///< found
};

inline constexpr std::int32_t kNoSource = -1;

/// The nearest source and the way to it. Of equally near sources the smaller number.
struct Nearest {
  Walk walk = kLongestWalk;
  std::int32_t source = kNoSource;
  [[nodiscard]] bool found() const { return source != kNoSource; }
  friend auto operator<=>(const Nearest&, const Nearest&) = default;
};

/// For every foothold the nearest of the sources within the limit; the steps aside of both count. One search
/// from all sources at once.
std::vector<Nearest> nearestSources(const WalkNetwork&, std::span<const Source>, std::span<const Foothold>,
                                    Walk limit = kLongestWalk);

/// The same for the `count` nearest of different number: those of a foothold side by side, nearest first,
/// fewer ended by one that is not found.
std::vector<Nearest> nearestSources(const WalkNetwork&, std::span<const Source>, std::span<const Foothold>,
                                    std::size_t count, Walk limit);

/// All ways from one place (its gates) up to a limit. One object searches again and again without clearing
/// what it did not touch.
class WalkSearch {
 public:
  explicit WalkSearch(const WalkNetwork&);

  void run(std::span<const Foothold> gates, Walk limit);

  /// Within the limit of the last run; kLongestWalk: not.
  [[nodiscard]] Walk to(JunctionId junction) const {
    return m_round[junction.index()] == m_now ? m_walk[junction.index()] : kLongestWalk;
  }
  /// The step aside of the foothold counts. Longer than the limit where the last step leads beyond it;
  /// kLongestWalk: no way.
  [[nodiscard]] Walk to(const Foothold&) const;
  /// Junctions within the limit, nearest first.
  [[nodiscard]] const std::vector<JunctionId>& reached() const { return m_reached; }
  [[nodiscard]] std::span<const Foothold> gates() const { return m_gates; }
  [[nodiscard]] Walk limit() const { return m_limit; }

 private:
  void offer(JunctionId, Walk);

  const WalkNetwork& m_network;
  std::vector<Walk> m_walk;            ///< by junction, true where its round is now
  std::vector<std::uint32_t> m_round;  ///< by junction
  std::uint32_t m_now = 0;
  std::vector<JunctionId> m_reached;
  std::vector<Foothold> m_gates;
  Walk m_limit;
  WalkQueue m_queue;
};

}  // namespace xuequ
