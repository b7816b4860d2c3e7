// SPDX-License-Identifier: Apache-2.0
// Edits that redraw zones as areas: draw, split, merge, and units moved between drawn zones. What comes out
// is a partition again; zones that were made of units get boundaries first. A locked zone keeps its land.
#pragma once

#include "core/scenario/edit_zones.hpp"

namespace xuequ {

struct ZoneDrawing {
  MultiPolygon outline;  ///< rings in either direction
  std::vector<SchoolId> schools;
  SchoolYear from;
  std::string name;   ///< empty: of its schools
  bool takes = true;  ///< from the zones it lies over; else only what belongs to none
};
/// A new zone, and its id. PolygonCrossesItself, PolygonZeroArea, SchoolUnknown, SchoolWithoutStage;
/// ZoneVanishes where nothing is left for it.
Result<ZoneMade> drawZone(const StudyArea&, const Scenario&, Stage, const ZoneDrawing&);

/// An outline given to a zone that is there (kNoZone: taken from all): by the same rules.
Result<Scenario> paintZone(const StudyArea&, const Scenario&, Stage, ZoneId, const MultiPolygon& outline,
                           bool takes = true);

/// An outline that becomes all the ground of a zone that is there: it takes from the zones it lies over, and
/// what of the zone lies beyond belongs to none. By the same rules.
Result<Scenario> redrawZone(const StudyArea&, const Scenario&, Stage, ZoneId, const MultiPolygon& outline);

/// Cuts the zone along the line, which has to cross it from border to border. The part with the zone's
/// school, or else the larger, remains the zone; the other becomes a zone of its own with the same schools.
/// LineMissesZone, ZoneLocked, ZoneUnknown.
Result<ZoneMade> splitZone(const StudyArea&, const Scenario&, Stage, ZoneId, const Line&, std::string name);

/// The other zone's land and schools go to the first; in each year the schools of both share them.
/// ZoneUnknown, ZoneLocked, NothingChanged.
Result<Scenario> mergeZones(const StudyArea&, const Scenario&, Stage, ZoneId into, ZoneId other);

Result<Scenario> setZoneLocked(const Scenario&, Stage, ZoneId, bool locked);
/// Lets the zone lie in several parts (飞地), or asks for one again: no norm is then broken.
Result<Scenario> waiveZoneParts(const Scenario&, Stage, ZoneId, bool waived);

/// The ground of whole units into a zone (kNoZone: out of all), where the stage has drawn boundaries.
Scenario withUnitsMoved(const StudyArea&, const Scenario&, Stage, std::span<const UnitId>, ZoneId);

}  // namespace xuequ
