// SPDX-License-Identifier: Apache-2.0
// 建设项目: the building measures of a scenario.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/ids.hpp"
#include "core/base/units.hpp"
#include "core/facts/school.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace xuequ {

struct StageRooms {
  Stage stage{};
  Sections rooms;
  bool operator==(const StageRooms&) const = default;
};

/// 逐年级启用 / 一次到位. Which grades start in the opening year; the others follow as those move up.
struct PhaseIn {
  bool atOnce = false;
  std::vector<std::int32_t> firstSteps{0};  ///< grades that start in the opening year, when not at once
  bool operator==(const PhaseIn&) const = default;
};

/// 老生老办法: pupils stay where they are until they leave. Move: those who live in the new school's zone
/// change over at its opening.
enum class Transfer : std::uint8_t { Stay, Move };

/// How one stage of a new school opens, where it is not as the school as a whole does.
struct StageOpening {
  Stage stage{};
  PhaseIn phaseIn;
  Transfer transfer = Transfer::Stay;
  bool operator==(const StageOpening&) const = default;
};

struct OpenSchool {
  School school;  ///< its stages are those that open
  PhaseIn phaseIn;
  Transfer transfer = Transfer::Stay;
  std::vector<StageOpening> apart;  ///< by stage: those that open otherwise
  bool operator==(const OpenSchool&) const = default;
};
/// How that stage opens.
StageOpening openingOf(const OpenSchool&, Stage);
/// Lets the stages open as given, by stage, one for each of the school's: as most of them do, the first of
/// equals, and the others apart. So equal openings are equal values.
void setOpenings(OpenSchool&, const std::vector<StageOpening>&);

/// Adds rooms; a stage that the school does not have yet is opened in it grade by grade or at once.
struct ExtendSchool {
  SchoolId school;
  std::vector<StageRooms> rooms;
  bool operator==(const ExtendSchool&) const = default;
};

/// No new intake from the year on; with a receiver all pupils move there in that year and it takes over the
/// zones, without one they stay until they leave.
struct CloseSchool {
  SchoolId school;
  SchoolId receiver = kNoSchool;
  bool operator==(const CloseSchool&) const = default;
};

/// Two schools become one: pupils, rooms and zones of the first go to the receiver.
struct MergeSchools {
  SchoolId school;
  SchoolId receiver;
  bool operator==(const MergeSchools&) const = default;
};

/// Rooms of one stage become rooms of another, 学位转换.
struct ConvertRooms {
  SchoolId school;
  Stage from{};
  Stage to{};
  Sections rooms;
  bool operator==(const ConvertRooms&) const = default;
};

using Measure = std::variant<OpenSchool, ExtendSchool, CloseSchool, MergeSchools, ConvertRooms>;

struct Project {
  ProjectId id;
  std::string key;
  std::string name;
  SchoolYear year;  ///< the school year from which it counts
  Measure measure;
  SquareMetres land;
  Money cost;
  bool operator==(const Project&) const = default;
};

/// The school that the project makes or changes.
SchoolId schoolOf(const Project&);

}  // namespace xuequ
