// SPDX-License-Identifier: Apache-2.0
// history_steps: the undo steps in order, one of them current, each with the pieces of its scenarios.
#pragma once

#include "gis/store/scenario_text.hpp"
#include "gis/store/sqlite.hpp"

#include <string>
#include <vector>

namespace xuequ::gis {

struct StoredStep {
  std::int64_t fid = 0;
  std::string label;
  std::vector<PieceId> scenarios;
};

struct StoredSteps {
  std::vector<StoredStep> steps;
  std::size_t current = 0;
};

/// Without its steps a plan is damaged: there is at least one, and exactly one is current.
StoredSteps readSteps(Database&);
void insertStep(Database&, const StoredStep&);
void deleteStep(Database&, std::int64_t fid);
void setCurrentStep(Database&, std::int64_t fid);

}  // namespace xuequ::gis
