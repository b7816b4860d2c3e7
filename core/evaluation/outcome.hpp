// SPDX-License-Identifier: Apache-2.0
// Outcome: everything that follows from a study area and a scenario, and the two functions that work it out.
#pragma once

#include "core/base/monitor.hpp"
#include "core/capacity/schedule.hpp"
#include "core/facts/study_area.hpp"
#include "core/forecast/demand.hpp"
#include "core/forecast/progression.hpp"
#include "core/scenario/change.hpp"
#include "core/scenario/scenario.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace xuequ {

struct NearestPairs;
struct SchoolNeighbours;

/// One grade of a part in one year.
struct GradeOutcome {
  Pupils pupils;
  Sections sections;
  std::int32_t oversized = 0;
  std::int32_t superOversized = 0;
  std::int32_t largest = 0;  ///< size of the largest class
  std::int32_t excess = 0;   ///< pupils above the largest class size that is not oversized
  bool operator==(const GradeOutcome&) const = default;
};

struct PartYear {
  Pupils pupils;
  Pupils intake;         ///< placed here this year: entrants and newcomers
  Pupils transferredIn;  ///< net, from schools in the area
  Sections sections;
  std::int32_t oversized = 0;
  std::int32_t superOversized = 0;
  bool operator==(const PartYear&) const = default;
};

/// Whom a part takes into its lowest grade in one year where places are given by tiers.
struct Admission {
  Seats seats;          ///< for entrants (evaluation/part_sections.hpp)
  ByTier applicants{};  ///< of its zones
  ByTier admitted{};    ///< of them
  ByTier toOthers{};    ///< of them, admitted by another school of their zone; the rest is sent to central
                        ///< placement
  Pupils fromOthers;    ///< admitted of the applicants of its zones' other schools
  Pupils received;      ///< from central placement
  [[nodiscard]] Pupils sent(AdmissionTier tier) const {
    return applicants[index(tier)] - admitted[index(tier)] - toOthers[index(tier)];
  }
  [[nodiscard]] Pupils sent() const;
  bool operator==(const Admission&) const = default;
};

/// The part at the same position of the roster.
struct PartOutcome {
  std::vector<PartYear> years;
  std::vector<GradeOutcome> grades;  ///< [year][step]
  std::vector<Pupils>
      fromZones;  ///< [year][step]: placed here this year by its zones; nought in the base year
  std::vector<Pupils>
      fromArea;  ///< [year][step]: drawn from the whole area; empty for a part that only zones feed
  std::vector<Pupils> residents;  ///< [year][step]: of its zones, shared out where a zone has several schools
  std::vector<Admission> admissions;  ///< [year], nothing in the base year; empty where everybody is taken
  bool operator==(const PartOutcome&) const = default;
};

/// Residents of a zone, of the ages of its stage. The one of kNoZone, always the first, holds those who live
/// in no zone.
struct ZoneOutcome {
  ZoneId zone;
  std::vector<Pupils> residents;  ///< [year][step]
  std::vector<Pupils> newcomers;  ///< [year][step], those who came with new dwellings
  bool operator==(const ZoneOutcome&) const = default;
};

/// One tier of a stage in one year: applicants = admitted + central + unserved, exactly.
struct TierYear {
  Pupils applicants;  ///< seeking a place at their zone's school, or without such a school
  Pupils admitted;    ///< by a school of their zone
  Pupils central;     ///< placed centrally (统筹安排), at another school
  Pupils unserved;    ///< no seat is left in the area
  bool operator==(const TierYear&) const = default;
};

/// A stage of the whole area in one year. In each year after the base year, exactly:
/// seeking = placed + away + unserved.
struct StageYear {
  Pupils residents;  ///< of the ages of the stage
  Pupils seeking;    ///< looking for a place this year: entrants, newcomers, those unserved before
  Pupils placed;     ///< of them, at schools of the area
  Pupils away;       ///< of them, outside the area
  Pupils unserved;   ///< of them, nowhere: no zone, no school, no seats
  Pupils pupils;     ///< at schools of the area, all grades
  Sections sections;
  Seats nominal;
  Seats usable;
  Seats temporary;
  Seats emergency;
  std::int32_t oversized = 0;
  std::int32_t superOversized = 0;
  std::array<TierYear, kAllTiers.size()> tiers{};  ///< of the entrants; nought where everybody is taken
  [[nodiscard]] Pupils central() const;
  bool operator==(const StageYear&) const = default;
};

struct Outcome {
  SchoolYear baseYear;
  int years = 0;
  std::shared_ptr<const Demand> demand;
  std::shared_ptr<const Progression> progression;
  std::shared_ptr<const Roster> roster;
  std::vector<std::shared_ptr<const PartOutcome>> parts;                       ///< as roster->parts()
  std::array<std::vector<std::shared_ptr<const ZoneOutcome>>, kStages> zones;  ///< by zone id
  std::array<std::vector<StageYear>, kStages> stages;                          ///< [stage][year]
  std::array<std::vector<Pupils>, kStages> toPrivate;  ///< [stage][year, step]: shared out over private parts
  /// Kept for the next edit; only where placement is by the nearest. Follows from the sites alone.
  std::array<std::shared_ptr<const NearestPairs>, kStages> nearest;
  /// The same, only where places are given by tiers.
  std::array<std::shared_ptr<const SchoolNeighbours>, kStages> neighbours;

  [[nodiscard]] SchoolYear year(int index) const { return baseYear + index; }
  [[nodiscard]] const PartOutcome* find(SchoolId, Stage) const;
  [[nodiscard]] const ZoneOutcome* find(Stage, ZoneId) const;
  /// All parts of a school in one year.
  [[nodiscard]] PartYear ofSchool(SchoolId, int year) const;
};
/// By value, not by pointer.
bool operator==(const Outcome&, const Outcome&);

/// Pure: the same inputs give the same outcome on every machine and any number of threads. Cancelled.
Result<Outcome> evaluate(const StudyArea&, const Scenario&, const Monitor& = {});

/// Touches only what the change touches; always equal to evaluate(area, after).
Outcome reevaluate(const Outcome& before, const StudyArea&, const Scenario& beforeScenario,
                   const Scenario& after, const Change&);

}  // namespace xuequ
