// SPDX-License-Identifier: Apache-2.0
// Walking as tables: the network, service areas on foot, distances to school.
#pragma once

#include "core/evaluation/catchments.hpp"
#include "core/evaluation/school_walks.hpp"
#include "core/network/noding.hpp"
#include "core/report/table.hpp"

namespace xuequ {

/// One row: what the network is made of, and how it hangs together.
Table networkTable(const WalkNetwork&);
/// What became of the roads' lines. One row.
Table nodingTable(const NodingReport&);
/// People without a way near their door.
Table offNetworkTable(const StudyArea&, const std::vector<OffNetwork>&);

struct StageCatchments {
  Stage stage{};
  std::vector<Catchment> catchments;
};
/// A row a school, stage and limit.
Table catchmentsTable(const StudyArea&, const Scenario&, const std::vector<StageCatchments>&);

/// Walks of the area, of each school that somebody walks to, of each unit: a row for each limit. The share
/// over it is of those who have a walk.
Table walksTable(const StudyArea&, Stage, int year, const WalkSummary&);
Table schoolWalksTable(const StudyArea&, const Scenario&, const WalkSummary&);
/// With the school that most of the unit's people walk to, of several the one with the smaller id.
Table unitWalksTable(const StudyArea&, const Scenario&, const WalkSummary&, const PointWalks&);

}  // namespace xuequ
