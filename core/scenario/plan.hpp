// SPDX-License-Identifier: Apache-2.0
// Plan 规划: a study area and its scenarios; what one plan file holds.
#pragma once

#include "core/scenario/scenario.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace xuequ {

struct Plan {
  std::shared_ptr<const StudyArea> area;
  std::vector<std::shared_ptr<const Scenario>> scenarios;  ///< by id; at least one

  [[nodiscard]] std::shared_ptr<const Scenario> find(ScenarioId) const;
  [[nodiscard]] std::shared_ptr<const Scenario> find(std::string_view name) const;
};
bool operator==(const Plan&, const Plan&);

/// A copy under a new name and the next id, its parent the original. ScenarioNameTaken.
Result<Plan> branchScenario(Plan, ScenarioId, std::string name);
Result<Plan> renameScenario(Plan, ScenarioId, std::string name);
/// Children of the deleted one become its parent's. LastScenario.
Result<Plan> deleteScenario(Plan, ScenarioId);
/// The plan with this scenario in the place of the one with its id.
Plan withScenario(Plan, Scenario);

}  // namespace xuequ
