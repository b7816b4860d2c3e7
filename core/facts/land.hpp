// SPDX-License-Identifier: Apache-2.0
// What the map shows beneath schools and units.
#pragma once

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
  bool operator==(const Road&) const = default;
};

struct Water {
  std::string name;
  MultiPolygon shape;  ///< a lake, or empty
  Line line;           ///< a river known as a line only, or empty
  bool operator==(const Water&) const = default;
};

}  // namespace xuequ
