// SPDX-License-Identifier: Apache-2.0
// The part of explainPupils() that tells whom a school took by tiers, and how many seats it had for entrants.
#pragma once

#include "core/evaluation/explain.hpp"
#include "core/evaluation/zone_admissions.hpp"

namespace xuequ {

/// Of each tier that applied: whom the part admitted, with who applied, who found a seat at another school of
/// the zone and who was sent to central placement; then whom it admitted of those schools' applicants.
std::vector<Term> admittedTerms(const ZoneAdmission&);

/// Rooms that the cohorts leave to the entrants times the class size.
Term entrySeatsTerm(const StageInputs&, const Part&, const PartOutcome&, int year);

}  // namespace xuequ
