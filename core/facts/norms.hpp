// SPDX-License-Identifier: Apache-2.0
// The norms of a pack one by one, by name, and their override by a plan: with a reason, and without losing
// what the pack says.
#pragma once

#include "core/base/result.hpp"
#include "core/facts/standards.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xuequ {

/// class_size:STAGE (pupils), radius:STAGE (m; 0: none), max_sections:STAGE, pupils_per_staff:STAGE,
/// trunk_distance:STAGE and railway_distance:STAGE (m; 0: none), oversized_from and super_oversized_from
/// (pupils; one reason for both).
struct NormRow {
  std::string name;
  std::string rule;  ///< what it is, as a word of the catalogue: "rule_class_size"
  std::optional<Stage> stage;
  double value = 0;   ///< the one in force
  double ofPack = 0;  ///< the pack's own
  std::string source;
  std::string date;
  EvidenceGrade grade = EvidenceGrade::C;
  std::string overrideReason;
  bool operator==(const NormRow&) const = default;
};
std::vector<NormRow> listed(const StandardsPack&);

/// Another value in place of the pack's, and why. NormUnknown lists the names; NumberOutOfRange; ValueMissing
/// without a reason. The pack's own value given again ends the override.
Result<StandardsPack> withNorm(StandardsPack, std::string_view name, double value, const std::string& reason);
/// The pack's own value again. NormUnknown.
Result<StandardsPack> withNormOfPack(StandardsPack, std::string_view name);

}  // namespace xuequ
