// SPDX-License-Identifier: Apache-2.0
// Coverage by service radius as layers: the land within it, and the gaps with the people in them.
#pragma once

#include "core/evaluation/gaps.hpp"
#include "gis/store/layer_rows.hpp"

namespace xuequ::gis {

/// A row a gap: stage, year, number, people, units with people, square metres.
LayerTable gapLayer();
void addGaps(LayerTable&, const StudyArea&, const RadiusCoverage&, const Gaps&);

/// A row a stage: its radius, people, those within, the share of the land, square metres.
LayerTable coverageLayer();
void addCoverage(LayerTable&, const StudyArea&, const RadiusCoverage&);

/// coverage and gaps of the stages that the pack sets a radius for.
std::vector<LayerTable> reachTables(const StudyArea&, const Scenario&, const Outcome&, int year);

}  // namespace xuequ::gis
