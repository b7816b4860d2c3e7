// SPDX-License-Identifier: Apache-2.0
// 步行服务范围: how far one gets on foot from each school, and who lives within.
#pragma once

#include "core/evaluation/coverage.hpp"
#include "core/evaluation/walkers.hpp"

#include <span>
#include <vector>

namespace xuequ {

/// Within one limit of one school.
struct CatchmentRing {
  Walk limit;
  ServiceArea area;
  Pupils residents;  ///< of the stage's ages, whose walk to the school is within the limit
};

struct Catchment {
  SchoolId school;
  bool connected = false;            ///< a gate lies near enough to a way
  std::vector<CatchmentRing> rings;  ///< by limit, each with all that the smaller ones have
};

/// Of each of the schools, in their order. Limits ascend. Schools run on all cores.
std::vector<Catchment> catchmentsOf(const StudyArea&, const Demand&, const StageStandard&, int year,
                                    const Walkers&, const OpenSchools&, std::span<const Walk> limits);

}  // namespace xuequ
