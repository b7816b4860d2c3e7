// SPDX-License-Identifier: Apache-2.0
// Where zones that others drew do not fit together: land that two of them claim, and slivers between them
// that none does.
#pragma once

#include "core/scenario/edit_zones.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace xuequ {

struct ZoneDispute {
  enum class Kind : std::uint8_t { Overlap, Sliver };

  Kind kind = Kind::Overlap;
  std::size_t first = 0;   ///< shape that keeps the land when it is repaired
  std::size_t second = 0;  ///< that claims it too; of a sliver the first again
  MultiPolygon land;
  Pupils people;  ///< who live there, all ages, base year
};

/// Overlaps of a square metre or more, or with people, by first and second shape: the first in the list keeps
/// what both claim. Then slivers narrower than 10 m, of 10 m² or more or with people: the shape that has most
/// of the border keeps them.
std::vector<ZoneDispute> zoneDisputes(const StudyArea&, std::span<const ZoneShape>);

/// The shapes with each dispute settled.
std::vector<ZoneShape> withoutDisputes(std::vector<ZoneShape>, std::span<const ZoneDispute>);

}  // namespace xuequ
