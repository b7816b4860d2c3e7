// SPDX-License-Identifier: Apache-2.0
// Where ways meet between their corners.
#pragma once

#include "core/geometry/polygon.hpp"
#include "core/network/noding.hpp"
#include "core/network/sides.hpp"

#include <cstdint>
#include <vector>

namespace xuequ {

enum class Deck : std::uint8_t { Ground, Bridge, Tunnel };

/// Many lines end to end in one list: line i has the corners from first[i] to before first[i + 1], at least
/// two, no two the same side by side.
struct Ways {
  std::vector<Point> corners;
  std::vector<std::uint32_t> first{0};
  std::vector<Deck> decks;     ///< by way
  std::vector<WayKind> kinds;  ///< by way

  [[nodiscard]] std::size_t count() const { return decks.size(); }
  void add(std::span<const Point> line, Deck, WayKind);
};

struct Met {
  std::int64_t crossings = 0;
  std::int64_t touching = 0;
};

/// Gives both lines a corner where they cross, and a line one where a corner of another lies on it.
Met cutWhereTheyMeet(Ways&, const NodingRule&);

}  // namespace xuequ
