// SPDX-License-Identifier: Apache-2.0
// What a school's part of one stage offers in each year: rooms, nominal and usable seats, which grades are
// open. Follows from facts and projects alone, not from pupils (DOMAIN 4.7, 3.7).
#pragma once

#include "core/facts/study_area.hpp"
#include "core/scenario/scenario.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace xuequ {

struct YearSchedule {
  bool open = false;     ///< takes new pupils in this year
  bool running = false;  ///< has pupils: open, or closed to new ones while the last stay on
  Sections rooms;        ///< permanent
  Sections temporaryRooms;
  std::uint32_t openSteps = 0;  ///< bit per grade that has pupils or may take them
  Seats nominal;                ///< 办学规模: permanent rooms × class size, or the seats stated
  Seats usable;                 ///< 可用学位: those of the grades that are open
  Seats temporary;              ///< temporary rooms × class size, never in the above
  Seats emergency;  ///< 应急学位: up to one pupil below oversized in every permanent room, beyond nominal
  [[nodiscard]] bool takes(std::int32_t step) const { return open && (openSteps >> step & 1U) != 0; }
  bool operator==(const YearSchedule&) const = default;
};

/// A school's part of one stage over the years.
struct Part {
  SchoolId school;
  Stage stage{};
  std::int32_t steps = 0;  ///< grades
  std::int32_t classSize = 0;
  Ownership ownership{};
  bool byZone = false;  ///< takes the children of its zones; else draws from the whole area
  std::vector<YearSchedule> years;
  std::optional<ProjectId> openedBy;
  int openedIn = -1;  ///< year index in which a project opens it; −1: it exists
  Transfer transfer = Transfer::Stay;
  int closesIn = -1;              ///< year index from which it takes nobody; −1: never
  SchoolId receiver = kNoSchool;  ///< takes its pupils in closesIn; kNoSchool: they stay until they leave
  bool operator==(const Part&) const = default;
};

/// Rooms of so many of the lowest of a part's grades: they are spread evenly, the lower grades first.
constexpr std::int64_t roomsUpTo(std::int64_t grades, std::int64_t rooms, std::int64_t allGrades) {
  return (grades * rooms + allGrades - 1) / allGrades;
}

/// All parts of all stages, by stage, then school.
class Roster {
 public:
  Roster(const StudyArea&, const Scenario&);
  [[nodiscard]] const std::vector<Part>& parts() const { return m_parts; }
  /// Positions [first, last) of a stage's parts.
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  [[nodiscard]] Range of(Stage stage) const { return {m_first[index(stage)], m_first[index(stage) + 1]}; }
  /// Position of the part, or −1.
  [[nodiscard]] std::int32_t find(SchoolId, Stage) const;
  bool operator==(const Roster&) const = default;

 private:
  std::vector<Part> m_parts;
  std::array<std::size_t, kStages + 1> m_first{};
};

}  // namespace xuequ
