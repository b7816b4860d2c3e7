// SPDX-License-Identifier: Apache-2.0
// What lies beneath schools and units: the map shows it, and people walk on it.
#pragma once

#include "core/base/ids.hpp"
#include "core/geometry/polygon.hpp"

#include <cstdint>
#include <string>

namespace xuequ {

enum class RoadClass : std::uint8_t { Trunk, Main, Local, Footway, Railway };

struct Road {
  std::string name;
  RoadClass kind = RoadClass::Local;
  bool bridge = false;
  bool tunnel = false;
  Line line;
  bool onFoot = true;  ///< may be walked on; a railway never is
  bool operator==(const Road&) const = default;
};

/// Where one leaves a school, or an estate that is walled in.
struct SchoolGate {
  SchoolId school;
  Point at;
  friend auto operator<=>(const SchoolGate&, const SchoolGate&) = default;
};
struct UnitGate {
  UnitId unit;
  Point at;
  friend auto operator<=>(const UnitGate&, const UnitGate&) = default;
};

struct Water {
  std::string name;
  MultiPolygon shape;  ///< a lake, or empty
  Line line;           ///< a river known as a line only, or empty
  bool operator==(const Water&) const = default;
};

}  // namespace xuequ
