// SPDX-License-Identifier: Apache-2.0
// A generated province: planning units with wiggly shared borders, schools of all stages, zones by the
// nearest school. The same size and seed give the same records everywhere.
#pragma once

#include "core/facts/records.hpp"
#include "core/scenario/scenario.hpp"

#include <cstddef>
#include <cstdint>

namespace xuequ::bench {

/// One school for every ten units, counted in the base year; sixteen school years.
Records province(std::size_t units, const StandardsPack&, std::uint32_t seed = 1);

/// A road along each side of each unit, of eight edges: some two million edges for 100,000 units. Every fifth
/// line is a main road, every twentieth a trunk road.
void addRoads(Records&);

/// Primary and junior zones by the nearest public school.
Scenario zonedByNearest(const StudyArea&);

}  // namespace xuequ::bench
