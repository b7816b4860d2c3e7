// SPDX-License-Identifier: Apache-2.0
// What the map shows of two scenarios compared: units whose school is another, and schools that are.
#pragma once

#include "core/evaluation/unit_moves.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xuequ::app {

struct MovedUnit {
  UnitId unit;
  MultiPolygon part;          ///< of a unit that a border cuts; empty: the whole unit
  Point from;                 ///< within it
  std::optional<Point> to{};  ///< the nearest of the schools that it has now
  bool operator==(const MovedUnit&) const = default;
};

/// By usable seats of the stage in the year.
enum class SchoolFate : std::uint8_t { Opened, Closed, Resized };
struct ChangedSchool {
  Point at;
  SchoolFate fate{};
  friend auto operator<=>(const ChangedSchool&, const ChangedSchool&) = default;
};

struct MapDifference {
  std::string against;  ///< name of the scenario before
  std::vector<MovedUnit> units;
  std::vector<ChangedSchool> schools;
  Pupils residents;  ///< in the units
  bool operator==(const MapDifference&) const = default;
};
MapDifference mapDifference(const StudyArea&, const Side& before, const Side& after, Stage, int year);

}  // namespace xuequ::app
