// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/ids.hpp"
#include "core/base/units.hpp"
#include "core/geometry/polygon.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace xuequ {

enum class UnitKind : std::uint8_t { Estate, Village, Resettlement, Construction, Other };

/// Residents by completed years of age at the cut-off of the base year.
using Residents = std::array<Pupils, kAges>;

/// 需求单元: an estate or a village; the smallest area that an edit by units moves whole.
struct PlanningUnit {
  std::string key;
  std::string name;
  std::string town;
  UnitKind kind = UnitKind::Other;
  MultiPolygon shape;  ///< empty where only a place is known
  Point centre;        ///< inside the shape
  Dwellings dwellings;
  Residents residents{};
  bool operator==(const PlanningUnit&) const = default;
};

/// Where residents of a unit are: its buildings, or points laid over its shape.
struct DemandPoint {
  Point at;
  std::uint32_t weight = 1;  ///< share of the unit's residents = weight / sum of the unit's weights
  bool operator==(const DemandPoint&) const = default;
};

}  // namespace xuequ
