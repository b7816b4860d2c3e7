// SPDX-License-Identifier: Apache-2.0
// The current step spelled out for other programs: scenarios, zones with their outlines, services,
// zone_units, projects, assumptions.
#pragma once

#include "core/scenario/plan.hpp"
#include "gis/store/sqlite.hpp"

namespace xuequ::gis {

/// Rewrites the rows of what differs. `before` is what the tables show now; a plan without scenarios:
/// nothing.
void showDecisions(Database&, const Plan& before, const Plan& now);
void emptyDecisions(Database&);

}  // namespace xuequ::gis
