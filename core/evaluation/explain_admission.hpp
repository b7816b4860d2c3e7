// SPDX-License-Identifier: Apache-2.0
// The part of explainPupils() that tells whom a school took by tiers, and how many seats it had for entrants.
#pragma once

#include "core/evaluation/admission.hpp"
#include "core/evaluation/explain.hpp"

namespace xuequ {

/// Of each tier that applied: whom the part admitted, with who applied and who was sent to central placement.
std::vector<Term> admittedTerms(const ByTier& applicants, const ByTier& admitted);

/// Rooms that the cohorts leave to the entrants times the class size.
Term entrySeatsTerm(const StageInputs&, const Part&, const PartOutcome&, int year);

}  // namespace xuequ
