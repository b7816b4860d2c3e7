// SPDX-License-Identifier: Apache-2.0
// School years, stages of schooling and grades.
#pragma once

#include "core/base/strong.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace xuequ {

/// Named by the calendar year in which it starts: 2022 is 2022-09 to 2023-08.
using SchoolYear = Strong<std::int32_t, struct SchoolYearTag>;
constexpr SchoolYear operator+(SchoolYear y, int years) { return SchoolYear{y.value() + years}; }
constexpr int yearsBetween(SchoolYear from, SchoolYear to) { return to.value() - from.value(); }

/// 学段. Which ages and grades a stage has is in the standards pack, not here.
enum class Stage : std::uint8_t { Childcare, Kindergarten, Primary, Junior, Senior, Vocational };
inline constexpr int kStages = 6;
inline constexpr std::array<Stage, kStages> kAllStages{
    Stage::Childcare, Stage::Kindergarten, Stage::Primary, Stage::Junior, Stage::Senior, Stage::Vocational};
constexpr std::size_t index(Stage stage) { return static_cast<std::size_t>(stage); }
/// "primary", as files and the command line write it.
std::string_view keyOf(Stage);
std::optional<Stage> stageOf(std::string_view key);

/// Year of study within a stage, from 0: grade 1 of primary is {Primary, 0}. Its label is the standards
/// pack's.
struct Grade {
  Stage stage{};
  std::int32_t step = 0;
  friend auto operator<=>(const Grade&, const Grade&) = default;
};

/// Residents are kept by completed years of age at the entry cut-off: 0 … 20.
inline constexpr int kAges = 21;

}  // namespace xuequ
