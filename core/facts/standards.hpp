// SPDX-License-Identifier: Apache-2.0
// 标准包: the norms in force, as data. Every value keeps its clause, its date and how sure it is.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/units.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xuequ {

enum class EvidenceGrade : std::uint8_t { A, B, C };  ///< read in the source / quoted elsewhere / unverified

template <class T>
struct Norm {
  T value{};
  std::string source;
  std::string date;
  EvidenceGrade grade = EvidenceGrade::C;
  std::string overrideReason;  ///< not empty: the plan changed the pack's value, and why
  std::optional<T> ofPack;     ///< the pack's own value, where the plan changed it
  bool operator==(const Norm&) const = default;
};

/// How pupils of a stage find their school.
enum class Placement : std::uint8_t {
  Zones,    ///< attendance zones decide
  Nearest,  ///< the nearest school with seats
  Shares,   ///< fixed shares by usable seats
};

struct StageStandard {
  Stage stage{};
  std::int32_t entryAge = 0;
  std::vector<std::string> grades;   ///< labels; as many as the stage has years
  std::vector<std::string> aliases;  ///< words for the stage in foreign files
  Placement placement = Placement::Zones;
  Ratio participation = Ratio::one();  ///< share of residents of the age that seeks a place in this stage
  Norm<std::int32_t> classSize;
  Norm<double> serviceRadius;  ///< m; 0: none is set
  Norm<std::int32_t> maxSections;
  Norm<double> pupilsPerStaff;
  Norm<double> trunkDistance;    ///< m that a school keeps from trunk roads; 0: none is set
  Norm<double> railwayDistance;  ///< m that it keeps from railways; 0: none is set

  [[nodiscard]] std::int32_t years() const { return static_cast<std::int32_t>(grades.size()); }
  [[nodiscard]] std::int32_t ageOf(std::int32_t step) const { return entryAge + step; }
  bool operator==(const StageStandard&) const = default;
};

struct OversizedRule {
  std::int32_t from = 56;       ///< 大班额: this many pupils or more
  std::int32_t superFrom = 66;  ///< 超大班额
  bool inclusive = true;        ///< oversized counts include the super-oversized ones
  bool operator==(const OversizedRule&) const = default;
};

struct StandardsPack {
  std::string key;
  std::string nameZh;
  std::string nameEn;
  std::int32_t cutoffMonth = 8;  ///< children of the entry age by this date enter
  std::int32_t cutoffDay = 31;
  Norm<OversizedRule> oversized;
  std::vector<StageStandard> stages;  ///< by stage, each once; stages that are not here do not exist

  [[nodiscard]] const StageStandard* find(Stage) const;
  /// A label is unique in a pack, so it says the stage too.
  [[nodiscard]] std::optional<Grade> gradeOf(std::string_view label) const;
  [[nodiscard]] std::string_view labelOf(Grade) const;
  bool operator==(const StandardsPack&) const = default;
};

}  // namespace xuequ
