// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/scenario.hpp"

#include <algorithm>

namespace xuequ {

const Project* Scenario::find(ProjectId project) const {
  const auto found = std::ranges::lower_bound(*projects, project, {}, &Project::id);
  return found != projects->end() && found->id == project ? &*found : nullptr;
}

Scenario emptyScenario(const StudyArea& area, std::string name) {
  Scenario scenario;
  scenario.name = std::move(name);
  scenario.zonings.fill(emptyZoning(area));
  scenario.assumptions = defaultAssumptions();
  return scenario;
}

const School* findSchool(const StudyArea& area, const Scenario& scenario, SchoolId id) {
  if (!isPlanned(id)) return area.schools.contains(id) ? &area.schools[id] : nullptr;
  const Project* project = scenario.find(ProjectId{id.value() - kFirstPlannedSchool});
  const auto* open = project ? std::get_if<OpenSchool>(&project->measure) : nullptr;
  return open ? &open->school : nullptr;
}

std::vector<SchoolId> allSchools(const StudyArea& area, const Scenario& scenario) {
  std::vector<SchoolId> ids;
  for (std::size_t i = 0; i < area.schools.size(); ++i) ids.emplace_back(static_cast<std::int32_t>(i));
  for (const Project& project : *scenario.projects)
    if (std::holds_alternative<OpenSchool>(project.measure)) ids.push_back(plannedSchool(project.id));
  return ids;
}

std::optional<SchoolId> findSchool(const StudyArea& area, const Scenario& scenario,
                                   std::string_view keyOrName) {
  const auto existing = area.findSchool(keyOrName);
  if (existing && area.schools[*existing].key == keyOrName) return existing;
  std::vector<SchoolId> named;
  if (existing) named.push_back(*existing);
  for (const Project& project : *scenario.projects) {
    const auto* open = std::get_if<OpenSchool>(&project.measure);
    if (!open) continue;
    if (open->school.key == keyOrName) return plannedSchool(project.id);
    if (open->school.name == keyOrName) named.push_back(plannedSchool(project.id));
  }
  if (named.size() != 1) return std::nullopt;
  return named.front();
}

}  // namespace xuequ
