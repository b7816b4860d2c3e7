// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/edit_projects.hpp"

#include "core/scenario/edit_faults.hpp"

#include <algorithm>
#include <utility>

namespace xuequ {
namespace {

bool hasStage(const School& school, Stage stage) {
  return std::ranges::any_of(school.stages, [&](const SchoolStage& s) { return s.stage == stage; });
}

/// Checks one project against the area and the scenario it is to stand in.
class Gate {
 public:
  Gate(const StudyArea& area, const Scenario& scenario, const Project& project)
      : m_area(area), m_scenario(scenario), m_project(project) {}

  Result<void> check() const {
    if (m_project.key.empty()) return failure(ErrorCode::ValueMissing, {}, "key");
    if (m_project.year <= m_area.baseYear || m_project.year > m_area.horizon) return wrongYear();
    if (m_project.land.count() < 0 || m_project.cost.count() < 0)
      return failure(ErrorCode::NegativeNumber, m_project.key);
    if (keyTaken(m_project.key)) return failure(ErrorCode::ProjectKeyTaken, m_project.key);
    return std::visit([&](const auto& measure) { return fits(measure); }, m_project.measure);
  }

 private:
  tl::unexpected<Error> wrongYear() const {
    return failure(
        ErrorCode::ProjectYearOutOfRange, std::to_string(m_project.year.value()),
        std::to_string(m_area.baseYear.value() + 1) + " … " + std::to_string(m_area.horizon.value()));
  }

  bool keyTaken(std::string_view key) const {
    return std::ranges::any_of(*m_scenario.projects,
                               [&](const Project& p) { return p.id != m_project.id && p.key == key; });
  }

  Result<const School*> existing(SchoolId id) const {
    const School* school = findSchool(m_area, m_scenario, id);
    if (!school) return failure(ErrorCode::SchoolUnknown, m_project.key);
    return school;
  }

  Result<void> inPack(Stage stage) const {
    if (m_area.standards.find(stage)) return {};
    return failure(ErrorCode::StageNotInPack, std::string(keyOf(stage)));
  }

  Result<void> fits(const OpenSchool& open) const {
    if (open.school.key.empty()) return failure(ErrorCode::ValueMissing, m_project.key, "school");
    if (open.school.stages.empty()) return failure(ErrorCode::SchoolWithoutStage, open.school.name);
    const auto other = findSchool(m_area, m_scenario, open.school.key);
    if (other && *other != plannedSchool(m_project.id) &&
        findSchool(m_area, m_scenario, *other)->key == open.school.key)
      return failure(ErrorCode::DuplicateKey, open.school.key);
    for (const SchoolStage& stage : open.school.stages) {
      if (const auto known = inPack(stage.stage); !known) return known;
      if (stage.rooms.count() < 0 || stage.temporaryRooms.count() < 0 ||
          stage.seats.value_or(Seats{}).count() < 0)
        return failure(ErrorCode::NegativeNumber, open.school.name);
    }
    return {};
  }

  Result<void> fits(const ExtendSchool& extend) const {
    const auto school = existing(extend.school);
    if (!school) return failure(school.error());
    for (const StageRooms& rooms : extend.rooms) {
      if (const auto known = inPack(rooms.stage); !known) return known;
      if (rooms.rooms.count() < 0) return failure(ErrorCode::NegativeNumber, (*school)->name);
    }
    return {};
  }

  Result<void> fits(const CloseSchool& close) const {
    if (const auto school = existing(close.school); !school) return failure(school.error());
    return close.receiver == kNoSchool ? Result<void>{} : receives(close.school, close.receiver);
  }

  Result<void> fits(const MergeSchools& merge) const {
    if (const auto school = existing(merge.school); !school) return failure(school.error());
    return receives(merge.school, merge.receiver);
  }

  /// Pupils must find their grade at the receiver.
  Result<void> receives(SchoolId from, SchoolId receiver) const {
    if (from == receiver) return failure(ErrorCode::ProjectSelfReceiver, m_project.key);
    const auto to = existing(receiver);
    if (!to) return failure(to.error());
    for (const SchoolStage& stage : findSchool(m_area, m_scenario, from)->stages)
      if (!hasStage(**to, stage.stage))
        return failure(ErrorCode::SchoolWithoutStage, (*to)->name, std::string(keyOf(stage.stage)));
    return {};
  }

