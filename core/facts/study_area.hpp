// SPDX-License-Identifier: Apache-2.0
// StudyArea: all facts, checked once, then immutable and shared.
#pragma once

#include "core/base/result.hpp"
#include "core/facts/records.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xuequ {

/// Something true of the input that the user should know and that is no error: what was filled in, what lies
/// apart.
enum class NoteCode : std::uint8_t {
  AgesFilled,            ///< ages without population stand on the nearest older age that has some
  BirthsSpread,          ///< births of the area shared out over units by resident children
  BuildingOutsideUnits,  ///< buildings in no unit: not used
  SchoolOutsideBoundary,
  UnitOutsideBoundary,
  EnrolmentAfterBase,  ///< rows after the base year: kept for comparison, not used by the forecast
  SchoolWithoutSite,
  WholeAreaUnit,  ///< no planning units: the study area stands as one
};

struct Note {
  NoteCode code{};
  std::string subject;  ///< key of the unit or school, or ages; empty: the study area
  std::int64_t count = 0;
  bool operator==(const Note&) const = default;
};

/// Handed out only as shared_ptr<const StudyArea>, so nobody changes it; a re-import or a new standard makes
/// a new one.
struct StudyArea {
  std::string name;
  std::string author;
  bool synthetic = false;
  Grid grid;
  SchoolYear baseYear;
  SchoolYear horizon;
  StandardsPack standards;
  std::vector<bool> agesKnown;  ///< as the population files gave them
  MultiPolygon boundary;
  IdVector<UnitId, PlanningUnit> units;   ///< by key; residents of all ages filled in
  IdVector<PointId, DemandPoint> points;  ///< those of a unit side by side, in the order of units
  std::vector<std::int32_t> firstPoint;   ///< by unit, and one more at the end
  IdVector<SchoolId, School> schools;     ///< existing ones, by key
  std::vector<Enrolment> enrolment;       ///< by school, year, grade
  std::vector<Births> births;             ///< by unit, year, month
  std::vector<Housing> housing;           ///< by key
  std::vector<Road> roads;
  std::vector<Water> waters;
  std::vector<SchoolGate> schoolGates;  ///< by school, place; a school without any is entered at its site
  std::vector<UnitGate> unitGates;      ///< by unit, place; a unit without any is left at every building
  std::vector<Point> crossings;         ///< on foot over a trunk road or a railway, by place
  std::vector<BuildingRecord> buildings;
  std::vector<Target> targets;          ///< by key
  std::vector<Commitment> commitments;  ///< by school, name
  Box box;                              ///< of everything that has a place
  std::vector<Note> notes;

  /// Base year and horizon included.
  [[nodiscard]] int years() const { return yearsBetween(baseYear, horizon) + 1; }
  [[nodiscard]] SchoolYear year(int index) const { return baseYear + index; }
  [[nodiscard]] int yearIndex(SchoolYear y) const { return yearsBetween(baseYear, y); }
  [[nodiscard]] std::span<const DemandPoint> pointsOf(UnitId) const;
  [[nodiscard]] std::optional<UnitId> findUnit(std::string_view key) const;
  /// By key, else by name where only one school has it.
  [[nodiscard]] std::optional<SchoolId> findSchool(std::string_view keyOrName) const;
};

/// The gate. Refuses what contradicts itself (duplicate keys, unknown references, negative counts, crossing
/// rings) with every fault listed; fills what may be missing and notes it.
Result<std::shared_ptr<const StudyArea>> makeStudyArea(Records);

}  // namespace xuequ
