// SPDX-License-Identifier: Apache-2.0
// The evaluation of a stage without attendance zones: kindergartens by the nearest with seats, senior and
// vocational schools by fixed shares; also of a stage whose zones nobody has drawn yet, by shares.
#pragma once

#include "core/evaluation/zoned_stage.hpp"

namespace xuequ {

/// Residents of the whole area, as of those who live in no zone.
ZoneOutcomes unzonedResidents(const StageInputs&);

/// Placement::Nearest: every year the children of the stage's ages who have no place yet, in the order of
/// distance, take seats at the nearest of their eight nearest schools that has any; the rest is placed
/// centrally (统筹) over what seats are left, and what remains is unserved. Straight line.
///
/// Any other stage: entrants and newcomers go to schools in fixed shares, by the usable seats of one of
/// their grades. Where zones are meant to decide and nobody has drawn any, a school counted in the base year
/// keeps its share of the entrants instead. Nobody is turned away: more pupils than seats show as such.
///
/// Pairs found before are used again as long as the schools stand where they stood.
StageOutcome evaluateUnzoned(const StageInputs&, ZoneOutcomes residents,
                             std::shared_ptr<const NearestPairs> before);

}  // namespace xuequ
