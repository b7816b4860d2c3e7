// SPDX-License-Identifier: Apache-2.0
// Residents of a stage's ages per hectare, by unit, and the classes in which the map shows them.
#pragma once

#include "app/map/map_content.hpp"

#include <array>
#include <optional>

namespace xuequ::app {

/// Of the content's stage and year; of the base year while there is no outcome. None: the unit has no shape.
std::optional<double> residentDensity(const MapContent&, UnitId);

/// Upper ends of all classes but the last: fifths of the units in the base year, rounded, so that the classes
/// stay when the year changes.
std::array<double, 4> densityBreaks(const MapContent&);
std::size_t densityClass(const std::array<double, 4>& breaks, double density);

}  // namespace xuequ::app
