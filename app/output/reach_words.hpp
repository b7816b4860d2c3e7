// SPDX-License-Identifier: Apache-2.0
// The catalogue's words of coverage, gaps, access, Voronoi cells and shapes of zones; words.cpp has the rest.
#pragma once

#include "app/output/words.hpp"

#include <array>

namespace xuequ::app {

inline constexpr auto kReachWords = std::to_array<WordEntry>({
    // coverage by radius
    {"coverage_area", {"Coverage by service radius", "服务半径覆盖"}},
    {"coverage_towns", {"Coverage by town", "分乡镇街道覆盖"}},
    {"coverage_units", {"Coverage by planning unit", "分需求单元覆盖"}},
    {"gaps", {"Gaps in coverage", "服务盲区"}},
    {"gap_units", {"Who lives in the gaps", "盲区内的需求单元"}},
    {"gap", {"Gap", "盲区"}},
    {"radius_m", {"Radius, m", "服务半径（m）"}},
    {"schools_without_site", {"Schools without a place", "无位置的学校"}},
    {"within_radius", {"Within the radius", "半径内人口"}},
    {"beyond_radius", {"Beyond the radius", "半径外人口"}},
    {"coverage", {"Residents covered", "人口覆盖率"}},
    {"evenly", {"Within, if spread evenly", "按面积折算半径内人口"}},
    {"area_m2", {"Area, m²", "面积（m²）"}},
    {"covered_m2", {"Area covered, m²", "覆盖面积（m²）"}},
    {"area_share", {"Area covered", "面积覆盖率"}},
    {"overlap_m2", {"Covered twice or more, m²", "重叠覆盖面积（m²）"}},
    // access
    {"access", {"Access", "可达性"}},
    {"access_units", {"Access by planning unit", "分需求单元可达性"}},
    {"access_schools", {"Access by school", "分学校可达性"}},
    {"huff_shares", {"Huff's shares", "哈夫模型份额"}},
    {"method", {"Method", "方法"}},
    {"method_2sfca", {"2SFCA", "两步移动搜寻法（2SFCA）"}},
    {"method_e2sfca", {"Enhanced 2SFCA", "增强两步移动搜寻法（E2SFCA）"}},
    {"method_g2sfca", {"Gaussian 2SFCA", "高斯两步移动搜寻法（G2SFCA）"}},
    {"method_3sfca", {"3SFCA", "三步移动搜寻法（3SFCA）"}},
    {"method_bfca", {"Balanced FCA", "平衡移动搜寻法（BFCA）"}},
    {"method_cumulative", {"Seats in reach", "累积机会"}},
    {"method_huff", {"Huff", "哈夫模型"}},
    {"decay", {"Decay", "衰减"}},
    {"decay_binary", {"all or nothing", "二值"}},
    {"decay_steps", {"in steps", "分段"}},
    {"decay_gaussian", {"Gaussian", "高斯"}},
    {"decay_exponential", {"exponential", "指数"}},
    {"decay_power", {"power", "幂函数"}},
    {"threshold", {"Threshold", "阈值"}},
    {"trips", {"Trips", "出行对"}},
    {"trips_not_used", {"Trips not used", "未采用的出行对"}},
    {"residents_out_of_reach", {"Residents with nothing in reach", "无学校可达的人口"}},
    {"seats_out_of_reach", {"Seats that nobody reaches", "无人可达的学位"}},
    {"seats_per_1000", {"Seats for 1,000 residents", "每千人学位"}},
    {"seats_in_reach", {"Seats in reach", "可达学位"}},
    {"schools_in_reach", {"Schools in reach", "可达学校数"}},
    {"least_cost", {"Least cost", "最小出行成本"}},
    {"demand", {"Residents who come, by weight", "加权需求人数"}},
    {"share", {"Share", "份额"}},
    // shapes of zones
    {"compactness", {"Shapes of zones", "学区形状"}},
    {"parts", {"Parts", "分块数"}},
    {"perimeter_m", {"Perimeter, m", "周长（m）"}},
    {"neighbours", {"Neighbours", "相邻学区数"}},
    {"shared_border", {"Border shared", "共有边界占比"}},
    {"polsby_popper", {"Polsby–Popper", "周长紧凑度（Polsby–Popper）"}},
    {"reock", {"Reock", "外接圆紧凑度（Reock）"}},
    {"hull_ratio", {"Share of convex hull", "凸包面积比"}},
    // sites
    {"sites", {"Sites of schools", "校址检查"}},
    {"to_trunk_m", {"To a trunk road, m", "距干道（m）"}},
    {"trunk_limit_m", {"at least, m", "不小于（m）"}},
    {"railway_limit_m", {"at least, m", "不小于（m）"}},
    {"trunk_road", {"Trunk road", "干道"}},
    {"to_railway_m", {"To a railway, m", "距铁路（m）"}},
    {"railway", {"Railway", "铁路"}},
    {"too_near", {"Too near", "过近"}},
    // Voronoi zones
    {"voronoi_zones", {"Voronoi zones of schools", "学校泰森多边形"}},
    {"people", {"People of all ages", "全部人口"}},
    {"outside_boundary", {"outside the boundary", "研究范围外"}},
});

}  // namespace xuequ::app
