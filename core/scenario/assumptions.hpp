// SPDX-License-Identifier: Apache-2.0
// What the planner assumes: forecast, placement, how rooms are split. Each is a named number that the command
// line can set.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/result.hpp"
#include "core/base/units.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xuequ {

enum class ProgressionSource : std::uint8_t { History, Ones };

enum class SectionRule : std::uint8_t {
  KeepWithCohort,  ///< a cohort keeps its sections; free rooms go to the fullest grade first
  BestSplit,       ///< every year the rooms are split anew for the fewest oversized classes (重新分班)
};

/// How many of the residents of a stage's entry age seek a place in it.
enum class EntrySource : std::uint8_t {
  History,  ///< as many as came in past years (forecast/entry.hpp); the participation where none is known
  Participation,  ///< the stage's participation, as at its other ages
  Fixed,          ///< a number
};

/// Whom a zone's schools take into their lowest grade.
enum class AdmissionRule : std::uint8_t {
  All,    ///< everybody of the zone; classes grow
  Tiers,  ///< tier by tier until full (额满为止); the rest is placed centrally (统筹安排)
};

/// In the order in which they are admitted.
enum class AdmissionTier : std::uint8_t {
  Matched,     ///< household register and home agree (人户一致)
  Mismatched,  ///< they do not (人户不一致)
  Migrant,     ///< children of migrants (随迁子女)
};
inline constexpr std::array kAllTiers{AdmissionTier::Matched, AdmissionTier::Mismatched,
                                      AdmissionTier::Migrant};
constexpr std::size_t index(AdmissionTier tier) { return static_cast<std::size_t>(tier); }
using ByTier = std::array<Pupils, kAllTiers.size()>;

struct StageAssumptions {
  Ratio away;       ///< of those seeking a place: to schools outside the area
  Ratio toPrivate;  ///< to private and boarding schools of the area; away where it has none
  std::optional<Ratio> participation;  ///< overrides the pack
  EntrySource entry = EntrySource::History;
  Ratio fixedEntry;  ///< nought unless entry is Fixed
  std::optional<std::int32_t> classSize;
  AdmissionRule admission = AdmissionRule::All;
  Ratio
      mismatched;  ///< of those seeking a place at a zone's school, who are of that tier; the rest is matched
  Ratio migrant;
  bool operator==(const StageAssumptions&) const = default;
};

/// Pupils per new dwelling, by stage, all grades together.
struct PupilYield {
  std::string type;  ///< empty: the default
  std::array<Ratio, kStages> perDwelling{};
  bool operator==(const PupilYield&) const = default;
};

struct Assumptions {
  std::array<StageAssumptions, kStages> stages{};
  Ratio birthTrend = Ratio::one();  ///< births of a year / births of the year before, after the last known
  Ratio occupancy = Ratio::one();   ///< share of completed dwellings lived in
  Ratio migration;                  ///< net gain of residents under school age a year, as a share
  ProgressionSource progression = ProgressionSource::History;
  std::int32_t progressionYears = 3;     ///< latest year-to-year changes used
  std::int32_t progressionShrink = 200;  ///< k of r̂ = (ΣE' + k·r̄)/(ΣE + k), pupils
  std::int32_t entryShrink = 20;         ///< weight of the participation in an entry ratio, children
  SectionRule sections = SectionRule::KeepWithCohort;
  std::optional<bool> oversizedInclusive;  ///< overrides the pack
  std::vector<PupilYield> yields;          ///< by type; one with an empty type is the default
  bool operator==(const Assumptions&) const = default;
};

/// The numbers by name, as `edit --set NAME=VALUE` and the assumptions panel show them:
/// away:STAGE, private:STAGE, participation:STAGE, class_size:STAGE, yield:STAGE, yield:TYPE:STAGE,
/// entry:STAGE (history|participation|a number), admission:STAGE (all|tiers), mismatched:STAGE,
/// migrant:STAGE, birth_trend, occupancy, migration, progression
/// (history|ones), progression_years, progression_shrink, entry_shrink, sections (keep|best),
/// oversized_inclusive (yes|no).
struct AssumptionValue {
  std::string name;
  std::string value;
};
std::vector<AssumptionValue> listed(const Assumptions&);
/// AssumptionUnknown for a name that is none; NotANumber, NumberOutOfRange or ValueUnknown for a value that
/// does not fit; two shares of tiers that together are over one are out of range.
Result<Assumptions> withAssumption(Assumptions, std::string_view name, std::string_view value);
/// Without a value that overrides the pack's (participation, class_size, oversized_inclusive), a share of a
/// tier, or the yields of a type of dwelling (all stages together). Others always have a value, and keep it.
Assumptions withoutAssumption(Assumptions, std::string_view name);
Assumptions defaultAssumptions();

}  // namespace xuequ
