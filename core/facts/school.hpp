// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/ids.hpp"
#include "core/base/units.hpp"
#include "core/geometry/point.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xuequ {

enum class Ownership : std::uint8_t { Public, InclusivePrivate, Private };  ///< 公办 / 普惠性民办 / 民办

/// What a school is for one stage. A nine-year school has two of these, a twelve-year school three.
struct SchoolStage {
  Stage stage{};
  Sections rooms;                         ///< permanent classrooms: the sections it can hold
  Sections temporaryRooms;                ///< counted apart, never in nominal seats
  std::optional<Seats> seats;             ///< where capacity is stated as seats; else rooms × class size
  std::optional<std::int32_t> classSize;  ///< the school's own standard; else the pack's
  bool operator==(const SchoolStage&) const = default;
};

struct School {
  std::string key;
  std::string name;
  std::optional<Point> site;
  Ownership ownership = Ownership::Public;
  bool boarding = false;
  std::vector<SchoolStage> stages;  ///< by stage, each once
  SquareMetres land;
  SquareMetres floorArea;
  std::int32_t staff = 0;
  std::optional<SchoolYear> opened;
  bool operator==(const School&) const = default;
};

/// Public day schools take the children of their zones; private and boarding schools draw from the whole
/// area.
constexpr bool admitsByZone(const School& school) {
  return school.ownership == Ownership::Public && !school.boarding;
}

}  // namespace xuequ
