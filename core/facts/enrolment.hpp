// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/ids.hpp"
#include "core/base/units.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xuequ {

/// Pupils of one school and grade in one school year, as counted.
struct Enrolment {
  SchoolId school;
  SchoolYear year;
  Grade grade;
  Pupils pupils;
  std::optional<Sections> sections;
  std::vector<std::int32_t> sizes;  ///< actual rosters; override the balanced split
  bool operator==(const Enrolment&) const = default;
};

/// Births of one unit in one month.
struct Births {
  std::optional<UnitId> unit;  ///< none: of the whole area
  std::int32_t year = 0;       ///< calendar year
  std::int32_t month = 0;      ///< 1 … 12; 0: only the year is known
  Pupils count;
  bool operator==(const Births&) const = default;
};

/// Dwellings to be completed, 在建住房.
struct Housing {
  std::string key;
  std::string name;
  UnitId unit;
  SchoolYear year;
  Dwellings dwellings;
  std::string type;  ///< key of a pupil yield in the assumptions; empty: the default
  bool operator==(const Housing&) const = default;
};

}  // namespace xuequ
