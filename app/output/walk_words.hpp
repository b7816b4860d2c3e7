// SPDX-License-Identifier: Apache-2.0
// The catalogue's words of walking; words.cpp has the rest.
#pragma once

#include "app/output/words.hpp"

#include <array>

namespace xuequ::app {

inline constexpr auto kWalkWords = std::to_array<WordEntry>({
    // the network
    {"network", {"Walking network", "步行网络"}},
    {"noding", {"From roads to network", "道路成网"}},
    {"junctions", {"Junctions", "路口"}},
    {"stretches", {"Stretches", "路段"}},
    {"length_km", {"Length, km", "长度（km）"}},
    {"network_parts", {"Connected parts", "连通分支"}},
    {"largest_part", {"Stretches in the largest", "最大分支路段占比"}},
    {"ways", {"Lines walked on", "可步行线"}},
    {"not_walked", {"Lines not walked on", "不可步行线"}},
    {"pointless", {"Lines without length", "无长度的线"}},
    {"joined_crossings", {"Joined where lines cross", "相交处连通"}},
    {"joined_touching", {"Joined where a line ends on another", "端点搭接处连通"}},
    {"duplicates", {"Duplicate stretches", "重复路段"}},
    {"off_network", {"No way near", "未接入道路"}},
    {"nearest_way_m", {"Nearest way, m", "最近道路距离（m）"}},
    // catchments and walks
    {"catchments", {"Catchments on foot", "步行服务范围"}},
    {"limit_m", {"Limit, m", "距离上限（m）"}},
    {"way_m", {"Way reached, m", "可达路长（m）"}},
    {"whole_stretches", {"Reached from end to end", "全程可达路段"}},
    {"walks_area", {"Walks to school", "上学步行距离"}},
    {"walks_schools", {"Walks by school", "各校步行距离"}},
    {"walks_units", {"Walks by planning unit", "各单元步行距离"}},
    {"unreached", {"No school on foot", "无法步行到校"}},
    {"within_limit", {"Within the limit", "上限内人口"}},
    {"share_over", {"Beyond the limit", "超出上限占比"}},
    {"mean_walk_m", {"Mean walk, m", "平均步行距离（m）"}},
    {"longest_walk_m", {"Longest walk, m", "最远步行距离（m）"}},
    {"pupil_km", {"Pupil-kilometres", "人公里"}},
});

}  // namespace xuequ::app
