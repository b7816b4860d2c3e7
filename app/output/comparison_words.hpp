// SPDX-License-Identifier: Apache-2.0
// The catalogue's words of two scenarios compared; words.cpp has the rest.
#pragma once

#include "app/output/words.hpp"

#include <array>

namespace xuequ::app {

inline constexpr auto kComparisonWords = std::to_array<WordEntry>({
    {"moves_by_stage", {"Changes of school by stage", "分学段划片调整"}},
    {"units_moved", {"Units that change school", "调整单元数"}},
    {"residents_moved", {"Residents in them", "涉及学龄人口"}},
    {"farther", {"Of them farther", "其中距离变远"}},
    {"moves", {"Whose school is another", "划片调整的小区、村居"}},
    {"extent", {"Extent", "范围"}},
    {"extent_whole", {"whole", "整体"}},
    {"extent_part", {"part", "部分"}},
    {"school_before", {"School before", "原学校"}},
    {"school_after", {"School after", "现学校"}},
    {"straight_before_m", {"Straight before, m", "原直线距离（m）"}},
    {"straight_after_m", {"Straight after, m", "现直线距离（m）"}},
    {"straight_added_m", {"Straight added, m", "直线增加（m）"}},
    {"walk_before_m", {"Walk before, m", "原步行距离（m）"}},
    {"walk_after_m", {"Walk after, m", "现步行距离（m）"}},
    {"walk_added_m", {"Walk added, m", "步行增加（m）"}},
    {"finding_differences", {"Norms newly broken and newly kept", "新增与消除的问题"}},
    {"change", {"Change", "变化"}},
    {"newly_broken", {"newly broken", "新增"}},
    {"newly_kept", {"newly kept", "消除"}},
    {"differently_broken", {"broken otherwise", "程度变化"}},
    {"year_before", {"Year before", "前·学年"}},
    {"amount_before", {"Amount before", "前·数量"}},
    {"year_after", {"Year after", "后·学年"}},
    {"amount_after", {"Amount after", "后·数量"}},
});

}  // namespace xuequ::app
