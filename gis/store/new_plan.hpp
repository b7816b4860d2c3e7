// SPDX-License-Identifier: Apache-2.0
// A plan written from nothing.
#pragma once

#include "core/scenario/plan.hpp"
#include "gis/store/scenario_archive.hpp"
#include "gis/store/step_table.hpp"

#include <filesystem>

namespace xuequ::gis {

/// Facts, a first undo step without a past, and the decisions spelled out. The tables are empty; call within
/// a transaction.
StoredSteps fillPlan(Database&, ScenarioArchive&, const Records&, const Plan&);

/// Written beside its place under another name, and moved there when it is whole: what stood there stays
/// until then.
void writeNewPlan(const std::filesystem::path&, const Records&, const Plan&);

}  // namespace xuequ::gis