  Result<void> fits(const ConvertRooms& convert) const {
    const auto school = existing(convert.school);
    if (!school) return failure(school.error());
    if (!hasStage(**school, convert.from))
      return failure(ErrorCode::SchoolWithoutStage, (*school)->name, std::string(keyOf(convert.from)));
    if (convert.from == convert.to) return failure(ErrorCode::ValueUnknown, std::string(keyOf(convert.to)));
    if (convert.rooms.count() < 0) return failure(ErrorCode::NegativeNumber, (*school)->name);
    return inPack(convert.to);
  }

  const StudyArea& m_area;
  const Scenario& m_scenario;
  const Project& m_project;
};

/// The complaint, with the project that it is about.
tl::unexpected<Error> at(Error error, const std::string& key) {
  if (error.value.empty())
    error.value = key;
  else if (error.value != key)
    error.value = key + ": " + error.value;
  return failure(std::move(error));
}

bool names(const Project& project, SchoolId school) {
  if (const auto* close = std::get_if<CloseSchool>(&project.measure))
    return close->school == school || close->receiver == school;
  if (const auto* merge = std::get_if<MergeSchools>(&project.measure))
    return merge->school == school || merge->receiver == school;
  return schoolOf(project) == school;
}

/// Services without the school; those left empty go.
std::vector<Zone> withoutSchool(std::vector<Zone> zones, SchoolId school) {
  for (Zone& zone : zones) {
    for (Service& service : zone.services) std::erase(service.schools, school);
    std::erase_if(zone.services, [](const Service& s) { return s.schools.empty(); });
  }
  return zones;
}

/// The scenario without a school that a project opens: ProjectNeeded where another project speaks of it.
Result<Scenario> withoutPlanned(Scenario scenario, const Project& opening) {
  const SchoolId school = plannedSchool(opening.id);
  for (const Project& other : *scenario.projects)
    if (other.id != opening.id && names(other, school))
      return failure(ErrorCode::ProjectNeeded, opening.key, other.key);
  for (Zoning& zoning : scenario.zonings) {
    auto zones = withoutSchool(*zoning.zones, school);
    if (zones != *zoning.zones) zoning.zones = std::move(zones);
  }
  return scenario;
}

bool opens(const Project& project) { return std::holds_alternative<OpenSchool>(project.measure); }

}  // namespace

Result<Scenario> addProject(const StudyArea& area, const Scenario& before, Project project) {
  project.id = ProjectId{before.projects->empty() ? 0 : before.projects->back().id.value() + 1};
  if (const auto ok = Gate(area, before, project).check(); !ok) return at(ok.error(), project.key);
  Scenario after = before;
  after.projects.edit([&](std::vector<Project>& projects) { projects.push_back(std::move(project)); });
  return after;
}

Result<Scenario> changeProject(const StudyArea& area, const Scenario& before, const Project& project) {
  const Project* known = before.find(project.id);
  if (!known) return failure(ErrorCode::ProjectUnknown, project.key);
  if (const auto ok = Gate(area, before, project).check(); !ok) return at(ok.error(), project.key);
  const bool opensNoMore = opens(*known) && !opens(project);
  if (opensNoMore && names(project, plannedSchool(project.id)))
    return at({.code = ErrorCode::SchoolUnknown, .place = {}, .value = project.key, .wanted = {}, .more = {}},
              project.key);
  auto after = opensNoMore ? withoutPlanned(before, *known) : Result<Scenario>(before);
  if (!after) return after;
  after->projects.edit([&](std::vector<Project>& projects) {
    *std::ranges::lower_bound(projects, project.id, {}, &Project::id) = project;
  });
  return after;
}

Result<Scenario> removeProject(const StudyArea&, const Scenario& before, ProjectId id) {
  const Project* project = before.find(id);
  if (!project) return unknown(ErrorCode::ProjectUnknown, id);
  auto after = opens(*project) ? withoutPlanned(before, *project) : Result<Scenario>(before);
  if (!after) return after;
  after->projects.edit([&](std::vector<Project>& projects) {
    std::erase_if(projects, [&](const Project& p) { return p.id == id; });
  });
  return after;
}

Result<Scenario> setAssumption(const Scenario& before, std::string_view name, std::string_view value) {
  auto assumptions = withAssumption(before.assumptions, name, value);
  if (!assumptions) return failure(assumptions.error());
  Scenario after = before;
  after.assumptions = std::move(*assumptions);
  return after;
}

}  // namespace xuequ
