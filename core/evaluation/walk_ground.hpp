// SPDX-License-Identifier: Apache-2.0
// The land in cells that are small on foot: each has one site, and of a site the walk is known exactly. What
// is within a walk, or nearest on foot, is then made of whole cells and never guessed between two of them.
#pragma once

#include "core/evaluation/walk_sites.hpp"
#include "core/geometry/cells.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace xuequ {

class WalkGround {
 public:
  /// Of the land's box what lies in these boxes, else all of it. Cells beyond are not to be used. On either
  /// side of a cut there is a site, so that there the border between cells runs through it.
  WalkGround(const StudyArea&, const Walkers&, const Box& land, std::span<const Box> around = {},
             std::span<const Foothold> cuts = {});

  [[nodiscard]] const CellMap& cells() const { return m_cells; }
  /// By site; kLongestWalk: beyond the limit of the search. Of sites within 10 cm of each other all have the
  /// longest walk: rounding to the grid cannot bring any of them into a shape that it is too far for.
  [[nodiscard]] std::vector<Walk> walks(const WalkSearch&) const;
  /// The same to the nearest of many sources.
  [[nodiscard]] std::vector<Walk> walks(std::span<const Nearest> bySite) const;
  /// By site.
  [[nodiscard]] std::vector<Nearest> nearest(std::span<const Source>, Walk limit = kLongestWalk) const;

 private:
  WalkGround(const Walkers&, const Box& land, WalkSites&&);
  void findTwins(std::span<const Point>);
  [[nodiscard]] std::vector<Walk> levelled(std::vector<Walk>) const;

  const WalkNetwork* m_network;
  CellMap m_cells;
  std::vector<Foothold> m_doors;       ///< found; those of a site side by side
  std::vector<std::uint32_t> m_first;  ///< by site, and one more
  struct DoorOn {
    StretchId stretch;
    std::uint32_t site = 0, door = 0;
    friend auto operator<=>(const DoorOn&, const DoorOn&) = default;
  };
  std::vector<DoorOn> m_onStretch;  ///< ascending
  struct Twins {
    std::int32_t a = 0, b = 0;
  };
  std::vector<Twins> m_twins;
};

/// Ascending: those whose walk is within the limit.
std::vector<std::int32_t> sitesWithin(std::span<const Walk> bySite, Walk limit);

}  // namespace xuequ
