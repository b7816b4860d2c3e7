// SPDX-License-Identifier: Apache-2.0
// What lies under the pointer.
#pragma once

#include "app/tools/tool.hpp"

#include <optional>

namespace xuequ::app {

/// The nearest school within the tolerance that has the stage shown; else the nearest of any stage. Schools
/// that open later count.
std::optional<SchoolId> schoolAt(const Context&, Point, Metres tolerance);
/// The unit whose shape contains the point; else the unit without a shape whose place is within the
/// tolerance.
std::optional<UnitId> unitAt(const StudyArea&, Point, Metres tolerance);
/// Units whose middle lies within the ring, by id.
std::vector<UnitId> unitsWithin(const StudyArea&, const Ring&);
/// Of the stage shown: by drawn boundary, else by unit; a unit that a boundary cuts answers with the owner of
/// its demand point nearest to the pointer.
std::optional<ZoneId> zoneAt(const Context&, Point, Metres tolerance);

bool hasStage(const School&, Stage);
/// The project that opens the school; nullptr for one that stands already.
const Project* projectOpening(const Scenario&, SchoolId);

}  // namespace xuequ::app
