// SPDX-License-Identifier: Apache-2.0
// The zones of a stage as a partition with shared borders: made from units where nobody drew them, and kept
// one by every edit.
#pragma once

#include "core/geometry/arrangement.hpp"
#include "core/geometry/polygon_rows.hpp"
#include "core/scenario/scenario.hpp"

#include <optional>
#include <vector>

namespace xuequ {

/// The boundaries, in the order of the zones; empty shapes for zones without one. Valid as long as the
/// zoning.
std::vector<const MultiPolygon*> boundariesOf(const Zoning&);

/// Every zone has a boundary, and together they are a partition.
bool isDrawn(const Zoning&);

/// The same zoning with a boundary for every zone. Boundaries that are there are noded against each other
/// (of what two claim, the first zone keeps it). A zone without one gets its units, and of the ground
/// between units what is nearest to them: up to the study area's boundary, or else as far as gaps between
/// units are at most 50 m wide. Demand points change owner only where a boundary says otherwise than the
/// units did.
Scenario withBoundaries(const StudyArea&, const Scenario&, Stage);

/// Where zones end: the study area's boundary; without one the units, with gaps of up to 50 m closed.
MultiPolygon groundOf(const StudyArea&);

/// The boundaries that there are, noded against each other: of what two claim, the first keeps it.
std::vector<Zone> nodedBoundaries(std::vector<Zone>);

/// The faces between the lines, each with the zone it then belongs to, as boundaries of these zones; a drawn
/// one without a face left has an empty one. Owners follow for the demand points in the
/// box: the zone that contains the point; one that lay in its zone and now lies in none has none.
struct Redrawn {
  std::vector<Line> lines;
  LabelAt zoneAt;  ///< id of a zone that the zones have, or −1
  Box within;
  /// Ascending: others stay as they are, have no ground in the box, and their borders need not be among the
  /// lines. None: all zones.
  std::optional<std::vector<ZoneId>> only{};
};
Zoning redrawn(const StudyArea&, const Zoning& before, std::vector<Zone> zones, const Redrawn&);

/// The zone at a place, by boundary.
class ZoneGround {
 public:
  explicit ZoneGround(const std::vector<Zone>&);
  /// Id of the first that contains it; −1: none.
  [[nodiscard]] std::int32_t at(Point) const;

 private:
  struct Ground {
    std::int32_t zone = kUnlabelled;
    Box box;
    PolygonRows rows;
  };
  std::vector<Ground> m_grounds;
};

/// One owner where all points of the unit have the same.
void setOwners(Owners&, UnitId, std::vector<ZoneId> ofPoints);

}  // namespace xuequ
