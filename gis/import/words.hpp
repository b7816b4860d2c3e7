// SPDX-License-Identifier: Apache-2.0
// The words of files for the values of core's enumerations: ours, Chinese ones of the field, and
// OpenStreetMap's for roads.
#pragma once

#include "core/facts/land.hpp"
#include "core/facts/planning_unit.hpp"
#include "core/facts/school.hpp"
#include "core/facts/standards.hpp"
#include "core/facts/target.hpp"
#include "core/scenario/project.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace xuequ::gis {

template <class Value>
struct Word {
  const char* text;
  Value value;
};

enum class MeasureKind : std::uint8_t { Open, Extend, Close, Merge, Convert };

std::span<const Word<UnitKind>> unitKindWords();
std::span<const Word<Ownership>> ownershipWords();
std::span<const Word<bool>> yesNoWords();
std::span<const Word<RoadClass>> roadWords();
std::span<const Word<MeasureKind>> measureWords();
std::span<const Word<bool>> atOnceWords();
std::span<const Word<Transfer>> transferWords();
std::span<const Word<Tracking>> trackingWords();
std::span<const Word<Comparison>> comparisonWords();
std::span<const Word<CommitmentState>> commitmentWords();

/// Our key, the pack's word for a stage it has, or a common Chinese one; without regard to case.
std::optional<Stage> stageNamed(const StandardsPack&, std::string_view);
/// The pack's label; "Grade 1", "01", "一年级" and 初一 mean the label of that number where the pack has it.
std::optional<Grade> gradeNamed(const StandardsPack&, std::string_view);

}  // namespace xuequ::gis
