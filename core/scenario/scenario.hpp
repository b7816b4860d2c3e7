// SPDX-License-Identifier: Apache-2.0
// Scenario 方案: what the planner chooses. A small regular value, copied at every edit.
#pragma once

#include "core/scenario/assumptions.hpp"
#include "core/scenario/project.hpp"
#include "core/scenario/zoning.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xuequ {

struct Scenario {
  ScenarioId id;
  std::optional<ScenarioId> parent;
  std::string name;
  std::string note;
  std::array<Zoning, kStages> zonings;
  Shared<std::vector<Project>> projects;  ///< by id
  Assumptions assumptions;

  [[nodiscard]] const Zoning& zoning(Stage stage) const { return zonings[index(stage)]; }
  [[nodiscard]] const Project* find(ProjectId) const;
  bool operator==(const Scenario&) const = default;
};

Scenario emptyScenario(const StudyArea&, std::string name);

/// An existing school, or one that a project of the scenario opens; nullptr: neither.
const School* findSchool(const StudyArea&, const Scenario&, SchoolId);
/// By key, else by a name that only one school has; schools that projects open included.
std::optional<SchoolId> findSchool(const StudyArea&, const Scenario&, std::string_view keyOrName);
/// Existing schools and those that projects open, by id.
std::vector<SchoolId> allSchools(const StudyArea&, const Scenario&);

}  // namespace xuequ
