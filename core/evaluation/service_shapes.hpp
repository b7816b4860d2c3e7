// SPDX-License-Identifier: Apache-2.0
// 步行服务范围面: the land that is within a walk, as polygons. Of demand points a polygon holds exactly those
// whose walk is within its limit.
#pragma once

#include "core/evaluation/catchments.hpp"

#include <span>
#include <vector>

namespace xuequ {

/// By catchment, then by ring: what lies within the limit, cut to the study area. Made of the cells of
/// WalkGround, so it reaches no farther from a place within the limit than half-way to the next one that is
/// not. Of points within 10 cm of each other none is inside unless all are within the limit; beside the study
/// area's boundary one that is may be cut off. A longer limit never has less, but for a centimetre along its
/// edge. The catchments are those of these schools.
std::vector<std::vector<MultiPolygon>> serviceShapes(const StudyArea&, const Walkers&, const OpenSchools&,
                                                     std::span<const Catchment>);

/// By limit, what lies within it of any of the schools. Limits ascend.
std::vector<MultiPolygon> jointShapes(const StudyArea&, const Walkers&, const OpenSchools&,
                                      std::span<const Walk> limits);

}  // namespace xuequ
