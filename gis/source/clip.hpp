// SPDX-License-Identifier: Apache-2.0
// Rings and lines cut off at a box, in any coordinates: of a map of the world the plan's surroundings, before
// anything of it is projected. What lies far away has no place in the plan's system.
#pragma once

#include "gis/source/whereabouts.hpp"

#include <vector>

namespace xuequ::gis {

struct Frame {
  double west = 0, south = 0, east = 0, north = 0;
  bool operator==(const Frame&) const = default;
};

using Course = std::vector<Spot>;

/// What of the ring's inside lies in the frame, with parts of its border along the frame's; empty where there
/// is nothing. The first spot is not repeated at the end.
Course clippedRing(const Course& ring, const Frame&);

/// The pieces of the line that lie in the frame.
std::vector<Course> clippedLine(const Course& line, const Frame&);

}  // namespace xuequ::gis
