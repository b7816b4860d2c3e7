// SPDX-License-Identifier: Apache-2.0
// Edits of the corners that boundaries share. Every zone that has the corner follows; the demand points that
// are swept over change owner, and nothing else does. Zones that were made of units get boundaries first.
#pragma once

#include "core/scenario/scenario.hpp"

namespace xuequ {

/// Each: CornerUnknown where no boundary has a corner there; ZoneLocked; BordersCross where borders would
/// meet elsewhere than in their corners; ZoneOverturned where a zone would be turned inside out or another
/// be jumped over. The error names the zone and the place.
Result<Scenario> moveVertex(const StudyArea&, const Scenario&, Stage, Point from, Point to);
/// Both ends of the border between two corners.
struct BorderEdge {
  Point from;
  Point to;
};
Result<Scenario> moveEdge(const StudyArea&, const Scenario&, Stage, BorderEdge, std::int32_t dx,
                          std::int32_t dy);
/// A new corner of the border between two corners; it need not lie on it.
Result<Scenario> addVertex(const StudyArea&, const Scenario&, Stage, BorderEdge, Point);
/// BordersMeet where more than two borders meet in the corner; ZoneVanishes where a zone would have fewer
/// than three left.
Result<Scenario> removeVertex(const StudyArea&, const Scenario&, Stage, Point);

}  // namespace xuequ
